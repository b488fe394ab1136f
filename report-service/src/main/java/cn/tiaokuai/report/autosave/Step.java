package cn.tiaokuai.report.autosave;

import cn.tiaokuai.platform.problems.Violations;
import java.util.UUID;

/**
 * Which change of which editor.
 *
 * @param change identity of the change; the same request sent again has the same
 * @param client identity of the open editor
 * @param sequence number of the change among those of the editor, from 1 without gaps
 */
record Step(UUID change, UUID client, Long sequence) {

    /** Adds what does not fit. */
    void check(Violations violations) {
        violations.present("change", change);
        violations.present("client", client);
        violations.unless(sequence != null && sequence > 0, "sequence", "须为从1开始的序号");
    }
}
