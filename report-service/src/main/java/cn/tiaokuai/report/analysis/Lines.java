package cn.tiaokuai.report.analysis;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text that hold anything, without the blanks around them. */
final class Lines {

    private static final int LONGEST_MARK = 6;

    private Lines() {}

    /** In order; a span begins and ends with a character that is no blank. */
    static List<Span> of(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = lineEnd(text, start);
            int first = start;
            while (first < end && isBlank(text.charAt(first))) {
                first++;
            }
            first = afterMarks(text, first, end);
            int last = end;
            while (last > first && isBlank(text.charAt(last - 1))) {
                last--;
            }
            if (last > first) {
                lines.add(new Span(first, last));
            }
            start = end + 1;
        }
        return lines;
    }

    private static int lineEnd(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u000B' || c == '\f') {
                return at;
            }
        }
        return text.length();
    }

    /** After what Markdown puts before headings, items and quotations. */
    private static int afterMarks(String text, int first, int end) {
        int at = first;
        while (at < end && at - first < LONGEST_MARK && "#>-*+".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        boolean isMark = at > first && at < end && text.charAt(at) == ' ';
        while (isMark && at < end && isBlank(text.charAt(at))) {
            at++;
        }
        return isMark ? at : first;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
