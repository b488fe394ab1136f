package cn.tiaokuai.report.analysis;

import java.util.List;
import java.util.regex.Pattern;

/** A paragraph with its figures, as the checks look at it. */
final class Passages {

    private static final Pattern CHANGE = Pattern.compile(
            "(?:增加|增长|增产|增收|增支|增资|净增|新增|多增|多收|多支|超收|减少|减产|减收|减支|短收|少收|少支|下降|降低|提高|提升|压减|上升|回落)(?:了|约|近|超)?$|(?:比|较)[^，。；]{0,8}[多少增减](?:了|约|近|超)?$");
    private static final Pattern COMPARED = Pattern.compile("比|较|上年|去年|增产|减产|增收|减收|增支|减支|超收|短收");
    private static final Pattern BARE_CHANGE =
            Pattern.compile("^[\\s、]*(?:增加|减少|增长|增产|减产|增收|减收|增支|减支|下降|降低|提高|上升)(?:了|约|近|超)?$");
    private static final Pattern CLOSES = Pattern.compile("[）)]");
    private static final int LABEL = 40;
    private static final int AFTER = 14;
    private static final int FAR = 400;

    private final String text;
    private final List<Figure> figures;
    private final int[] brackets;

    Passages(String text, List<Figure> figures) {
        this.text = text;
        this.figures = figures;
        this.brackets = Brackets.around(text, figures);
    }

    String text() {
        return text;
    }

    List<Figure> figures() {
        return figures;
    }

    /** The offset of the bracket that a figure stands in; -1 for none. */
    int bracket(int i) {
        return brackets[i];
    }

    Figure figure(int i) {
        return figures.get(i);
    }

    /** The words from the figure before, or the beginning of its clause, up to a figure. */
    String before(int i) {
        int from =
                Math.max(i == 0 ? 0 : figures.get(i - 1).end(), figures.get(i).start() - LABEL);
        return text.substring(
                Clauses.start(
                        text,
                        figures.get(i).start(),
                        Math.min(from, figures.get(i).start())),
                figures.get(i).start());
    }

    /** The words after a figure up to the end of its clause or the next figure. */
    String after(int i) {
        int to = Clauses.end(
                text,
                figures.get(i).end(),
                Math.min(text.length(), figures.get(i).end() + AFTER));
        if (i + 1 < figures.size()) {
            to = Math.min(to, figures.get(i + 1).start());
        }
        return to <= figures.get(i).end() ? "" : text.substring(figures.get(i).end(), to);
    }

    /** The words on both sides: what a figure is said of. */
    String label(int i) {
        return before(i) + "|" + after(i);
    }

    /** The text between two figures. */
    String between(int i, int j) {
        return figures.get(i).end() >= figures.get(j).start()
                ? ""
                : text.substring(figures.get(i).end(), figures.get(j).start());
    }

    boolean sameSentence(int i, int j) {
        int from = figures.get(i).end();
        int to = figures.get(j).start();
        return to - from < FAR && !Clauses.sentenceEnds(text, from, to);
    }

    /** Whether a figure tells by how much another one changed: 比上年增加20件. */
    boolean isChange(int i) {
        return CHANGE.matcher(before(i).stripTrailing()).find();
    }

    /** Whether the change is one against another time. */
    boolean isComparison(int i) {
        String before = before(i).stripTrailing();
        return BARE_CHANGE.matcher(before).matches()
                || (isChange(i) && COMPARED.matcher(before).find());
    }

    /** Whether a figure stands in a bracket that closes before an offset: what is said there belongs to the word before it. */
    boolean closed(int i, int at) {
        int from = figures.get(i).end();
        return brackets[i] >= 0
                && at > from
                && CLOSES.matcher(text).region(from, at).find();
    }

    /** The index of the first figure that begins at an offset or later. */
    int firstFrom(int offset) {
        return firstFrom(figures, offset);
    }

    static int firstFrom(List<Figure> figures, int offset) {
        int low = 0;
        int high = figures.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (figures.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Numbers of 万 alone count the same where their nouns say so. */
    static boolean sameMeasure(Figure one, Figure other) {
        return one.measure().equals(other.measure())
                && (!isBare(one) || Words.endAlike(one.subject(), other.subject()));
    }

    /** 132.7万: a number whose measure word is left out. */
    static boolean isBare(Figure figure) {
        return figure.unit() != null && figure.measure().isEmpty();
    }

    /** Whether two figures may be parts of one sum: 42宗 and 3宗 of 45份. */
    static boolean comparable(Figure one, Figure other) {
        return sameMeasure(one, other)
                || (one.value() != null && other.value() != null && isThings(one) && isThings(other));
    }

    private static boolean isThings(Figure figure) {
        return switch (figure.measure()) {
            case "份", "宗", "件", "起", "项", "个", "例", "条", "篇", "批", "家", "户" -> true;
            default -> false;
        };
    }
}
