package cn.tiaokuai.metrics.proposals;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.platform.problems.Violations;

/** Why a promise does not become a target. */
public record Refusal(String reason) {

    Refusal checked(Limits limits) {
        Violations violations = new Violations();
        violations.lines("reason", reason, limits.textLength());
        violations.stop();
        return this;
    }
}
