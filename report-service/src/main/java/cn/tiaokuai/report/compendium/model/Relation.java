package cn.tiaokuai.report.compendium.model;

import java.util.List;
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

    public static Relation formula(List<Integer> members) {
        return new Relation(Kind.FORMULA, members.getFirst(), members);
    }
}
