package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.units.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity(name = "RoundRecipient")
@Table(name = "round_recipient")
@IdClass(RecipientRow.Key.class)
class RecipientRow {

    record Key(UUID roundId, String unit) {}

    @Id
    @Column(name = "round_id")
    UUID roundId;

    @Id
    @Column(name = "unit_code")
    String unit;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    String caller;

    /** State of the report that answers, MISSING before one is begun; the database keeps it (V0104). */
    @Column(insertable = false, updatable = false)
    String state = "MISSING";

    @Column(name = "report_id", insertable = false, updatable = false)
    UUID reportId;

    @Column(name = "submitted_at", insertable = false, updatable = false)
    Instant submittedAt;

    protected RecipientRow() {}

    RecipientRow(RoundRow round, Unit unit) {
        this.roundId = round.id;
        this.unit = unit.code();
        this.unitPath = unit.path().value();
        this.linePath = unit.linePath().value();
        this.caller = round.unit;
    }
}
