package cn.tiaokuai.report.compendium.model;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Complementary suppression: hides further figures until none that must stay hidden can be worked out of the rest. Of the
 * figures that would do, the smallest part is hidden first, because it tells readers least; a total only when nothing else is
 * left.
 */
public final class Suppression {

    private final List<BigDecimal> values;
    private final List<Relation> relations;
    private final Map<Integer, Integer> because = new HashMap<>();
    private final Set<Integer> hidden;

    private Suppression(List<BigDecimal> values, List<Relation> relations, Set<Integer> sensitive) {
        this.values = values;
        this.relations = relations;
        this.hidden = new HashSet<>(sensitive);
    }

    /**
     * Figures to hide beside the sensitive ones.
     *
     * @param values of all figures, by number
     * @param relations that readers know or can guess
     * @param sensitive figures that must not become known
     * @return each further figure with the sensitive or hidden one that it protects
     */
    public static Map<Integer, Integer> complements(
            List<BigDecimal> values, List<Relation> relations, Set<Integer> sensitive) {
        Map<Integer, Integer> because = new HashMap<>();
        for (List<Relation> group : Relation.apart(relations)) {
            Set<Integer> inside = new HashSet<>();
            group.forEach(relation -> inside.addAll(relation.members()));
            inside.retainAll(sensitive);
            because.putAll(new Suppression(values, group, inside).protect());
        }
        return because;
    }

    private Map<Integer, Integer> protect() {
        Set<Integer> recovered = Attack.recovered(relations, hidden);
        while (!recovered.isEmpty() && protect(recovered)) {
            recovered = Attack.recovered(relations, hidden);
        }
        return because;
    }

    /** Whether the hidden figures stay hidden. */
    public static boolean isSafe(List<Relation> relations, Set<Integer> hidden) {
        return Attack.recovered(relations, hidden).isEmpty();
    }

    /**
     * Hides one more figure: of a relation that the recovered one belongs to or, where all of those are hidden, of one that any
     * hidden figure belongs to. False when everything is hidden already.
     */
    private boolean protect(Set<Integer> recovered) {
        return protect(recovered, recovered) || protect(recovered, Set.copyOf(hidden));
    }

    private boolean protect(Set<Integer> recovered, Set<Integer> near) {
        int exposed = recovered.iterator().next();
        for (Relation relation : relations) {
            for (int member : relation.members()) {
                if (near.contains(member) && hideAnother(relation, recovered.contains(member) ? member : exposed)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean hideAnother(Relation relation, int exposed) {
        return relation.members().stream()
                .filter(member -> !hidden.contains(member))
                .min(Comparator.<Integer, Boolean>comparing(
                                member -> relation.kind() == Relation.Kind.SUM && member == relation.whole())
                        .thenComparing(values::get)
                        .thenComparing(Comparator.naturalOrder()))
                .map(member -> {
                    hidden.add(member);
                    because.put(member, exposed);
                    return true;
                })
                .orElse(false);
    }
}
