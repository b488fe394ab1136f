package cn.tiaokuai.report.locking;

import cn.tiaokuai.platform.problems.Violations;
import java.util.UUID;

/**
 * A section that somebody wants to write.
 *
 * @param client identity of the open editor, as in its changes
 * @param takeover whether to take it from whoever holds it; absent for no
 */
public record NewLock(UUID client, Boolean takeover) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 without an editor */
    void check() {
        Violations violations = new Violations();
        violations.present("client", client);
        violations.stop();
    }

    boolean isTakeover() {
        return Boolean.TRUE.equals(takeover);
    }
}
