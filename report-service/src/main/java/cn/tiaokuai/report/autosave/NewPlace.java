package cn.tiaokuai.report.autosave;

import cn.tiaokuai.platform.problems.Violations;
import java.util.UUID;

/**
 * Where a section is to stand, with all below it.
 *
 * @param change identity of this change; the same request sent again has the same
 * @param client identity of the open editor
 * @param sequence number of the change among those of the editor, from 1 without gaps
 * @param after the section that it stands right behind; absent for the beginning of the text
 */
public record NewPlace(UUID change, UUID client, Long sequence, UUID after) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when a field does not fit */
    void check() {
        Violations violations = new Violations();
        step().check(violations);
        violations.stop();
    }

    Step step() {
        return new Step(change, client, sequence);
    }
}
