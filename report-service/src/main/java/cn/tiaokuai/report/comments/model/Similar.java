package cn.tiaokuai.report.comments.model;

import cn.tiaokuai.report.comments.model.Anchor.Status;
import java.util.List;
import java.util.Optional;

/** Finds what became of words that were changed. */
final class Similar {

    private static final int[] CONTEXTS = {32, 16, 8, 4};

    /** The words between the same neighbours may have grown so much: twice their length and this. */
    private static final int GROWTH = 40;

    private static final int MOST_NEIGHBOURS = 50;

    /** So many signs before and after together tell a place; one side may have less. */
    private static final int LEAST_CONTEXT = 6;

    /** Shorter words are similar to too much, and more so in sections that the comment was never about. */
    private static final int SHORTEST = 4;

    private static final int SHORTEST_ELSEWHERE = 8;
    private static final int LONGEST = 200;
    private static final double MOST_EDITS = 0.4;
    private static final double MOST_EDITS_ELSEWHERE = 0.25;

    /** Signs of quotes times signs of texts that one search may compare: some ten milliseconds. */
    private static final long BUDGET = 8_000_000;

    private Similar() {}

    /** What stands between what stood before and after the words. */
    static Optional<Anchor> between(Anchor last, List<SectionText> texts) {
        for (int length : CONTEXTS) {
            String before = last.before().substring(Math.max(0, last.before().length() - length));
            String after =
                    last.after().substring(0, Math.min(length, last.after().length()));
            boolean tells = !before.isEmpty() && !after.isEmpty() && before.length() + after.length() >= LEAST_CONTEXT;
            if (tells) {
                for (SectionText text : texts) {
                    Optional<Anchor> found = between(last, text, before, after);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Anchor> between(Anchor last, SectionText text, String before, String after) {
        int most = 2 * last.words().length() + GROWTH;
        int at = text.text.indexOf(before);
        for (int i = 0; at >= 0 && i < MOST_NEIGHBOURS; i++, at = text.text.indexOf(before, at + 1)) {
            int from = at + before.length();
            int to = text.text.indexOf(after, from);
            if (to > from && to - from <= most && text.text.charAt(from) != '\n') {
                return Optional.of(text.anchor(from, to, last.quote(), Status.CHANGED));
            }
        }
        return Optional.empty();
    }

    /** The stretch with the fewest edits to the words, in the own section first (Sellers, 1980). */
    static Optional<Anchor> to(Anchor last, List<SectionText> texts) {
        String words = last.words();
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            return Optional.empty();
        }
        long budget = BUDGET;
        int most = (int) (words.length() * MOST_EDITS);
        int mostElsewhere = words.length() < SHORTEST_ELSEWHERE ? -1 : (int) (words.length() * MOST_EDITS_ELSEWHERE);
        Optional<Anchor> best = Optional.empty();
        for (SectionText text : ownFirst(last, texts)) {
            boolean own = text.section.equals(last.section());
            most = own ? most : Math.min(most, mostElsewhere);
            budget -= (long) words.length() * text.text.length();
            if (budget < 0) {
                return best;
            }
            Match match = match(words, text.text);
            boolean holds = match.to() > match.from() && text.text.charAt(match.from()) != '\n';
            if (holds && match.edits() <= most) {
                best = Optional.of(text.anchor(match.from(), match.to(), last.quote(), Status.CHANGED));
                most = match.edits() - 1;
                if (own) {
                    return best;
                }
            }
        }
        return best;
    }

    private static List<SectionText> ownFirst(Anchor last, List<SectionText> texts) {
        return texts.stream()
                .sorted((a, b) -> Boolean.compare(b.section.equals(last.section()), a.section.equals(last.section())))
                .toList();
    }

    private record Match(int edits, int from, int to) {}

    /** Edit distance of the words to the best stretch of a text, remembering where each stretch begins. */
    private static Match match(String words, String text) {
        int size = words.length();
        int[] edits = new int[size + 1];
        int[] begun = new int[size + 1];
        for (int i = 0; i <= size; i++) {
            edits[i] = i;
        }
        Match best = new Match(Integer.MAX_VALUE, 0, 0);
        for (int j = 1; j <= text.length(); j++) {
            int diagonal = edits[0];
            int diagonalBegun = begun[0];
            edits[0] = 0;
            begun[0] = j;
            for (int i = 1; i <= size; i++) {
                int replaced = diagonal + (words.charAt(i - 1) == text.charAt(j - 1) ? 0 : 1);
                int replacedBegun = diagonalBegun;
                diagonal = edits[i];
                diagonalBegun = begun[i];
                if (edits[i] + 1 < replaced) {
                    replaced = edits[i] + 1;
                    replacedBegun = begun[i];
                }
                if (edits[i - 1] + 1 < replaced) {
                    replaced = edits[i - 1] + 1;
                    replacedBegun = begun[i - 1];
                }
                edits[i] = replaced;
                begun[i] = replacedBegun;
            }
            if (edits[size] < best.edits()) {
                best = new Match(edits[size], begun[size], j);
            }
        }
        return best;
    }
}
