package cn.tiaokuai.report.assignments;

import cn.tiaokuai.platform.problems.Violations;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody is asked to write.
 *
 * @param sectionId the section that it is for; may be absent where an assignment is changed
 * @param office name or code of an office; either this or {@code person}
 * @param person username
 * @param task what is wanted, in words
 * @param due the last day
 */
public record NewAssignment(UUID sectionId, String office, String person, String task, LocalDate due) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when a field does not fit */
    void check(AssignmentLimits limits) {
        Violations violations = new Violations();
        violations.unless((office == null) != (person == null), "office", "须指定科室（office）或人员（person）之一");
        if (office != null) {
            violations.text("office", office, limits.nameLength());
        }
        if (person != null) {
            violations.text("person", person, limits.nameLength());
        }
        violations.lines("task", task, limits.taskLength());
        violations.present("due", due);
        violations.stop();
    }
}
