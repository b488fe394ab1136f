package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.model.Attainment;
import cn.tiaokuai.metrics.model.Lamp;
import cn.tiaokuai.metrics.model.Nature;
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
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What a unit is to reach in a year. */
@Entity(name = "Target")
@Table(name = "target")
public class TargetRow {

    /** ACHIEVED once announced; OPEN again when a correction has undone it. */
    public enum State {
        OPEN,
        ACHIEVED
    }

    @Id
    public UUID id;

    @Column(name = "unit_code", updatable = false)
    public String unit;

    @Column(name = "unit_path", updatable = false)
    public String unitPath;

    @Column(name = "line_path", updatable = false)
    public String linePath;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "indicator", updatable = false)
    public IndicatorRow indicator;

    @Column(updatable = false)
    public int year;

    public BigDecimal baseline;
    public BigDecimal value;

    @Column(name = "value_to")
    public BigDecimal valueTo;

    @Enumerated(EnumType.STRING)
    public Nature nature;

    /** See {@link Wanted}; null for a straight line. */
    BigDecimal[] plan;

    int revision;

    @Column(updatable = false)
    public String setter;

    @Column(name = "commitment_id", updatable = false)
    public UUID commitmentId;

    @Enumerated(EnumType.STRING)
    public State state;

    @Enumerated(EnumType.STRING)
    public Lamp lamp;

    /** Of which the others know; it does not change while nothing is known. */
    @Enumerated(EnumType.STRING)
    @Column(name = "lamp_told")
    Lamp lampTold;

    public long version;

    @Column(name = "created_by", updatable = false)
    public String createdBy;

    @Column(name = "created_at", updatable = false)
    public Instant createdAt;

    protected TargetRow() {}

    TargetRow(Unit unit, IndicatorRow indicator, int year, String setter) {
        this.id = UUID.randomUUID();
        this.unit = unit.code();
        this.unitPath = unit.path().value();
        this.linePath = unit.linePath().value();
        this.indicator = indicator;
        this.year = year;
        this.setter = setter;
        this.state = State.OPEN;
        this.lamp = Lamp.UNKNOWN;
        this.lampTold = Lamp.UNKNOWN;
        this.version = 1;
    }

    /** What is to be reached from now on. */
    final void take(Wanted wanted) {
        this.baseline = wanted.baseline();
        this.value = wanted.value();
        this.valueTo = wanted.valueTo();
        this.nature = wanted.nature() == null ? Nature.EXPECTED : wanted.nature();
        this.plan = wanted.plan() == null ? null : wanted.plan().toArray(BigDecimal[]::new);
        this.revision++;
    }

    /** Whether this is what is to be reached already. */
    boolean wants(Wanted wanted) {
        return same(baseline, wanted.baseline())
                && same(value, wanted.value())
                && same(valueTo, wanted.valueTo())
                && nature == (wanted.nature() == null ? Nature.EXPECTED : wanted.nature())
                && wantsPlan(wanted.plan());
    }

    private boolean wantsPlan(List<BigDecimal> wanted) {
        if (plan == null || wanted == null) {
            return plan == null && wanted == null;
        }
        return IntStream.range(0, plan.length).allMatch(month -> same(plan[month], wanted.get(month)));
    }

    /** 45 and 45.0 are the same. */
    private static boolean same(BigDecimal one, BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    /** The rules for this target. */
    public Attainment attainment() {
        return new Attainment(
                indicator.direction,
                indicator.accumulation,
                baseline,
                value,
                valueTo,
                plan == null ? null : List.of(plan));
    }
}
