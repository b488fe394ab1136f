package cn.tiaokuai.metrics.rectification;

import cn.tiaokuai.metrics.Evidence;
import cn.tiaokuai.metrics.rectification.model.Standing;
import cn.tiaokuai.platform.units.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One entry of the ledger: a problem of a unit, and what is done about it. */
@Entity(name = "Rectification")
@Table(name = "rectification")
class RectificationRow {

    /** How far it is. */
    public enum State {
        PROPOSED,
        LAPSED,
        DISMISSED,
        OPEN,
        SUBMITTED,
        CLOSED
    }

    @Id
    UUID id;

    @Column(name = "unit_code", updatable = false)
    String unit;

    @Column(name = "unit_path", updatable = false)
    String unitPath;

    @Column(name = "line_path", updatable = false)
    String linePath;

    /** Code of the unit that holds it to account and closes it: a superior, or the unit itself. */
    @Column(updatable = false)
    String raiser;

    String problem;

    /** Who found it, in words; null for the unit itself. */
    String source;

    /** The report that admits it; null for others. */
    @Column(name = "report_id", updatable = false)
    UUID reportId;

    String measures;
    String owner;
    LocalDate deadline;

    @Enumerated(EnumType.STRING)
    State state;

    /** What shows that it is put right, as submitted last. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<Evidence> evidence;

    @Column(name = "submitted_by")
    String submittedBy;

    @Column(name = "closed_by")
    String closedBy;

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "on_time")
    Boolean onTime;

    /** How often it came back after it was closed. */
    int reopened;

    long version;

    @Column(name = "created_by", updatable = false)
    String createdBy;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    protected RectificationRow() {}

    RectificationRow(UUID id, Unit unit, String raiser, String problem, String by, Instant at) {
        this.id = id;
        this.unit = unit.code();
        this.unitPath = unit.path().value();
        this.linePath = unit.linePath().value();
        this.raiser = raiser;
        this.problem = problem;
        this.state = State.PROPOSED;
        this.evidence = List.of();
        this.version = 1;
        this.createdBy = by;
        this.createdAt = at;
    }

    Standing standing() {
        return switch (state) {
            case PROPOSED -> new Standing.Proposed();
            case LAPSED -> new Standing.Lapsed();
            case DISMISSED -> new Standing.Dismissed();
            case OPEN -> new Standing.Open(owner, deadline);
            case SUBMITTED -> new Standing.Submitted(owner, deadline, submittedBy);
            case CLOSED -> new Standing.Closed(owner, deadline, onTime);
        };
    }

    /** Stands where the rules say. */
    void move(Standing to) {
        onTime = to instanceof Standing.Closed closed ? closed.onTime() : null;
        submittedBy = to instanceof Standing.Submitted submitted ? submitted.by() : null;
        state = switch (to) {
            case Standing.Proposed proposed -> State.PROPOSED;
            case Standing.Lapsed lapsed -> State.LAPSED;
            case Standing.Dismissed dismissed -> State.DISMISSED;
            case Standing.Open open -> {
                owner = open.owner();
                deadline = open.deadline();
                yield State.OPEN;
            }
            case Standing.Submitted submitted -> State.SUBMITTED;
            case Standing.Closed closed -> State.CLOSED;
        };
    }
}
