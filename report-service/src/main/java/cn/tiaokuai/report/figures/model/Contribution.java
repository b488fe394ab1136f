package cn.tiaokuai.report.figures.model;

import cn.tiaokuai.platform.units.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A unit's value with the values of the units directly below that it is made of, as far as they are known here.
 *
 * @param reported the unit's own value; null where none is known
 * @param expected how many units below were to report: those active of the kinds that did
 * @param below of those that reported themselves, or below which somebody did
 * @param sum what the units directly below reported together; null where the indicator is not summed or nobody reported
 */
public record Contribution(
        String unit, String name, Reported reported, int expected, List<Contribution> below, BigDecimal sum) {

    /** A confirmed value. */
    public record Reported(
            BigDecimal value, String qualifier, String source, String confirmedBy, String confirmedName, Instant at) {}

    /** How many of the expected units reported. */
    public int reportedBelow() {
        return (int) below.stream()
                .filter(contribution -> contribution.reported() != null)
                .count();
    }

    /**
     * The value of a unit with what stands below it, along one of the two lines of the hierarchy: by line for a unit that leads
     * units of its line, by block for all others. Never both, or a bureau's value would count twice.
     *
     * @param units active units at or below it, by block and by line
     * @param values by unit
     * @param summed whether values of units add up
     */
    public static Contribution of(Unit unit, List<Unit> units, Map<String, Reported> values, boolean summed) {
        boolean byLine = units.stream().anyMatch(other -> unit.code().equals(other.lineSuperior()));
        return new Tree(units, values, summed, byLine).of(unit);
    }

    private record Tree(List<Unit> units, Map<String, Reported> values, boolean summed, boolean byLine) {

        Contribution of(Unit unit) {
            List<Unit> children = units.stream().filter(isBelow(unit)).toList();
            List<Contribution> below = children.stream()
                    .map(this::of)
                    .filter(child -> child.reported() != null || !child.below().isEmpty())
                    .sorted(Comparator.comparing(Contribution::unit))
                    .toList();
            Set<String> reporting = below.stream().map(Contribution::unit).collect(Collectors.toSet());
            Set<String> kinds = children.stream()
                    .filter(child -> reporting.contains(child.code()))
                    .map(Unit::kind)
                    .collect(Collectors.toSet());
            int expected = (int) children.stream()
                    .filter(child -> kinds.contains(child.kind()))
                    .count();
            return new Contribution(unit.code(), unit.name(), values.get(unit.code()), expected, below, sum(below));
        }

        private Predicate<Unit> isBelow(Unit unit) {
            return other -> unit.code().equals(byLine ? other.lineSuperior() : other.parent());
        }

        private BigDecimal sum(List<Contribution> below) {
            Optional<BigDecimal> sum = below.stream()
                    .map(Contribution::reported)
                    .filter(Objects::nonNull)
                    .map(Reported::value)
                    .reduce(BigDecimal::add);
            return summed ? sum.orElse(null) : null;
        }
    }
}
