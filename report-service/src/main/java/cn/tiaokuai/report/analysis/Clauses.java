package cn.tiaokuai.report.analysis;

/** Where clauses and sentences of a paragraph begin and end. */
final class Clauses {

    private static final String CLAUSE_ENDS = "，。；！？：,;\n";
    private static final String SENTENCE_ENDS = "。！？\n";

    private Clauses() {}

    /** The offset after the last mark that ends a clause before an offset. */
    static int start(String text, int at, int floor) {
        return after(text, at, floor, CLAUSE_ENDS);
    }

    /** The offset of the first mark that ends a clause from an offset on. */
    static int end(String text, int at) {
        return end(text, at, text.length());
    }

    /** As {@link #end(String, int)}, but no later than a limit. */
    static int end(String text, int at, int limit) {
        int end = at;
        while (end < limit && !isMark(text, end, CLAUSE_ENDS)) {
            end++;
        }
        return end;
    }

    static int sentenceStart(String text, int at, int floor) {
        return after(text, at, floor, SENTENCE_ENDS);
    }

    /** Whether a sentence ends between two offsets. */
    static boolean sentenceEnds(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (endsSentence(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** How many sentences end before each offset, so that offsets however far apart are compared at once. */
    static int[] sentenceEndsBefore(String text) {
        int[] ends = new int[text.length() + 1];
        for (int at = 0; at < text.length(); at++) {
            ends[at + 1] = ends[at] + (endsSentence(text.charAt(at)) ? 1 : 0);
        }
        return ends;
    }

    private static boolean endsSentence(char c) {
        return SENTENCE_ENDS.indexOf(c) >= 0;
    }

    private static int after(String text, int at, int floor, String marks) {
        int start = at;
        while (start > floor && !isMark(text, start - 1, marks)) {
            start--;
        }
        return start;
    }

    /** A comma between digits separates thousands. */
    private static boolean isMark(String text, int at, String marks) {
        char c = text.charAt(at);
        return marks.indexOf(c) >= 0
                && !(c == ','
                        && at > 0
                        && at + 1 < text.length()
                        && Digits.isDigit(text.charAt(at - 1))
                        && Digits.isDigit(text.charAt(at + 1)));
    }
}
