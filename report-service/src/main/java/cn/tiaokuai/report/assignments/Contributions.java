package cn.tiaokuai.report.assignments;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was delivered for assignments. */
@ApplicationScoped
class Contributions implements PanacheRepositoryBase<ContributionRow, ContributionRow.Key> {

    /** All of an assignment, newest first. */
    List<ContributionRow> of(UUID assignment) {
        return list("assignmentId = ?1 order by number desc", assignment);
    }

    ContributionRow newest(AssignmentRow assignment) {
        return findById(new ContributionRow.Key(assignment.id, assignment.contribution));
    }
}
