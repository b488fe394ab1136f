package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.Values;
import java.math.BigDecimal;

/** A value of a unit that is held against its others: one that is there, or one that would be. */
record Candidate(IndicatorRow indicator, Period period, BigDecimal value) {

    Candidate(ObservationRow row) {
        this(row.indicator, Period.parse(row.period).orElseThrow(), row.value);
    }

    Values.Value measured() {
        return new Values.Value(period, value);
    }
}
