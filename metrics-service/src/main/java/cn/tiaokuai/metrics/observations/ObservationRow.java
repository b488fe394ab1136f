package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.ObservationConfirmed;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.Qualifier;
import cn.tiaokuai.metrics.model.Stage;
import cn.tiaokuai.metrics.model.Values;
import cn.tiaokuai.platform.access.Post;
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
import java.time.LocalDate;
import java.util.UUID;

/** The value of an indicator for a unit and a period, as it is now. */
@Entity(name = "Observation")
@Table(name = "observation")
class ObservationRow {

    /** Superiors see and targets count confirmed values only. */
    enum Status {
        REPORTED,
        CONFIRMED
    }

    @Id
    UUID id;

    @Column(name = "unit_code", updatable = false)
    String unit;

    @Column(name = "unit_path", updatable = false)
    String unitPath;

    @Column(name = "line_path", updatable = false)
    String linePath;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "indicator")
    IndicatorRow indicator;

    String period;
    int year;

    @Column(name = "period_end")
    LocalDate periodEnd;

    BigDecimal value;

    @Enumerated(EnumType.STRING)
    Qualifier qualifier;

    String source;

    @Enumerated(EnumType.STRING)
    Stage stage;

    @Enumerated(EnumType.STRING)
    Status status;

    long version;

    /** Under review with others; null for a value that is not. */
    @Column(name = "submission_id")
    UUID submissionId;

    @Column(name = "reported_by")
    String reportedBy;

    @Column(name = "reported_at")
    Instant reportedAt;

    @Column(name = "confirmed_by")
    String confirmedBy;

    @Column(name = "confirmed_at")
    Instant confirmedAt;

    protected ObservationRow() {}

    ObservationRow(Post post, IndicatorRow indicator, Period period, NewObservation given) {
        this.id = UUID.randomUUID();
        this.unit = post.unit();
        this.unitPath = post.path().value();
        this.linePath = post.linePath().value();
        this.indicator = indicator;
        this.period = period.toString();
        this.year = period.year();
        this.periodEnd = period.end();
        this.value = given.value();
        this.qualifier = given.qualifier();
        this.source = given.source().strip();
        this.stage = given.stage() == null ? Stage.PRELIMINARY : given.stage();
        this.status = Status.REPORTED;
        this.version = 1;
    }

    /**
     * What superiors are told of a confirmed value.
     *
     * @param corrected why a value confirmed before was corrected; null for a first value
     */
    ObservationConfirmed told(Actor by, String corrected) {
        return new ObservationConfirmed(
                id,
                indicator.code,
                unit,
                period,
                value,
                qualifier == null ? null : qualifier.name(),
                indicator.measureUnit,
                by,
                confirmedAt,
                indicator.name,
                indicator.decimals,
                indicator.accumulation.name(),
                indicator.aggregation.name(),
                source,
                corrected);
    }

    /** The number and when it is about. */
    Values.Value measured() {
        return new Values.Value(Period.parse(period).orElseThrow(), value);
    }
}
