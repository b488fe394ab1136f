package cn.tiaokuai.metrics.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where units come from. What several heirs have of one unit adds up to all of it, through any number of reorganisations: so sums
 * over all units of today are the sums over those of then, and nothing counts twice.
 */
public final class Lineage {

    private final Map<String, List<Succession>> byHeir;

    /** @param successions all that lead to the units that will be asked for, in any order */
    public Lineage(Collection<Succession> successions) {
        byHeir = successions.stream().collect(Collectors.groupingBy(Succession::to));
    }

    /**
     * Who reported then what the unit of today stands for, and how much of it. The unit itself with weight 1 where nothing has
     * happened to it since.
     *
     * @return weights by code of unit
     */
    public Map<String, BigDecimal> shares(String unit, Period period) {
        Map<String, BigDecimal> shares = new TreeMap<>();
        add(shares, unit, period, LocalDate.MAX, BigDecimal.ONE);
        return shares;
    }

    private void add(Map<String, BigDecimal> shares, String unit, Period period, LocalDate before, BigDecimal weight) {
        List<Succession> all = byHeir.getOrDefault(unit, List.of());
        Optional<LocalDate> day = all.stream()
                .map(Succession::day)
                .filter(each -> each.isBefore(before) && each.isAfter(period.end()))
                .max(Comparator.naturalOrder());
        if (day.isEmpty()) {
            shares.merge(unit, weight, BigDecimal::add);
            return;
        }
        all.stream()
                .filter(each -> each.day().equals(day.get()))
                .forEach(each -> add(shares, each.from(), period, day.get(), weight.multiply(each.weight())));
    }

    /** All that has happened, in the order of days. */
    public List<Succession> all() {
        return byHeir.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Succession::day)
                        .thenComparing(Succession::from)
                        .thenComparing(Succession::to))
                .toList();
    }

    /** The unit and all that it comes from, through any number of reorganisations. */
    public Set<String> origins(String unit) {
        Set<String> origins = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(unit));
        while (!next.isEmpty()) {
            String each = next.pop();
            if (origins.add(each)) {
                byHeir.getOrDefault(each, List.of()).forEach(one -> next.push(one.from()));
            }
        }
        return origins;
    }

    /**
     * What the unit of today would have reported, from what was reported then. Nothing where one of those has no value: a sum
     * of some is not the sum of all; and nothing where an indicator makes nothing of several units and there were several.
     *
     * @param reported value of a unit for the period
     */
    public Optional<BigDecimal> restated(
            String unit, Period period, Aggregation aggregation, Function<String, Optional<BigDecimal>> reported) {
        Map<String, BigDecimal> shares = shares(unit, period);
        List<BigDecimal> values = parts(shares, aggregation, reported);
        return values.size() < shares.size() ? Optional.empty() : together(values, aggregation);
    }

    /**
     * The same for a part of a sum over units, in which whoever has not reported is missing, before and after: of what is known, as
     * much as goes on in the unit.
     */
    public Optional<BigDecimal> known(
            String unit, Period period, Aggregation aggregation, Function<String, Optional<BigDecimal>> reported) {
        Map<String, BigDecimal> shares = shares(unit, period);
        return aggregation.makesOne()
                ? together(parts(shares, aggregation, reported), aggregation)
                : restated(unit, period, aggregation, reported);
    }

    private static List<BigDecimal> parts(
            Map<String, BigDecimal> shares, Aggregation aggregation, Function<String, Optional<BigDecimal>> reported) {
        return shares.entrySet().stream()
                .flatMap(share -> reported.apply(share.getKey()).stream()
                        .map(value -> part(value, share.getValue(), aggregation)))
                .toList();
    }

    private static Optional<BigDecimal> together(List<BigDecimal> values, Aggregation aggregation) {
        return switch (aggregation) {
            case SUM -> values.stream().reduce(BigDecimal::add);
            case MAX -> values.stream().reduce(BigDecimal::max);
            case MIN -> values.stream().reduce(BigDecimal::min);
            case RATIO, LAST, NONE -> values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
        };
    }

    /** Only what adds up can be divided: the highest price of a part is not a part of the highest price. */
    private static BigDecimal part(BigDecimal value, BigDecimal weight, Aggregation aggregation) {
        return aggregation == Aggregation.SUM ? value.multiply(weight) : value;
    }
}
