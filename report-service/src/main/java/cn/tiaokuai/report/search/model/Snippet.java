package cn.tiaokuai.report.search.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text around words that were sought.
 *
 * @param text as it stands there
 * @param start its offset in the text, in UTF-16 units
 * @param marks where the words stand, counted from the beginning of the stretch
 */
public record Snippet(String text, int start, List<Mark> marks) {

    private static final int AROUND = 30;

    /** From the first to after the last character of a word that was sought. */
    public record Mark(int start, int end) {}

    /**
     * The first stretches of a text that tell all places of the words near each other.
     *
     * @param words in the form that is compared
     * @param most how many stretches
     */
    public static List<Snippet> of(String text, List<String> words, int most) {
        List<Mark> marks = marks(Terms.folded(text), words);
        List<Snippet> snippets = new ArrayList<>();
        for (int first = 0; first < marks.size() && snippets.size() < most; ) {
            int last = first;
            while (last + 1 < marks.size()
                    && marks.get(last + 1).start() <= marks.get(last).end() + AROUND) {
                last++;
            }
            snippets.add(around(text, marks.subList(first, last + 1)));
            first = last + 1;
        }
        return snippets;
    }

    /** Where the words stand, in order and apart from each other. */
    public static List<Mark> marks(String folded, List<String> words) {
        List<Mark> found = new ArrayList<>();
        for (String word : words) {
            for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length())) {
                found.add(new Mark(at, at + word.length()));
            }
        }
        found.sort(Comparator.comparingInt(Mark::start).thenComparing(Mark::end, Comparator.reverseOrder()));
        List<Mark> apart = new ArrayList<>();
        for (Mark mark : found) {
            if (apart.isEmpty() || apart.getLast().end() <= mark.start()) {
                apart.add(mark);
            }
        }
        return apart;
    }

    private static Snippet around(String text, List<Mark> marks) {
        int start = whole(text, Math.max(0, marks.getFirst().start() - AROUND));
        int end = whole(text, Math.min(text.length(), marks.getLast().end() + AROUND));
        return new Snippet(
                text.substring(start, end),
                start,
                marks.stream()
                        .map(mark -> new Mark(mark.start() - start, mark.end() - start))
                        .toList());
    }

    /** Never in the middle of a character. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
