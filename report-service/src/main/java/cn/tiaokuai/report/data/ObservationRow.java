package cn.tiaokuai.report.data;

import cn.tiaokuai.contracts.ObservationConfirmed;
import cn.tiaokuai.platform.units.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The latest confirmed value of an indicator, unit and period. */
@Entity(name = "Observation")
@Table(name = "observation")
public class ObservationRow {

    @Id
    public UUID id;

    @Column(name = "unit_code", updatable = false)
    public String unit;

    @Column(name = "unit_path", updatable = false)
    String unitPath;

    @Column(name = "line_path", updatable = false)
    String linePath;

    public String indicator;

    @Column(name = "indicator_name")
    String indicatorName;

    @Column(name = "measure_unit")
    public String measureUnit;

    public Integer decimals;
    public String accumulation;
    public String aggregation;
    public String period;
    int year;
    public BigDecimal value;
    public String qualifier;
    public String source;

    @Column(name = "confirmed_by")
    public String confirmedBy;

    @Column(name = "confirmed_name")
    public String confirmedName;

    @Column(name = "confirmed_at")
    public Instant confirmedAt;

    /** What it is the sum of; empty for a value that was confirmed as such. */
    @Transient
    public List<ObservationRow> parts = List.of();

    protected ObservationRow() {}

    /** Identities of values that events told: its own, or those of its parts. */
    public Stream<UUID> told() {
        return parts.isEmpty() ? Stream.of(id) : parts.stream().map(part -> part.id);
    }

    /** The sum of a year's values, which is computed and never kept. */
    static ObservationRow sum(String year, List<ObservationRow> parts) {
        ObservationRow last =
                parts.stream().max(Comparator.comparing(row -> row.confirmedAt)).orElseThrow();
        ObservationRow sum = new ObservationRow();
        sum.unit = last.unit;
        sum.unitPath = last.unitPath;
        sum.linePath = last.linePath;
        sum.indicator = last.indicator;
        sum.indicatorName = last.indicatorName;
        sum.measureUnit = last.measureUnit;
        sum.decimals = last.decimals;
        sum.accumulation = last.accumulation;
        sum.aggregation = last.aggregation;
        sum.period = year;
        sum.year = last.year;
        sum.value = parts.stream().map(row -> row.value).reduce(BigDecimal.ZERO, BigDecimal::add);
        // One part that is told roughly makes the sum rough.
        sum.qualifier = parts.stream().allMatch(row -> row.qualifier == null) ? null : "ABOUT";
        sum.source = "由" + parts.size() + "期数据合计";
        sum.confirmedBy = last.confirmedBy;
        sum.confirmedName = last.confirmedName;
        sum.confirmedAt = last.confirmedAt;
        sum.parts = List.copyOf(parts);
        return sum;
    }

    ObservationRow(ObservationConfirmed event, Unit unit) {
        this.id = event.observationId();
        this.unit = unit.code();
        this.unitPath = unit.path().value();
        this.linePath = unit.linePath().value();
        this.indicator = event.indicator();
        this.period = event.period();
        this.year = Integer.parseInt(event.period().substring(0, 4));
        take(event);
    }

    /** Takes a later value. */
    void take(ObservationConfirmed event) {
        measureUnit = event.measureUnit();
        value = event.value();
        qualifier = event.qualifier();
        source = event.source();
        confirmedBy = event.confirmedBy().username();
        confirmedName = event.confirmedBy().name();
        confirmedAt = event.confirmedAt();
        // Events of before the catalogue was told with them must not make us forget what is known.
        indicatorName = event.indicatorName() == null ? indicatorName : event.indicatorName();
        decimals = event.decimals() == null ? decimals : event.decimals();
        accumulation = event.accumulation() == null ? accumulation : event.accumulation();
        aggregation = event.aggregation() == null ? aggregation : event.aggregation();
    }

    /** Name of the indicator; its code where no event has told a name. */
    public String name() {
        return indicatorName == null ? indicator : indicatorName;
    }

    /** Decimals that the value is shown with unless somebody wants others. */
    public int shownDecimals() {
        return decimals == null ? Math.max(value.stripTrailingZeros().scale(), 0) : decimals;
    }
}
