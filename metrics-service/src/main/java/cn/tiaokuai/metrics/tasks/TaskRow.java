package cn.tiaokuai.metrics.tasks;

import cn.tiaokuai.metrics.tasks.model.Standing;
import cn.tiaokuai.metrics.tasks.model.Urgency;
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
import java.util.function.Function;

/** 督办事项: work given from above, to one unit that answers for it and to others that help. */
@Entity(name = "Task")
@Table(name = "task")
class TaskRow {

    /** How far it is. */
    public enum State {
        ASSIGNED,
        REPORTED,
        RETURNED,
        COMPLETED
    }

    @Id
    UUID id;

    @Column(name = "unit_code", updatable = false)
    String unit;

    @Column(name = "unit_path", updatable = false)
    String unitPath;

    @Column(name = "line_path", updatable = false)
    String linePath;

    String assigner;

    /** Codes of the units that help. */
    List<String> partners;

    String title;
    String content;

    @Enumerated(EnumType.STRING)
    Urgency urgency;

    LocalDate deadline;

    /** As it was when the task was given: extensions move the other. */
    @Column(name = "first_deadline", updatable = false)
    LocalDate firstDeadline;

    @Enumerated(EnumType.STRING)
    State state;

    /** Last day that the unit has asked for and that nobody has answered. */
    @Column(name = "wished_until")
    LocalDate wishedUntil;

    String feedback;

    @Column(name = "reported_at")
    Instant reportedAt;

    String result;

    @Column(name = "completed_at")
    Instant completedAt;

    /** Null before completion. */
    @Column(name = "on_time")
    Boolean onTime;

    long version;

    @Column(name = "assigned_by")
    String assignedBy;

    @Column(name = "assigned_at")
    Instant assignedAt;

    protected TaskRow() {}

    TaskRow(Unit unit, String assigner, NewTask given, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.unit = unit.code();
        this.unitPath = unit.path().value();
        this.linePath = unit.linePath().value();
        this.assigner = assigner;
        this.firstDeadline = given.deadline();
        this.state = State.ASSIGNED;
        this.version = 1;
        this.assignedBy = by;
        this.assignedAt = at;
        this.deadline = given.deadline();
        describe(given);
    }

    /** Takes over what is to be done. */
    final void describe(NewTask given) {
        title = given.title().strip();
        content = given.content() == null ? null : given.content().strip();
        urgency = given.urgency() == null ? Urgency.NORMAL : given.urgency();
        partners = List.copyOf(given.partnersOrNone());
    }

    /** Where it stands, for the rules. */
    Standing standing(Function<Instant, LocalDate> day) {
        return switch (state) {
            case ASSIGNED -> new Standing.Assigned(deadline, wishedUntil);
            case REPORTED -> new Standing.Reported(deadline, wishedUntil, day.apply(reportedAt));
            case RETURNED -> new Standing.Returned(deadline, wishedUntil);
            case COMPLETED -> new Standing.Completed(deadline, onTime);
        };
    }

    /** Stands where the rules say. */
    void move(Standing to) {
        deadline = to.deadline();
        wishedUntil = to instanceof Standing.Open open ? open.wish() : null;
        onTime = to instanceof Standing.Completed completed ? completed.onTime() : null;
        state = switch (to) {
            case Standing.Assigned assigned -> State.ASSIGNED;
            case Standing.Reported reported -> State.REPORTED;
            case Standing.Returned returned -> State.RETURNED;
            case Standing.Completed completed -> State.COMPLETED;
        };
        version++;
    }
}
