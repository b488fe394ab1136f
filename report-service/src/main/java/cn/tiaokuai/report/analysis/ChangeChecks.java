package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Check.Kind;
import cn.tiaokuai.report.analysis.Check.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** From what to what, and by how much: 由45.2%提高到52.6%，提高7.4个百分点; 97起，较去年的128起下降31起; 由第8位上升至第3位，上升5位. */
final class ChangeChecks {

    private static final Pattern BY = Pattern.compile(
            "^[\\s、（(]*(?:同比|较上年|比上年|较去年|比去年|共|净|实际)?(?:提高|提升|增加|增长|上升|净增|新增|增|升|下降|降低|减少|压减|回落|前进|前移|下滑|后退|缩短|压缩)(?:了)?$");
    private static final Pattern FROM = Pattern.compile("由|从");
    private static final Pattern TO = Pattern.compile("(?:到|至|为)$");
    private static final Pattern LAST_YEAR = Pattern.compile("去年|上年|上一年|同期");
    private static final String POINTS = "个百分点";
    private static final int NEAR = 16;

    private final Passages passages;
    private final List<Check> found;

    private ChangeChecks(Passages passages, List<Check> found) {
        this.passages = passages;
        this.found = found;
    }

    static void add(Passages passages, List<Check> found) {
        ChangeChecks checks = new ChangeChecks(passages, found);
        for (int i = 2; i < passages.figures().size(); i++) {
            if (checks.tellsBy(i)) {
                checks.change(i);
            }
        }
    }

    private boolean tellsBy(int by) {
        Figure figure = passages.figure(by);
        return figure.value() != null
                && figure.qualifier() == null
                && BY.matcher(passages.before(by)).find()
                && passages.between(by - 1, by).length() <= NEAR
                && passages.sameSentence(by - 2, by);
    }

    private void change(int by) {
        Figure first = passages.figure(by - 2);
        Figure second = passages.figure(by - 1);
        if (!isLike(first, by) || !isLike(second, by)) {
            return;
        }
        boolean told = FROM.matcher(passages.before(by - 2)).find()
                && TO.matcher(passages.before(by - 1)).find();
        if (told || LAST_YEAR.matcher(passages.before(by - 1)).find()) {
            compare(first, second, passages.figure(by), told ? Severity.ERROR : Severity.HINT);
        }
    }

    /** Whether a figure may have changed by another one: percentages by points, places by places, all else by the same measure. */
    private boolean isLike(Figure figure, int by) {
        Figure change = passages.figure(by);
        if (figure.value() == null || figure.qualifier() != null) {
            return false;
        }
        if (POINTS.equals(change.unit())) {
            return "%".equals(figure.unit());
        }
        boolean places = "位".equals(change.unit()) || "名".equals(change.unit());
        return (places && figure.kind() == Figure.Kind.RANK)
                || (figure.isAddable() && change.isAddable() && Passages.sameMeasure(figure, change));
    }

    private void compare(Figure first, Figure second, Figure by, Severity severity) {
        boolean rises = Interval.of(second).isAbove(Interval.of(first));
        Figure more = rises ? second : first;
        Figure less = rises ? first : second;
        boolean holds = Interval.of(more).minus(Interval.of(less)).meets(Interval.of(by));
        BigDecimal computed = Numbers.worth(more).subtract(Numbers.worth(less)).divide(Magnitude.factor(by.unit()));
        found.add(new Check(
                Kind.DIFFERENCE,
                "%s - %s = %s"
                        .formatted(Numbers.plain(more.value()), Numbers.plain(less.value()), Numbers.plain(computed)),
                computed,
                by.value(),
                holds,
                holds ? Severity.ERROR : severity,
                List.of(first.span(), second.span(), by.span()),
                holds
                        ? Message.CHANGE_HOLDS.with(
                                Numbers.written(first), Numbers.written(second), Numbers.written(by))
                        : Message.CHANGE_FAILS.with(
                                Numbers.written(first),
                                Numbers.written(second),
                                Numbers.plain(computed),
                                by.unit(),
                                Numbers.written(by))));
    }
}
