package cn.tiaokuai.metrics.tasks;

import cn.tiaokuai.metrics.Evidence;
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

/** One thing that was done or said about a task; added, never changed. */
@Entity(name = "TaskEntry")
@Table(name = "task_entry")
class EntryRow {

    /** What it was. */
    public enum What {
        ASSIGNED,
        CHANGED,
        FEEDBACK,
        /** A cooperating unit tells the lead what it did. */
        CONTRIBUTION,
        RETURNED,
        EXTENSION_ASKED,
        EXTENSION_GRANTED,
        EXTENSION_DECLINED,
        /** By the clock. */
        REMINDED,
        /** 催办: by hand. */
        URGED,
        COMPLETED
    }

    @Id
    UUID id;

    @Column(name = "task_id")
    UUID taskId;

    @Column(name = "unit_code", updatable = false)
    String unit;

    @Column(name = "unit_path", updatable = false)
    String unitPath;

    @Column(name = "line_path", updatable = false)
    String linePath;

    /** Code of the unit whose post did it. */
    String author;

    @Enumerated(EnumType.STRING)
    What what;

    String text;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Evidence> evidence;

    /** The deadline that it is about. */
    LocalDate day;

    /** Distance from it, of reminders. */
    Integer days;

    @Column(name = "said_by")
    String saidBy;

    @Column(name = "said_at")
    Instant saidAt;

    protected EntryRow() {}

    EntryRow(TaskRow task, String author, What what, String text, List<Evidence> evidence, LocalDate day) {
        this.id = UUID.randomUUID();
        this.taskId = task.id;
        this.unit = task.unit;
        this.unitPath = task.unitPath;
        this.linePath = task.linePath;
        this.author = author;
        this.what = what;
        this.text = text;
        this.evidence = List.copyOf(evidence);
        this.day = day;
    }
}
