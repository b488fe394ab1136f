package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.metrics.Fault;
import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.locks.Locks;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.Stage;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.problems.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong with entries, told one by one; the same rules as for a single value. */
record Checking(Post post, Map<String, IndicatorRow> indicators, Locks.Locked locked, Limits limits) {

    /** What is wrong with an entry by itself. */
    List<Fault> faults(Entry entry) {
        Violations violations = new Violations();
        IndicatorRow indicator = indicators.get(entry.indicator());
        if (indicator == null) {
            violations.add("indicator", "没有此代码的指标");
        } else if (!indicator.appliesTo(post.path(), post.linePath())) {
            violations.add("indicator", "该指标不适用于本单位");
        } else if (NewObservation.checkPeriod(violations, indicator, entry.period(), limits)) {
            locked.why(indicator.code, Period.parse(entry.period()).orElseThrow())
                    .ifPresent(why -> violations.add("period", why));
        }
        limits.number(violations, "value", entry.value());
        violations.text("source", entry.source(), limits.textLength());
        violations.optionalText("reason", entry.reason(), limits.textLength());
        List<Fault> faults = new ArrayList<>();
        violations.tell((field, message) -> faults.add(new Fault(field, message)));
        return faults;
    }

    /** What is wrong with an entry in the place of a value that is there, or of none. */
    Optional<Fault> fault(Entry entry, ObservationRow existing) {
        if (existing == null) {
            if (entry.version() != null) {
                return Optional.of(new Fault("version", "该期尚无数据，不应带版本"));
            }
            return entry.stage() == Stage.REVISED ? Optional.of(new Fault("stage", "首次填报不能为修订")) : Optional.empty();
        }
        if (existing.submissionId != null) {
            return Optional.of(new Fault("period", Reporting.UNDER_REVIEW));
        }
        if (entry.version() == null) {
            return Optional.of(new Fault("version", "该期已有数据，更正须带版本 " + existing.version));
        }
        if (entry.version() != existing.version) {
            return Optional.of(new Fault("version", "数据已被他人修改，现为版本 " + existing.version));
        }
        if (entry.reason() == null || entry.reason().isBlank()) {
            return Optional.of(new Fault("reason", "更正须说明原因"));
        }
        return existing.stage.mayBecome(entry.correction().stageAfter(existing.stage))
                ? Optional.empty()
                : Optional.of(new Fault("stage", Reporting.STAGES));
    }
}
