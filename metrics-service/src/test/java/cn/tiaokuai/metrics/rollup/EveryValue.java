package cn.tiaokuai.metrics.rollup;

import cn.tiaokuai.metrics.model.Aggregation;
import cn.tiaokuai.metrics.model.Hierarchy;
import cn.tiaokuai.metrics.rollup.model.NodeKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;

/** A tree of units with what each has reported, and the figures that come of looking at every value each time. */
final class EveryValue {

    private static final List<String> INDICATORS = List.of("KM", "HOUSES");
    private static final List<String> PERIODS = List.of("2026-08", "2026-09");

    /** A unit in the tree. */
    record Unit(String code, String block, String line) {}

    private final Aggregation aggregation;
    private final Random random;
    /** Each stands below one that stands before it, so that there are no circles. */
    private final List<Unit> units = new ArrayList<>();

    private final Map<String, BigDecimal> values = new HashMap<>();

    EveryValue(Aggregation aggregation, int size, Random random) {
        this.aggregation = aggregation;
        this.random = random;
        String tree = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        for (int i = 0; i < size; i++) {
            units.add(new Unit(tree + i, above(i), random.nextBoolean() ? above(i) : null));
        }
    }

    private String above(int i) {
        return i == 0 ? null : units.get(random.nextInt(i)).code();
    }

    List<Unit> places() {
        return units;
    }

    /** One thing happens. */
    void change(Stream stream) {
        int i = random.nextInt(units.size());
        Unit unit = units.get(i);
        String indicator = INDICATORS.get(random.nextInt(INDICATORS.size()));
        String period = PERIODS.get(random.nextInt(PERIODS.size()));
        String key = unit.code() + indicator + period;
        switch (random.nextInt(8)) {
            case 0 -> {
                Unit moved = new Unit(unit.code(), above(i), unit.line());
                units.set(i, moved);
                stream.placed(moved.code(), moved.block(), moved.line());
            }
            case 1 -> {
                values.remove(key);
                stream.reopened(unit.code(), indicator, period);
            }
            default -> {
                BigDecimal value = BigDecimal.valueOf(random.nextInt(-500, 5000), random.nextInt(3));
                values.put(key, value);
                stream.confirmed(unit.code(), indicator, period, value.toPlainString(), aggregation);
                if (random.nextInt(5) == 0) {
                    stream.confirmed(unit.code(), indicator, period, value.toPlainString(), aggregation);
                }
            }
        }
    }

    /** What the units below each one make together; null for nothing. */
    void every(BiConsumer<NodeKey, BigDecimal> told) {
        for (Unit unit : units) {
            for (Hierarchy hierarchy : Hierarchy.values()) {
                for (String indicator : INDICATORS) {
                    for (String period : PERIODS) {
                        told.accept(
                                new NodeKey(unit.code(), hierarchy, indicator, period),
                                below(unit.code(), hierarchy, indicator + period)
                                        .orElse(null));
                    }
                }
            }
        }
    }

    private Optional<BigDecimal> below(String unit, Hierarchy hierarchy, String what) {
        return units.stream()
                .filter(child -> unit.equals(hierarchy == Hierarchy.BLOCK ? child.block() : child.line()))
                .flatMap(child -> share(child.code(), hierarchy, what).stream())
                .reduce(
                        switch (aggregation) {
                            case MAX -> BigDecimal::max;
                            case MIN -> BigDecimal::min;
                            default -> BigDecimal::add;
                        });
    }

    private Optional<BigDecimal> share(String unit, Hierarchy hierarchy, String what) {
        return Optional.ofNullable(values.get(unit + what)).or(() -> below(unit, hierarchy, what));
    }
}
