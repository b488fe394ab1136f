package cn.tiaokuai.metrics.model;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Confirmed values of one indicator, unit and year, in the order of their periods.
 *
 * @param all at the indicator's frequency, at most one a period
 */
public record Values(List<Value> all) {

    public static final Values NONE = new Values(List.of());

    /** One of them. */
    public record Value(Period period, BigDecimal value) {}

    public Values {
        all = all.stream()
                .sorted(Comparator.comparing(value -> value.period().ordinal()))
                .toList();
    }

    /** The value of a period. */
    public Optional<BigDecimal> at(Period period) {
        return all.stream()
                .filter(value -> value.period().equals(period))
                .map(Value::value)
                .findFirst();
    }

    /** The periods that have a value. */
    public Set<Period> periods() {
        return all.stream().map(Value::period).collect(Collectors.toSet());
    }

    /** Those of some periods only. */
    public Values only(Set<Period> periods) {
        return new Values(
                all.stream().filter(value -> periods.contains(value.period())).toList());
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

    /** Whether they speak for the whole year: a flow by every value, the others by the last. */
    boolean closeYear(Accumulation accumulation) {
        return last().filter(Period::closesYear)
                .filter(last -> accumulation != Accumulation.FLOW || all.size() == last.ordinal())
                .isPresent();
    }

    /** Whether they cover the same part of their year as others do: sums of other months cannot be compared. */
    public boolean comparableWith(Values others, Accumulation accumulation) {
        return switch (accumulation) {
            case FLOW -> ordinals().equals(others.ordinals());
            case STOCK, CUMULATIVE ->
                last().map(Period::ordinal).equals(others.last().map(Period::ordinal));
        };
    }

    private List<Integer> ordinals() {
        return all.stream().map(value -> value.period().ordinal()).toList();
    }
}
