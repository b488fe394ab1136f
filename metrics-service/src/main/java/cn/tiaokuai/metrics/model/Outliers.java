package cn.tiaokuai.metrics.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells values that are unlike what the same unit reported before. Median and median deviation, because one wrong value in the
 * history must not make the next wrong one look usual.
 *
 * @param minimum earlier values needed to say anything
 * @param factor how many spreads off the median a value may be
 * @param floorPercent least spread in per cent of the median: equal values do not make every other one an outlier
 */
public record Outliers(int minimum, BigDecimal factor, BigDecimal floorPercent) {

    /** A median deviation times this is the standard deviation of normally distributed values. */
    private static final BigDecimal NORMAL = new BigDecimal("1.4826");

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Between which values one would have been usual. */
    public record Usual(BigDecimal from, BigDecimal to) {}

    /**
     * What would have been usual, if the last value is not.
     *
     * @param series values of one unit by period, oldest first, the one that is looked at last
     */
    public Optional<Usual> unusual(List<Values.Value> series, Accumulation accumulation) {
        List<BigDecimal> steps = accumulation == Accumulation.CUMULATIVE ? increments(series) : plain(series);
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal offset = series.getLast().value().subtract(steps.getLast());
        List<BigDecimal> history = steps.subList(0, steps.size() - 1);
        if (history.size() < minimum) {
            return Optional.empty();
        }
        BigDecimal median = median(history);
        BigDecimal deviation = median(
                history.stream().map(value -> value.subtract(median).abs()).toList());
        BigDecimal spread = deviation
                .multiply(NORMAL)
                .max(median.abs().multiply(floorPercent).movePointLeft(2));
        BigDecimal reach = spread.multiply(factor);
        // Where nothing was ever reported but zero, there is no measure for what is much.
        boolean usual =
                reach.signum() == 0 || steps.getLast().subtract(median).abs().compareTo(reach) <= 0;
        return usual
                ? Optional.empty()
                : Optional.of(new Usual(
                        median.subtract(reach).add(offset), median.add(reach).add(offset)));
    }

    private static List<BigDecimal> plain(List<Values.Value> series) {
        return series.stream().map(Values.Value::value).toList();
    }

    /** What each period added; those after a gap add nobody knows what. Empty when the last one is such. */
    private static List<BigDecimal> increments(List<Values.Value> series) {
        List<BigDecimal> steps = new ArrayList<>();
        boolean lastIsKnown = false;
        for (int i = 0; i < series.size(); i++) {
            Period period = series.get(i).period();
            BigDecimal value = series.get(i).value();
            lastIsKnown = true;
            if (period.ordinal() == 1) {
                steps.add(value);
            } else if (i > 0 && series.get(i - 1).period().equals(period.before())) {
                steps.add(value.subtract(series.get(i - 1).value()));
            } else {
                lastIsKnown = false;
            }
        }
        return lastIsKnown ? steps : List.of();
    }

    private static BigDecimal median(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO);
    }
}
