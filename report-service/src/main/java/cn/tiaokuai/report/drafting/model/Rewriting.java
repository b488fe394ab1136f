package cn.tiaokuai.report.drafting.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts other words in place of stretches of a text. What is set off keeps its
 * marks.
 */
public final class Rewriting extends TextWalk {

    private final List<Replacement> replacements;

    private Rewriting(List<Replacement> replacements) {
        this.replacements = replacements;
    }

    /**
     * Other words for a stretch of a text.
     *
     * @param start offset in {@link Content#text()}, in UTF-16 units
     * @param end offset after it
     */
    public record Replacement(int start, int end, String words) {

        private boolean overlaps(int from, int to) {
            return start < to && from < end;
        }
    }

    /** The content with all replacements made; of two that overlap, the one that begins first, of those the longest. */
    public static Content apply(Content content, List<Replacement> asked) {
        List<Replacement> apart = new ArrayList<>();
        asked.stream()
                .sorted(Comparator.comparingInt(Replacement::start)
                        .thenComparing(Comparator.comparingInt(Replacement::end).reversed()))
                .filter(next -> apart.isEmpty() || apart.getLast().end() <= next.start())
                .forEach(apart::add);
        return new Rewriting(apart).walk(content);
    }

    @Override
    String heading(int offset, String words) {
        return words(offset, words);
    }

    @Override
    List<Inline> line(int offset, List<Inline> line, Section section) {
        List<Inline> rewritten = new ArrayList<>();
        int at = offset;
        for (Inline inline : line) {
            Inline other =
                    switch (inline) {
                        case Inline.Words words -> new Inline.Words(words(at, words.text()), words.marks());
                        case Inline.BoundFigure figure -> figure(at, figure);
                    };
            if (!other.text().isEmpty()) {
                rewritten.add(other);
            }
            at += inline.text().length();
        }
        return rewritten;
    }

    /** A bound figure whose words are replaced is bound no more. */
    private Inline figure(int at, Inline.BoundFigure figure) {
        String words = words(at, figure.text());
        return words.equals(figure.text()) ? figure : new Inline.Words(words, figure.marks());
    }

    /** The next words of the text as they shall be; a replacement stands where it begins. */
    private String words(int from, String words) {
        int to = from + words.length();
        StringBuilder rewritten = new StringBuilder();
        int copied = from;
        for (Replacement replacement : replacements) {
            if (replacement.overlaps(from, to)) {
                rewritten.append(words, Math.max(copied, from) - from, Math.max(replacement.start(), from) - from);
                rewritten.append(replacement.start() >= from ? replacement.words() : "");
                copied = Math.min(replacement.end(), to);
            }
        }
        return rewritten.append(words, copied - from, words.length()).toString();
    }
}
