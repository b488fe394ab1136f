package cn.tiaokuai.metrics.rectification;

import cn.tiaokuai.metrics.Evidence;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One thing that was done about a problem; added, never changed. */
@Entity(name = "RectificationEntry")
@Table(name = "rectification_entry")
class EntryRow {

    /** What it was. */
    public enum What {
        RAISED,
        /** The report that offered it says it no more. */
        LAPSED,
        /** The report says it again. */
        RESTATED,
        ADOPTED,
        DISMISSED,
        CHANGED,
        SUBMITTED,
        RETURNED,
        CLOSED,
        REOPENED
    }

    @Id
    UUID id;

    @Column(name = "rectification_id")
    UUID rectificationId;

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

    @Column(name = "said_by")
    String saidBy;

    @Column(name = "said_at")
    Instant saidAt;

    protected EntryRow() {}

    EntryRow(RectificationRow about, String author, What what, String text, List<Evidence> evidence) {
        this.id = UUID.randomUUID();
        this.rectificationId = about.id;
        this.unit = about.unit;
        this.unitPath = about.unitPath;
        this.linePath = about.linePath;
        this.author = author;
        this.what = what;
        this.text = text;
        this.evidence = List.copyOf(evidence);
    }
}
