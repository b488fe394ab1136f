package cn.tiaokuai.report.checking;

import cn.tiaokuai.report.analysis.Span;

/** Where sentences begin and end. */
final class Sentences {

    private static final String ENDS = "。；！？;!?";

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
}
