package cn.tiaokuai.report.rounds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What became of a round and why; written once. */
@Entity(name = "RoundChange")
@Table(name = "round_change")
public class ChangeRow {

    /** What may become of a round after its call. */
    public enum What {
        ADDED,
        REMOVED,
        RESCHEDULED,
        EXTENDED,
        CLOSED,
        REOPENED
    }

    @Id
    UUID id;

    @Column(name = "round_id")
    UUID roundId;

    @Column(name = "unit_code")
    String unit;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    @Enumerated(EnumType.STRING)
    What what;

    /** The one that it is about; null for all. */
    String recipient;

    /** The new due date, where it has one. */
    LocalDate due;

    String reason;

    @Column(name = "changed_by")
    String by;

    @Column(name = "changed_at")
    Instant at;

    protected ChangeRow() {}

    ChangeRow(RoundRow round, What what, String recipient, LocalDate due, String reason, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.roundId = round.id;
        this.unit = round.unit;
        this.unitPath = round.unitPath;
        this.linePath = round.linePath;
        this.what = what;
        this.recipient = recipient;
        this.due = due;
        this.reason = reason;
        this.by = by;
        this.at = at;
    }
}
