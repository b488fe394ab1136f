package cn.tiaokuai.keycloak.units;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where units stand in block and line; the same rules for tokens and for the directory. */
public final class Hierarchy {

    /** How the rules find other units: in a snapshot of all, or one by one. */
    public interface Units {

        /** The nearest unit above in the block. */
        Optional<UnitGroup> above(UnitGroup unit);

        /** The unit with this code. */
        Optional<UnitGroup> withCode(String code);
    }

    /**
     * Place of a unit.
     *
     * @param path block path, own code last
     * @param parent code of the block parent, null at the root
     * @param linePath line path, own code last
     * @param lineSuperior code of the line superior, null where there is none that counts
     * @param active whether the unit and all its block ancestors are valid: what is below a closed unit is closed
     */
    public record Place(String path, String parent, String linePath, String lineSuperior, boolean active) {}

    private final Units units;
    private final LocalDate today;

    public Hierarchy(Units units, LocalDate today) {
        this.units = units;
        this.today = today;
    }

    /** The place of a unit that has a code. */
    public Place of(UnitGroup unit) {
        List<UnitGroup> block = blockUpwards(unit);
        List<String> path = block.stream()
                .filter(UnitGroup::hasCode)
                .map(UnitGroup::code)
                .toList()
                .reversed();
        List<String> line = linePath(unit);
        return new Place(
                String.join(".", path),
                beforeLast(path),
                String.join(".", line),
                beforeLast(line),
                block.stream().allMatch(ancestor -> ancestor.validOn(today)));
    }

    private List<UnitGroup> blockUpwards(UnitGroup unit) {
        List<UnitGroup> block = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<UnitGroup> next = Optional.of(unit);
        while (next.isPresent() && seen.add(next.get().id())) {
            block.add(next.get());
            next = units.above(next.get());
        }
        return block;
    }

    /** A line that runs in a circle has no top, so nobody in it or below it gets rights from it: the path is the own code. */
    private List<String> linePath(UnitGroup unit) {
        Deque<String> line = new ArrayDeque<>(List.of(unit.code()));
        Set<String> seen = new HashSet<>(line);
        Optional<UnitGroup> next = superior(unit);
        while (next.isPresent()) {
            if (!seen.add(next.get().code())) {
                return List.of(unit.code());
            }
            line.addFirst(next.get().code());
            next = superior(next.get());
        }
        return List.copyOf(line);
    }

    private Optional<UnitGroup> superior(UnitGroup unit) {
        return Optional.ofNullable(unit.lineSuperior()).flatMap(units::withCode).filter(UnitGroup::hasCode);
    }

    private static String beforeLast(List<String> codes) {
        return codes.size() < 2 ? null : codes.get(codes.size() - 2);
    }
}
