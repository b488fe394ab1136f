package cn.tiaokuai.metrics.indicators;

import cn.tiaokuai.metrics.model.Accumulation;
import cn.tiaokuai.metrics.model.Aggregation;
import cn.tiaokuai.metrics.model.Applicability;
import cn.tiaokuai.metrics.model.Direction;
import cn.tiaokuai.metrics.model.Frequency;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.platform.units.UnitPath;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** What is measured. */
@Entity(name = "Indicator")
@Table(name = "indicator")
public class IndicatorRow {

    private static final Set<String> RATES = Set.of("%", "％", "百分点", "‰");

    @Id
    public String code;

    @Column(updatable = false)
    public String owner;

    public String name;
    public String definition;

    @Column(name = "definition_version")
    public int definitionVersion;

    @Column(name = "measure_unit", updatable = false)
    public String measureUnit;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    public Direction direction;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    public Frequency frequency;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    public Accumulation accumulation;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    public Aggregation aggregation;

    public int decimals;

    @Enumerated(EnumType.STRING)
    Applicability applies;

    String line;
    String source;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    LocalDate validTo;

    /** Code of what is divided; null unless the indicator is computed from two others. */
    @Column(updatable = false)
    public String numerator;

    @Column(updatable = false)
    public String denominator;

    /** 100 for per cent, 1000 for per mille. */
    @Column(updatable = false)
    public BigDecimal factor;

    long version;

    @Column(name = "created_by", updatable = false)
    public String createdBy;

    @Column(name = "created_at", updatable = false)
    public Instant createdAt;

    protected IndicatorRow() {}

    IndicatorRow(NewIndicator given, String owner, String by, Instant at) {
        this.code = given.code();
        this.owner = owner;
        this.definition = given.definition().strip();
        this.measureUnit = given.measureUnit().strip();
        this.direction = given.direction();
        this.frequency = given.frequency();
        this.accumulation = given.accumulation();
        this.aggregation = given.aggregation();
        this.numerator = given.numerator();
        this.denominator = given.denominator();
        this.factor = given.factorOfRatio();
        this.definitionVersion = 1;
        this.version = 1;
        this.createdBy = by;
        this.createdAt = at;
        take(given.terms());
    }

    /** What can be said anew without values changing their meaning; the definition has versions of its own. */
    final void take(Terms terms) {
        this.name = terms.name().strip();
        this.decimals = terms.decimals();
        this.applies = terms.applies() == null ? Applicability.BOTH : terms.applies();
        this.line = terms.line();
        this.source = terms.source();
        this.validFrom = terms.validFrom();
        this.validTo = terms.validTo();
    }

    /** Whether its values are computed from those of two others, and so never reported. */
    public boolean isComputed() {
        return numerator != null;
    }

    /** Whether targets of several units make one of all of them. */
    public boolean addsUp() {
        return aggregation == Aggregation.SUM;
    }

    /** Whether a unit at this place may report and be measured by it. */
    public boolean appliesTo(UnitPath block, UnitPath lineOfUnit) {
        return applies.reaches(owner, block.codes(), lineOfUnit.codes());
    }

    /** Whether at least one day of the period is a day that it is valid on. */
    public boolean isValidIn(Period period) {
        return (validFrom == null || !period.end().isBefore(validFrom))
                && (validTo == null || !period.start().isAfter(validTo));
    }

    /** Whether its values are rates themselves, so that changes are told in percentage points. */
    public boolean isRate() {
        return RATES.contains(measureUnit);
    }

    /** A figure as it is shown: what was reported stays as it was, what was divided is rounded, here and nowhere else. */
    public BigDecimal shown(BigDecimal exact) {
        return isComputed() && exact.scale() > decimals ? exact.setScale(decimals, RoundingMode.HALF_UP) : exact;
    }
}
