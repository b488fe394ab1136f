package cn.tiaokuai.report.checking;

import cn.tiaokuai.report.analysis.Span;

/** Where sentences begin and end. */
public final class Sentences {

    private static final String ENDS = "。；！？;!?";
    /** As much as is read beside a number. */
    private static final int LONGEST = 500;

    private Sentences() {}

    /** The whole sentences that a stretch touches, within bounds that no sentence crosses. */
    static Span around(String text, Span stretch, int from, int to) {
        int start = stretch.start();
        while (start > from && ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = Math.max(Math.min(stretch.end(), to), start);
        while (end < to && (end == start || ENDS.indexOf(text.charAt(end - 1)) < 0)) {
            end++;
        }
        return new Span(start, end);
    }

    /** The sentence of a line of a text that a figure stands in; of a very long one what is around the figure. */
    public static String bounded(String text, int start, int end) {
        int from = text.lastIndexOf('\n', start) + 1;
        int next = text.indexOf('\n', end);
        Span whole = around(text, new Span(start, end), from, next < 0 ? text.length() : next);
        int first = whole.start();
        int last = whole.end();
        if (last - first > LONGEST) {
            first = beginning(text, Math.max(first, start - LONGEST / 2));
            last = beginning(text, Math.min(last, Math.max(end, first + LONGEST)));
        }
        String kept = text.substring(first, last).strip();
        return (first > whole.start() ? "…" : "") + kept + (last < whole.end() ? "…" : "");
    }

    /** Where a character begins: no half of one is kept. */
    private static int beginning(String text, int at) {
        return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }
}
