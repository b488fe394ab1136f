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
        return first(text, at, CLAUSE_ENDS);
    }

    static int sentenceStart(String text, int at, int floor) {
        return after(text, at, floor, SENTENCE_ENDS);
    }

    static int sentenceEnd(String text, int at) {
        return first(text, at, SENTENCE_ENDS);
    }

    private static int after(String text, int at, int floor, String marks) {
        int start = at;
        while (start > floor && !isMark(text, start - 1, marks)) {
            start--;
        }
        return start;
    }

    private static int first(String text, int at, String marks) {
        int end = at;
        while (end < text.length() && !isMark(text, end, marks)) {
            end++;
        }
        return end;
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
