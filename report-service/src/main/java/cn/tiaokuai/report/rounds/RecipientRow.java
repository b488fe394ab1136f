package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.report.rounds.model.Progress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A called unit. How far its report is, the database keeps up to date (V0120), as the caller may not see the report; closing
 * makes a copy.
 */
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

    @Column(name = "extended_until")
    LocalDate extendedUntil;

    boolean removed;

    @Column(insertable = false, updatable = false)
    String state = "MISSING";

    @Column(name = "report_id", insertable = false, updatable = false)
    UUID reportId;

    @Column(name = "submitted_at", insertable = false, updatable = false)
    Instant submittedAt;

    @Column(name = "delivered_at", insertable = false, updatable = false)
    Instant deliveredAt;

    @Column(name = "closed_state", insertable = false, updatable = false)
    String closedState;

    @Column(name = "closed_report_id", insertable = false, updatable = false)
    UUID closedReportId;

    @Column(name = "closed_submitted_at", insertable = false, updatable = false)
    Instant closedSubmittedAt;

    @Column(name = "closed_delivered_at", insertable = false, updatable = false)
    Instant closedDeliveredAt;

    protected RecipientRow() {}

    RecipientRow(RoundRow round, Unit unit) {
        this.roundId = round.id;
        this.unit = unit.code();
        this.unitPath = unit.path().value();
        this.linePath = unit.linePath().value();
        this.caller = round.unit;
    }

    /** Last day for this unit: an extension counts while it is later than everybody's. */
    LocalDate due(RoundRow round) {
        return extendedUntil != null && extendedUntil.isAfter(round.due) ? extendedUntil : round.due;
    }

    Progress progress(RoundRow round) {
        Instant delivered = round.isClosed() ? closedDeliveredAt : deliveredAt;
        return new Progress(
                round.isClosed() ? closedState : state,
                delivered == null ? null : OfficeDays.day(delivered),
                due(round));
    }

    UUID reportId(RoundRow round) {
        return round.isClosed() ? closedReportId : reportId;
    }

    Instant submittedAt(RoundRow round) {
        return round.isClosed() ? closedSubmittedAt : submittedAt;
    }
}
