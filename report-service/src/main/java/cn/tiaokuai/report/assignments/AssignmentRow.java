package cn.tiaokuai.report.assignments;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.report.assignments.model.AssignmentState;
import cn.tiaokuai.report.assignments.model.AssignmentState.Accepted;
import cn.tiaokuai.report.assignments.model.AssignmentState.Assigned;
import cn.tiaokuai.report.assignments.model.AssignmentState.Delivered;
import cn.tiaokuai.report.assignments.model.AssignmentState.Returned;
import cn.tiaokuai.report.assignments.model.AssignmentState.Working;
import cn.tiaokuai.report.drafting.ReportRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The row of an assignment; its state as a type is {@link #state()}. */
@Entity(name = "Assignment")
@Table(name = "assignment")
public class AssignmentRow {

    @Id
    UUID id;

    @Column(name = "report_id")
    UUID reportId;

    @Column(name = "section_id")
    UUID sectionId;

    @Column(name = "unit_code")
    String unit;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    String office;
    String person;
    String task;
    LocalDate due;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    AssignmentState.Name stateName;

    @Column(name = "return_reason")
    String returnReason;

    int contribution;
    long version;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    protected AssignmentRow() {}

    AssignmentRow(ReportRow report, UUID section, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.reportId = report.id;
        this.sectionId = section;
        this.unit = report.unit;
        this.unitPath = report.unitPath;
        this.linePath = report.linePath;
        this.stateName = AssignmentState.Name.ASSIGNED;
        this.createdBy = by;
        this.createdAt = at;
    }

    AssignmentState state() {
        return switch (stateName) {
            case ASSIGNED -> new Assigned();
            case WORKING -> new Working();
            case DELIVERED -> new Delivered();
            case RETURNED -> new Returned(returnReason);
            case ACCEPTED -> new Accepted();
        };
    }

    void become(AssignmentState state) {
        stateName = state.name();
        returnReason = state instanceof Returned returned ? returned.reason() : null;
        version++;
    }

    void ask(NewAssignment asked) {
        office = asked.office();
        person = asked.person();
        task = asked.task();
        due = asked.due();
        version++;
    }

    /** Whether somebody works on it: the person named, anybody of the unit for an office, and drafters for all. */
    boolean isFor(Post post, String username) {
        return office != null || username.equals(person) || post.hasAny(Role.DRAFTER);
    }
}
