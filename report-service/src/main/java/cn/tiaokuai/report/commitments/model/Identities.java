package cn.tiaokuai.report.commitments.model;

import cn.tiaokuai.report.wording.model.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells which promises of a text are those of its earlier version: unchanged, or only slightly edited. */
public final class Identities {

    /** Another target value or deadline leaves a sentence as like as this; another deed does not. */
    static final double SAME = 0.7;

    private Identities() {}

    /** A promise with its identity. */
    public record Known(UUID id, String text) {}

    private record Pair(int text, int known, double likeness) {}

    /** For each text the identity that it keeps; empty for a new promise. No identity is given twice. */
    public static List<Optional<UUID>> kept(List<String> texts, List<Known> known) {
        List<Phrase> phrases =
                known.stream().map(one -> Phrase.ofSentence(one.text())).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Phrase phrase = Phrase.ofSentence(texts.get(i));
            for (int j = 0; j < known.size(); j++) {
                double likeness = texts.get(i).equals(known.get(j).text()) ? 2 : phrase.likeness(phrases.get(j));
                if (likeness >= SAME) {
                    pairs.add(new Pair(i, j, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness)
                .reversed()
                .thenComparingInt(Pair::text)
                .thenComparingInt(Pair::known));
        UUID[] kept = new UUID[texts.size()];
        boolean[] given = new boolean[known.size()];
        for (Pair pair : pairs) {
            if (kept[pair.text()] == null && !given[pair.known()]) {
                kept[pair.text()] = known.get(pair.known()).id();
                given[pair.known()] = true;
            }
        }
        return Arrays.stream(kept).map(Optional::ofNullable).toList();
    }
}
