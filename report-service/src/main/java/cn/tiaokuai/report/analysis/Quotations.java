package cn.tiaokuai.report.analysis;

import java.util.ArrayList;
import java.util.List;

/** What stands in quotation marks and title marks: slogans and names, in which numbers count nothing. */
final class Quotations {

    /** A longer quotation is speech, not a slogan. */
    private static final int LONGEST_SLOGAN = 12;

    private static final int LONGEST_TITLE = 80;

    private Quotations() {}

    /** Slogans and titles in order, marks included; an unclosed mark opens nothing. */
    static List<Span> find(String text) {
        List<Span> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            if (end > at) {
                found.add(new Span(at, end));
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }

    private static int end(String text, int at) {
        return switch (text.charAt(at)) {
            case '“' -> closed(text, at, '”', LONGEST_SLOGAN);
            case '‘' -> closed(text, at, '’', LONGEST_SLOGAN);
            case '「' -> closed(text, at, '」', LONGEST_SLOGAN);
            case '"' -> closed(text, at, '"', LONGEST_SLOGAN);
            case '《' -> closed(text, at, '》', LONGEST_TITLE);
            case '〔' -> closed(text, at, '〕', LONGEST_SLOGAN);
            default -> at;
        };
    }

    private static int closed(String text, int from, char mark, int longest) {
        int limit = Math.min(text.length(), from + longest + 2);
        for (int at = from + 1; at < limit; at++) {
            char c = text.charAt(at);
            if (c == mark) {
                return at + 1;
            }
            if (c == '。' || c == '\n') {
                return from;
            }
        }
        return from;
    }
}
