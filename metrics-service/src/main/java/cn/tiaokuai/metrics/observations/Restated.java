package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.metrics.indicators.Parts;
import cn.tiaokuai.metrics.indicators.Subordinates;
import cn.tiaokuai.metrics.model.Accumulation;
import cn.tiaokuai.metrics.model.Hierarchy;
import cn.tiaokuai.metrics.model.Life;
import cn.tiaokuai.metrics.model.Lineage;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.Quotient;
import cn.tiaokuai.metrics.model.Succession;
import cn.tiaokuai.metrics.model.Values;
import cn.tiaokuai.metrics.observations.Measured.OfUnit;
import cn.tiaokuai.metrics.reorganisations.Successions;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.platform.units.UnitPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 可比口径 of sums: what was confirmed then, put where the units of today stand. A unit that has gone on in others counts in them alone,
 * each with its weight, wherever they stand; so all units of today together make what all units of then made, and nothing counts twice.
 */
@ApplicationScoped
public class Restated {

    private final Measured measured;
    private final Successions successions;
    private final UnitDirectory directory;
    private final Indicators indicators;
    private final EntityManager entities;

    Restated(
            Measured measured,
            Successions successions,
            UnitDirectory directory,
            Indicators indicators,
            EntityManager entities) {
        this.measured = measured;
        this.successions = successions;
        this.directory = directory;
        this.indicators = indicators;
        this.entities = entities;
    }

    /** What happened to units at or below a place, or made such units of others; in the order of days. */
    public List<Succession> transfers(UnitPath root, Hierarchy hierarchy) {
        List<Succession> all = successions.lineage().all();
        Set<String> here = places(
                        all.stream()
                                .flatMap(each -> Stream.of(each.from(), each.to()))
                                .collect(Collectors.toSet()),
                        root,
                        hierarchy)
                .keySet();
        return all.stream()
                .filter(each -> here.contains(each.from()) || here.contains(each.to()))
                .toList();
    }

    /** As {@link Measured#below}, by the units of today. */
    public List<OfUnit> below(Post post, UnitPath root, Hierarchy hierarchy, IndicatorRow indicator, Period until) {
        Lineage lineage = successions.lineage();
        Set<String> sources = lineage.all().stream().map(Succession::from).collect(Collectors.toSet());
        Map<String, String> heirs = heirs(lineage, root, hierarchy);
        List<ObservationRow> inside = measured.rows(post, root, hierarchy, indicator, until);
        Map<String, List<ObservationRow>> byUnit =
                new TreeMap<>(inside.stream().collect(Collectors.groupingBy(row -> row.unit)));
        Set<String> outside = new TreeSet<>();
        heirs.keySet().forEach(heir -> outside.addAll(lineage.origins(heir)));
        outside.removeAll(byUnit.keySet());
        rowsOf(outside, indicator, until).forEach(row -> byUnit.computeIfAbsent(row.unit, unit -> new ArrayList<>())
                .add(row));

        List<OfUnit> all = new ArrayList<>();
        Set<String> moved = new HashSet<>(sources);
        moved.addAll(heirs.keySet());
        byUnit.forEach((unit, rows) -> {
            if (!moved.contains(unit)) {
                all.add(Measured.ofUnit(Measured.path(rows.getFirst(), hierarchy), rows, indicator, Life.WHOLE));
            }
        });
        heirs.forEach((heir, path) -> all.add(ofHeir(heir, path, indicator, lineage, byUnit)));
        return all.stream()
                .filter(each -> !each.values().all().isEmpty())
                .sorted(Comparator.comparing(OfUnit::path))
                .toList();
    }

    /** Paths of units at or below a place that go on from something and have not ended since. */
    private Map<String, String> heirs(Lineage lineage, UnitPath root, Hierarchy hierarchy) {
        Set<String> heirs = lineage.all().stream().map(Succession::to).collect(Collectors.toSet());
        successions.lives(heirs).forEach((unit, life) -> {
            if (life.ends() != null) {
                heirs.remove(unit);
            }
        });
        return places(heirs, root, hierarchy);
    }

    private Map<String, String> places(Collection<String> units, UnitPath root, Hierarchy hierarchy) {
        if (units.isEmpty()) {
            return Map.of();
        }
        Map<String, String> places = new TreeMap<>();
        for (Unit unit : directory.all(units)) {
            String path = Subordinates.place(unit, hierarchy).value();
            if (path.equals(root.value()) || path.startsWith(root + ".")) {
                places.put(unit.code(), path);
            }
        }
        return places;
    }

    /** Values of units that stand elsewhere; the database shows them to those above the units in which they go on. */
    private List<ObservationRow> rowsOf(Set<String> units, IndicatorRow indicator, Period until) {
        if (units.isEmpty()) {
            return List.of();
        }
        List<ObservationRow> rows = entities.createQuery(
                        "from Observation r join fetch r.indicator where r.unit in :units and r.indicator.code in :codes"
                                + " and r.year = :year and r.periodEnd <= :lastDay and r.status = 'CONFIRMED'"
                                + " order by r.unit, r.periodEnd, r.id",
                        ObservationRow.class)
                .setParameter("units", units)
                .setParameter("codes", Measured.codes(indicator))
                .setParameter("year", until.year())
                .setParameter("lastDay", until.end())
                .setMaxResults(Measured.MOST + 1)
                .getResultList();
        Measured.requireNotTooMany(rows);
        return rows;
    }

    private OfUnit ofHeir(
            String heir,
            String path,
            IndicatorRow indicator,
            Lineage lineage,
            Map<String, List<ObservationRow>> byUnit) {
        List<ObservationRow> rows = lineage.origins(heir).stream()
                .sorted()
                .flatMap(origin -> byUnit.getOrDefault(origin, List.of()).stream())
                .toList();
        List<Input> inputs = rows.stream()
                .filter(row -> lineage.shares(heir, periodOf(row)).containsKey(row.unit))
                .map(Input::new)
                .toList();
        if (!indicator.isComputed()) {
            return new OfUnit(heir, path, Life.WHOLE, values(heir, indicator, lineage, rows), Values.NONE, inputs);
        }
        Parts parts = indicators.partsOf(indicator);
        Values divided = values(heir, parts.numerator(), lineage, rows);
        Values divisors = values(heir, parts.denominator(), lineage, rows);
        Set<Period> common = Quotient.common(divided, divisors);
        return new OfUnit(heir, path, Life.WHOLE, divided.only(common), divisors.only(common), inputs);
    }

    /** A flow of some is a part of a sum in which others are missing; the stock of some is not the stock of all. */
    private static Values values(String heir, IndicatorRow of, Lineage lineage, List<ObservationRow> rows) {
        Map<Period, Map<String, BigDecimal>> reported = new HashMap<>();
        rows.stream().filter(row -> row.indicator.code.equals(of.code)).forEach(row -> reported.computeIfAbsent(
                        periodOf(row), period -> new HashMap<>())
                .put(row.unit, row.value));
        List<Values.Value> values = new ArrayList<>();
        reported.forEach((period, byUnit) -> {
            Optional<BigDecimal> value = of.accumulation == Accumulation.FLOW
                    ? lineage.known(heir, period, of.aggregation, unit -> Optional.ofNullable(byUnit.get(unit)))
                    : lineage.restated(heir, period, of.aggregation, unit -> Optional.ofNullable(byUnit.get(unit)));
            value.ifPresent(each -> values.add(new Values.Value(period, each)));
        });
        return new Values(values);
    }

    private static Period periodOf(ObservationRow row) {
        return Period.parse(row.period).orElseThrow();
    }
}
