package cn.tiaokuai.metrics.indicators;

import cn.tiaokuai.metrics.model.Accumulation;
import cn.tiaokuai.metrics.model.Aggregation;
import cn.tiaokuai.metrics.model.Direction;
import cn.tiaokuai.metrics.model.Frequency;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;

/** What is measured. */
@Entity(name = "Indicator")
@Table(name = "indicator")
public class IndicatorRow {

    private static final Set<String> RATES = Set.of("%", "％", "百分点", "‰");

    @Id
    public String code;

    public String owner;
    public String name;
    public String definition;

    @Column(name = "measure_unit")
    public String measureUnit;

    @Enumerated(EnumType.STRING)
    public Direction direction;

    @Enumerated(EnumType.STRING)
    public Frequency frequency;

    @Enumerated(EnumType.STRING)
    public Accumulation accumulation;

    @Enumerated(EnumType.STRING)
    public Aggregation aggregation;

    public int decimals;

    @Column(name = "created_by")
    public String createdBy;

    @Column(name = "created_at")
    public Instant createdAt;

    protected IndicatorRow() {}

    IndicatorRow(NewIndicator given, String owner, String by, Instant at) {
        this.code = given.code();
        this.owner = owner;
        this.name = given.name().strip();
        this.definition = given.definition().strip();
        this.measureUnit = given.measureUnit().strip();
        this.direction = given.direction();
        this.frequency = given.frequency();
        this.accumulation = given.accumulation();
        this.aggregation = given.aggregation();
        this.decimals = given.decimals();
        this.createdBy = by;
        this.createdAt = at;
    }

    /** Whether its values are rates themselves, so that changes are told in percentage points. */
    public boolean isRate() {
        return RATES.contains(measureUnit);
    }
}
