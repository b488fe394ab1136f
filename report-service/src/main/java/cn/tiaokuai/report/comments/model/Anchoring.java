package cn.tiaokuai.report.comments.model;

import cn.tiaokuai.report.comments.model.Anchor.Status;
import cn.tiaokuai.report.drafting.model.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds the words of a comment again in a text that was edited since: the same words by what stands around them, else what
 * stands between the same neighbours, else the most similar words. The cost is bounded whatever the text.
 */
public final class Anchoring {

    /** So many places where the words stand are weighed; the first ones of the section, then those of others. */
    private static final int MOST_HITS = 500;

    /** Counts as much as so many signs of common context. */
    private static final int SAME_SECTION = 8;

    private Anchoring() {}

    /** The anchor of a stretch of a line, if the text has it; -1 is the heading. */
    public static Optional<Anchor> at(Content content, UUID section, int line, int start, int end) {
        return content.section(section).map(SectionText::new).flatMap(text -> {
            int from = text.offset(line, start);
            int to = text.offset(line, end);
            return from < 0 || to <= from
                    ? Optional.empty()
                    : Optional.of(text.anchor(from, to, text.text.substring(from, to), Status.EXACT));
        });
    }

    /** The anchor of a section as a whole. */
    public static Optional<Anchor> at(Content content, UUID section) {
        return content.section(section).map(found -> new Anchor(section, -1, 0, 0, "", "", "", "", Status.EXACT));
    }

    /** The anchor of words wherever they stand first in a section; for a comment on a text that was edited meanwhile. */
    public static Optional<Anchor> first(Content content, UUID section, String quote) {
        return content.section(section).map(SectionText::new).flatMap(text -> {
            int from = text.text.indexOf(quote);
            return from < 0
                    ? Optional.empty()
                    : Optional.of(text.anchor(from, from + quote.length(), quote, Status.MOVED));
        });
    }

    /** The anchor in another state of the text. */
    public static Anchor find(Anchor last, Content content) {
        if (last.isAboutSection()) {
            return at(content, last.section()).orElseGet(last::orphaned);
        }
        List<SectionText> texts =
                content.sections().stream().map(SectionText::new).toList();
        return same(last, last.words(), texts)
                .or(() -> last.words().equals(last.quote()) ? Optional.empty() : same(last, last.quote(), texts))
                .or(() -> Similar.between(last, own(last, texts)))
                .or(() -> Similar.to(last, texts))
                .orElseGet(last::orphaned);
    }

    private static List<SectionText> own(Anchor last, List<SectionText> texts) {
        return texts.stream()
                .filter(text -> text.section.equals(last.section()))
                .toList();
    }

    /** The place of the very words whose surroundings are most like those of before; of those, the nearest. */
    private static Optional<Anchor> same(Anchor last, String words, List<SectionText> texts) {
        Hits hits = new Hits(last, words);
        own(last, texts).forEach(hits::in);
        texts.stream().filter(text -> !text.section.equals(last.section())).forEach(hits::in);
        if (hits.text == null) {
            return Optional.empty();
        }
        Anchor found = hits.text.anchor(hits.from, hits.from + words.length(), last.quote(), Status.CHANGED);
        return Optional.of(words.equals(last.quote()) ? withStatus(found, unchanged(last, found)) : found);
    }

    private static Status unchanged(Anchor last, Anchor found) {
        boolean here = found.section().equals(last.section()) && found.line() == last.line();
        return here && last.status() != Status.MOVED ? Status.EXACT : Status.MOVED;
    }

    private static Anchor withStatus(Anchor anchor, Status status) {
        return new Anchor(
                anchor.section(),
                anchor.line(),
                anchor.start(),
                anchor.end(),
                anchor.quote(),
                anchor.words(),
                anchor.before(),
                anchor.after(),
                status);
    }

    /** Weighs the places where words stand. */
    private static final class Hits {

        private final Anchor last;
        private final String words;
        private int looked;
        private int best = -1;
        private int nearest;
        private SectionText text;
        private int from;

        Hits(Anchor last, String words) {
            this.last = last;
            this.words = words;
        }

        void in(SectionText other) {
            boolean own = other.section.equals(last.section());
            int was = own ? Math.max(other.offset(last.line(), last.start()), 0) : 0;
            for (int at = other.text.indexOf(words);
                    at >= 0 && looked < MOST_HITS;
                    at = other.text.indexOf(words, at + 1), looked++) {
                int score = common(other.text, at) + (own ? SAME_SECTION : 0);
                int distance = own ? Math.abs(at - was) : Integer.MAX_VALUE;
                if (score > best || (score == best && distance < nearest)) {
                    best = score;
                    nearest = distance;
                    text = other;
                    from = at;
                }
            }
        }

        /** How many signs before and after are as they were. */
        private int common(String in, int at) {
            int left = 0;
            while (left < last.before().length()
                    && left < at
                    && last.before().charAt(last.before().length() - 1 - left) == in.charAt(at - 1 - left)) {
                left++;
            }
            int end = at + words.length();
            int right = 0;
            while (right < last.after().length()
                    && end + right < in.length()
                    && last.after().charAt(right) == in.charAt(end + right)) {
                right++;
            }
            return left + right;
        }
    }
}
