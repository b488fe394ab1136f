package cn.tiaokuai.report.assignments;

import cn.tiaokuai.report.assignments.model.AssignmentState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An assignment.
 *
 * @param contribution number of the newest contribution, 0 before the first
 * @param overdue nothing was delivered until the last day
 * @param version for If-Match
 */
public record AssignmentView(
        UUID id,
        UUID reportId,
        UUID sectionId,
        String office,
        String person,
        String task,
        LocalDate due,
        AssignmentState.Name state,
        String returnReason,
        int contribution,
        boolean overdue,
        long version,
        String createdBy,
        Instant createdAt) {

    static AssignmentView of(AssignmentRow row, LocalDate today) {
        boolean delivered =
                switch (row.stateName) {
                    case DELIVERED, ACCEPTED -> true;
                    case ASSIGNED, WORKING, RETURNED -> false;
                };
        return new AssignmentView(
                row.id,
                row.reportId,
                row.sectionId,
                row.office,
                row.person,
                row.task,
                row.due,
                row.stateName,
                row.returnReason,
                row.contribution,
                !delivered && today.isAfter(row.due),
                row.version,
                row.createdBy,
                row.createdAt);
    }
}
