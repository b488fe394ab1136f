package cn.tiaokuai.metrics.progress;

import cn.tiaokuai.metrics.indicators.Accumulation;
import cn.tiaokuai.metrics.observations.Period;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Confirmed values of one indicator, unit and year, in the order of their periods.
 *
 * @param all at the indicator's frequency
 */
public record Values(List<Value> all) {

    /** One of them. */
    public record Value(Period period, BigDecimal value) {}

    public Values {
        all = all.stream()
                .sorted(Comparator.comparing(value -> value.period().ordinal()))
                .toList();
    }

    /** Those up to the end of a period. */
    public Values upTo(Period period) {
        return new Values(all.stream()
                .filter(value -> value.period().monthsPassed() <= period.monthsPassed())
                .toList());
    }

    /** The last period that has a value. */
    public Optional<Period> last() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().period());
    }

    /** What they make together; empty, not zero, when there are none. */
    public Optional<BigDecimal> together(Accumulation accumulation) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (accumulation) {
                    case FLOW -> all.stream().map(Value::value).reduce(BigDecimal.ZERO, BigDecimal::add);
                    case STOCK, CUMULATIVE -> all.getLast().value();
                });
    }
}
