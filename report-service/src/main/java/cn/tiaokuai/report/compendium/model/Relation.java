package cn.tiaokuai.report.compendium.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Figures of which any one follows from the others. Figures are told apart by their number in a text.
 *
 * @param kind how it follows
 * @param whole the sum, where it is one; otherwise of no meaning
 * @param members all figures, the whole among them
 */
public record Relation(Kind kind, int whole, List<Integer> members) {

    /** How the figures hang together. */
    public enum Kind {
        /** The whole is the sum of the other members. */
        SUM,
        /** A rate, a growth, a completion: some formula of all members. */
        FORMULA
    }

    public Relation {
        members = List.copyOf(members);
    }

    public static Relation sum(int whole, List<Integer> parts) {
        return new Relation(
                Kind.SUM, whole, Stream.concat(Stream.of(whole), parts.stream()).toList());
    }

    /** Relations parted into groups that have no figure in common: nothing can be worked out across them. */
    public static List<List<Relation>> apart(List<Relation> relations) {
        Map<Integer, Integer> roots = new HashMap<>();
        for (Relation relation : relations) {
            int first = root(roots, relation.members.getFirst());
            relation.members.forEach(member -> roots.put(root(roots, member), first));
        }
        return List.copyOf(relations.stream()
                .collect(Collectors.groupingBy(
                        relation -> root(roots, relation.members.getFirst()), TreeMap::new, Collectors.toList()))
                .values());
    }

    private static int root(Map<Integer, Integer> roots, int member) {
        int at = member;
        while (roots.getOrDefault(at, at) != at) {
            int next = roots.get(at);
            roots.put(at, roots.getOrDefault(next, next));
            at = next;
        }
        return at;
    }

    public static Relation formula(List<Integer> members) {
        return new Relation(Kind.FORMULA, members.getFirst(), members);
    }
}
