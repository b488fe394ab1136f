package cn.tiaokuai.metrics.rollup.model;

import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.Quotient;
import cn.tiaokuai.metrics.model.Values;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Figures of one unit and indicator in one year, in a row. */
public record Series(List<Figure> figures) {

    public static final Series NONE = new Series(List.of());

    /** Those of several figures that have something to say. */
    public static Series of(Collection<Figure> figures) {
        return new Series(
                figures.stream().filter(figure -> figure.value() != null).toList());
    }

    /**
     * Its values.
     *
     * @param addsUp whether a year's figure is the sum of its periods. Else it is that of one period, and only those say something
     *     that are of the unit itself or of as many units as have reported at all: the stock of some is not the stock of all.
     */
    public Values values(boolean addsUp) {
        int all = figures.stream().mapToInt(Figure::units).max().orElse(0);
        return new Values(figures.stream()
                .filter(figure -> addsUp || figure.isOwn() || figure.units() == all)
                .map(figure -> new Values.Value(figure.period(), figure.value()))
                .toList());
    }

    /** Whether the unit itself has reported a period. */
    public boolean isOwn(Period period) {
        return figures.stream().anyMatch(figure -> figure.period().equals(period) && figure.isOwn());
    }

    /** The rates that come of dividing by another series; only of periods for which both are of as many units. */
    public Values dividedBy(Series divisors, Quotient quotient, boolean addUp) {
        Map<Period, Figure> below =
                divisors.figures.stream().collect(Collectors.toMap(Figure::period, Function.identity()));
        Set<Period> common = figures.stream()
                .filter(figure -> isOfTheSame(figure, below.get(figure.period())))
                .map(Figure::period)
                .collect(Collectors.toSet());
        return quotient.of(values(addUp).only(common), divisors.values(addUp).only(common));
    }

    private static boolean isOfTheSame(Figure one, Figure other) {
        return other != null && one.isOwn() == other.isOwn() && (one.isOwn() || one.units() == other.units());
    }
}
