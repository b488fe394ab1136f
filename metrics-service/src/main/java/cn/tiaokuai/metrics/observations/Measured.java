package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.metrics.Reach;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.metrics.indicators.Parts;
import cn.tiaokuai.metrics.model.Accumulation;
import cn.tiaokuai.metrics.model.Hierarchy;
import cn.tiaokuai.metrics.model.Life;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.Quotient;
import cn.tiaokuai.metrics.model.RollUp;
import cn.tiaokuai.metrics.model.Values;
import cn.tiaokuai.metrics.reorganisations.Successions;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.UnitPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Confirmed values of all units below one, in one query: what figures of a superior are made of. */
@ApplicationScoped
public class Measured {

    /** Beyond this a figure is not put together while somebody waits. */
    static final int MOST = 50_000;

    private final EntityManager entities;
    private final Indicators indicators;
    private final Successions successions;

    Measured(EntityManager entities, Indicators indicators, Successions successions) {
        this.entities = entities;
        this.indicators = indicators;
        this.successions = successions;
    }

    /**
     * What one unit has of an indicator in a year, up to a period. Of a computed one only what has both parts: a numerator without
     * its denominator would raise the rate of all.
     *
     * @param path along the hierarchy that was asked for
     * @param life when it speaks for itself
     * @param divisors of what it is divided by; none for what is reported itself
     */
    public record OfUnit(String unit, String path, Life life, Values values, Values divisors, List<Input> inputs)
            implements RollUp.Reporter {

        @Override
        public Set<Period> periods() {
            return values.periods();
        }
    }

    /**
     * The figure of a unit, or of all below it.
     *
     * @param values period by period: the sum over the sum for a computed indicator; none where nothing is put together
     * @param own whether the unit has reported all of it itself
     * @param inputs what it is made of
     */
    public record Figure(Values values, boolean own, List<Input> inputs) {}

    /** Everything confirmed at or below a unit, by unit, in the order of their paths. */
    public List<OfUnit> below(Post post, UnitPath root, Hierarchy hierarchy, IndicatorRow indicator, Period until) {
        List<ObservationRow> rows = rows(post, root, hierarchy, indicator, until);
        Map<String, List<ObservationRow>> byUnit = rows.stream()
                .collect(Collectors.groupingBy(row -> path(row, hierarchy), TreeMap::new, Collectors.toList()));
        Map<String, Life> lives =
                successions.lives(rows.stream().map(row -> row.unit).collect(Collectors.toSet()));
        return byUnit.entrySet().stream()
                .map(each -> ofUnit(each.getKey(), each.getValue(), indicator, lives))
                .filter(each -> !each.values().all().isEmpty())
                .toList();
    }

    /**
     * What reporters make together.
     *
     * @param place of the unit whose figure it is: if it stands among them, its own values count for the periods that it has
     */
    public Figure figure(Collection<OfUnit> all, UnitPath place, IndicatorRow indicator) {
        if (!indicator.isComputed()) {
            SortedMap<Period, List<OfUnit>> counted = RollUp.counted(all, indicator.accumulation == Accumulation.FLOW);
            Values values = RollUp.together(counted, place.value(), OfUnit::values, indicator.aggregation);
            return new Figure(values, isOwn(counted, place), inputs(counted, values.periods()));
        }
        Parts parts = indicators.partsOf(indicator);
        SortedMap<Period, List<OfUnit>> counted = RollUp.counted(all, parts.addUp());
        Values divided = RollUp.together(counted, place.value(), OfUnit::values, parts.numerator().aggregation);
        Values divisors = RollUp.together(counted, place.value(), OfUnit::divisors, parts.denominator().aggregation);
        return new Figure(
                parts.quotient().of(divided, divisors), isOwn(counted, place), inputs(counted, divided.periods()));
    }

    private static boolean isOwn(SortedMap<Period, List<OfUnit>> counted, UnitPath place) {
        return counted.values().stream().flatMap(List::stream).allMatch(unit -> unit.path()
                .equals(place.value()));
    }

    private static List<Input> inputs(SortedMap<Period, List<OfUnit>> counted, Set<Period> periods) {
        List<Input> inputs = new ArrayList<>();
        counted.forEach((period, units) -> {
            if (periods.contains(period)) {
                String name = period.toString();
                units.forEach(unit -> unit.inputs().stream()
                        .filter(input -> input.period().equals(name))
                        .forEach(inputs::add));
            }
        });
        return inputs;
    }

    List<ObservationRow> rows(Post post, UnitPath root, Hierarchy hierarchy, IndicatorRow indicator, Period until) {
        String column =
                switch (hierarchy) {
                    case BLOCK -> "unitPath";
                    case LINE -> "linePath";
                };
        List<String> codes = codes(indicator);
        Map<String, Object> parameters = Reach.of(
                post,
                Map.of(
                        "codes", codes,
                        "year", until.year(),
                        "lastDay", until.end(),
                        "itself", root.value(),
                        "lower", root.value(),
                        "inside", root + ".",
                        "upper", root + "/"));
        var query = entities.createQuery(query(column), ObservationRow.class).setMaxResults(MOST + 1);
        parameters.forEach(query::setParameter);
        List<ObservationRow> rows = query.getResultList();
        requireNotTooMany(rows);
        return rows;
    }

    /** What is reported of an indicator: itself, or the parts of a computed one. */
    static List<String> codes(IndicatorRow indicator) {
        return indicator.isComputed() ? List.of(indicator.numerator, indicator.denominator) : List.of(indicator.code);
    }

    static void requireNotTooMany(List<ObservationRow> rows) {
        if (rows.size() > MOST) {
            throw Problems.of(422, "too-wide", "范围内数据超过 " + MOST + " 条，请缩小单位范围", Map.of());
        }
    }

    /** Of one hierarchy: its paths, and as far as the post sees. */
    private static String query(String column) {
        return """
                from Observation r join fetch r.indicator where r.indicator.code in :codes and r.year = :year
                    and r.periodEnd <= :lastDay and r.status = 'CONFIRMED'
                    and r.%1$s >= :lower and r.%1$s < :upper and (r.%1$s = :itself or r.%1$s >= :inside)
                    and (r.unit = :own or %2$s)
                order by r.%1$s, r.periodEnd, r.id
                """.formatted(column, Reach.COVERED);
    }

    private static OfUnit ofUnit(
            String path, List<ObservationRow> rows, IndicatorRow indicator, Map<String, Life> lives) {
        return ofUnit(path, rows, indicator, lives.getOrDefault(rows.getFirst().unit, Life.WHOLE));
    }

    static OfUnit ofUnit(String path, List<ObservationRow> rows, IndicatorRow indicator, Life life) {
        List<Input> inputs = rows.stream().map(Input::new).toList();
        String unit = rows.getFirst().unit;
        if (!indicator.isComputed()) {
            return new OfUnit(unit, path, life, values(rows, indicator.code), Values.NONE, inputs);
        }
        Values divided = values(rows, indicator.numerator);
        Values divisors = values(rows, indicator.denominator);
        Set<Period> common = Quotient.common(divided, divisors);
        return new OfUnit(unit, path, life, divided.only(common), divisors.only(common), inputs);
    }

    private static Values values(List<ObservationRow> rows, String code) {
        return new Values(rows.stream()
                .filter(row -> row.indicator.code.equals(code))
                .map(ObservationRow::measured)
                .toList());
    }

    static String path(ObservationRow row, Hierarchy hierarchy) {
        return switch (hierarchy) {
            case BLOCK -> row.unitPath;
            case LINE -> row.linePath;
        };
    }
}
