package cn.tiaokuai.report.imports;

import cn.tiaokuai.report.drafting.model.Inline;
import java.util.ArrayList;
import java.util.List;

/** Cuts lines without losing how their words are set. */
final class Lines {

    private Lines() {}

    /** The part of a line between two offsets of its words. */
    static List<Inline> between(List<Inline> line, int from, int to) {
        List<Inline> part = new ArrayList<>();
        int at = 0;
        for (Inline inline : line) {
            int start = Math.max(from, at);
            int end = Math.min(to, at + inline.text().length());
            if (start < end && inline instanceof Inline.Words words) {
                part.add(new Inline.Words(words.text().substring(start - at, end - at), words.marks()));
            } else if (start < end) {
                part.add(inline);
            }
            at += inline.text().length();
        }
        return part;
    }

    /** A line without blanks, also wide ones, at its ends. */
    static List<Inline> stripped(List<Inline> line) {
        String text = Inline.text(line);
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return between(line, from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
