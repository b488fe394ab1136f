package cn.tiaokuai.metrics.proposals;

import cn.tiaokuai.contracts.Commitment;
import cn.tiaokuai.contracts.CommitmentsPublished;
import cn.tiaokuai.platform.units.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A promise of a plan that waits for a person to make it a target; it keeps the promise's identity. */
@Entity(name = "Proposal")
@Table(name = "proposal")
class ProposalRow {

    /** What a person has made of it. */
    public enum State {
        OPEN,
        ACCEPTED,
        REFUSED
    }

    @Id
    UUID id;

    @Column(name = "unit_code", updatable = false)
    String unit;

    @Column(name = "unit_path", updatable = false)
    String unitPath;

    @Column(name = "line_path", updatable = false)
    String linePath;

    @Column(name = "report_id")
    UUID reportId;

    int year;
    int ordinal;
    String text;
    boolean measurable;
    BigDecimal value;

    @Column(name = "measure_unit")
    String measureUnit;

    String deadline;

    @Enumerated(EnumType.STRING)
    State state;

    String reason;

    @Column(name = "target_id")
    UUID targetId;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "created_at")
    Instant createdAt;

    protected ProposalRow() {}

    ProposalRow(Unit unit, CommitmentsPublished event, int ordinal, Commitment commitment) {
        this.id = commitment.id();
        this.unit = unit.code();
        this.unitPath = unit.path().value();
        this.linePath = unit.linePath().value();
        this.state = State.OPEN;
        take(event, ordinal, commitment);
    }

    /** What the plan says now. */
    final void take(CommitmentsPublished event, int ordinal, Commitment commitment) {
        this.reportId = event.reportId();
        this.year = event.planYear();
        this.ordinal = ordinal;
        this.text = commitment.text();
        this.measurable = commitment.measurable();
        this.value = commitment.targetValue();
        this.measureUnit = commitment.measureUnit();
        this.deadline = commitment.deadline();
        this.createdAt = event.publishedAt();
    }
}
