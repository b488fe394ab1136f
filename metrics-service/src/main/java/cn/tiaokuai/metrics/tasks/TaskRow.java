package cn.tiaokuai.metrics.tasks;

import cn.tiaokuai.platform.units.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** 督办事项: work given from above. */
@Entity(name = "Task")
@Table(name = "task")
class TaskRow {

    /** How far it is. */
    public enum State {
        ASSIGNED,
        REPORTED,
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
    String title;
    LocalDate deadline;

    @Enumerated(EnumType.STRING)
    State state;

    String feedback;

    @Column(name = "reported_at")
    Instant reportedAt;

    String result;

    @Column(name = "completed_at")
    Instant completedAt;

    @Column(name = "assigned_by")
    String assignedBy;

    @Column(name = "assigned_at")
    Instant assignedAt;

    protected TaskRow() {}

    TaskRow(Unit unit, String assigner, NewTask given) {
        this.id = UUID.randomUUID();
        this.unit = unit.code();
        this.unitPath = unit.path().value();
        this.linePath = unit.linePath().value();
        this.assigner = assigner;
        this.title = given.title().strip();
        this.deadline = given.deadline();
        this.state = State.ASSIGNED;
    }
}
