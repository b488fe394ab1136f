package cn.tiaokuai.metrics.proposals;

import cn.tiaokuai.contracts.ObservationsProposed;
import cn.tiaokuai.contracts.ProposedObservation;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.Qualifier;
import cn.tiaokuai.platform.units.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A figure of an approved report that waits for a person to make it a value. */
@Entity(name = "ValueProposal")
@Table(name = "observation_proposal")
class ValueProposalRow {

    @Id
    UUID id;

    @Column(name = "unit_code", updatable = false)
    String unit;

    @Column(name = "unit_path", updatable = false)
    String unitPath;

    @Column(name = "line_path", updatable = false)
    String linePath;

    @Column(name = "report_id", updatable = false)
    UUID reportId;

    @Column(name = "report_title")
    String reportTitle;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "indicator", updatable = false)
    IndicatorRow indicator;

    @Column(updatable = false)
    String period;

    BigDecimal value;

    @Enumerated(EnumType.STRING)
    Qualifier qualifier;

    String subject;
    String sentence;

    @Enumerated(EnumType.STRING)
    ValueProposalState state;

    String reason;

    @Column(name = "observation_id")
    UUID observationId;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "published_at")
    Instant publishedAt;

    protected ValueProposalRow() {}

    ValueProposalRow(Unit unit, UUID report, UUID id, IndicatorRow indicator, Period period) {
        this.id = id;
        this.unit = unit.code();
        this.unitPath = unit.path().value();
        this.linePath = unit.linePath().value();
        this.reportId = report;
        this.indicator = indicator;
        this.period = period.toString();
        this.state = ValueProposalState.OPEN;
    }

    /** What the report says now; for one that nobody has decided about. */
    void take(ObservationsProposed event, ProposedObservation proposed) {
        this.reportTitle = event.title();
        this.value = proposed.value();
        this.qualifier = proposed.qualifier() == null ? null : Qualifier.valueOf(proposed.qualifier());
        this.subject = proposed.subject();
        this.sentence = proposed.sentence();
        this.publishedAt = event.publishedAt();
        this.state = ValueProposalState.OPEN;
    }

    boolean isUndecided() {
        return state == ValueProposalState.OPEN || state == ValueProposalState.LAPSED;
    }
}
