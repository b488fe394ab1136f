package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Check.Kind;
import cn.tiaokuai.report.analysis.Check.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** What comes out of something is not more than went in: 立案 and 结案, 发现 and 整改, 户 and 人. */
final class RangeChecks {

    /**
     * One step of work and the next.
     *
     * @param whole how the first is told
     * @param part how the second is told
     * @param all whether the second should be all of the first, unless the text says what is left
     */
    private record Steps(Pattern whole, Pattern part, boolean all) {

        static Steps of(String whole, String part, boolean all) {
            return new Steps(Pattern.compile(whole), Pattern.compile(part), all);
        }
    }

    /** Places offered and people taken: the measure words differ. */
    private static final Steps PLACES = Steps.of("岗位", "吸纳|(?<!新增)就业|录用|招聘", false);

    private static final List<Steps> STEPS = List.of(
            Steps.of("发现|排查|查出|查摆|反馈|梳理|隐患|问题", "整改|销号|督促", true),
            Steps.of("收集|受理|承办|收到|接到|交办|登记|转办|接收", "办结|办理完毕|答复|解决|已办", true),
            Steps.of("矛盾|纠纷|排查", "化解|调处成功|调解成功|成功", true),
            Steps.of("收到|接收|申请|复议|信访", "受理", false),
            Steps.of("立案|查处|查办|受理", "结案|办结|审结", false),
            Steps.of("案件|发案", "破[^坏]?|侦破|查处", false),
            Steps.of("抽检|检验|检测|监测|抽查|送检", "不?合格|达标|超标", false),
            PLACES,
            Steps.of("需|应", "已完成|实际|实有|到位", true),
            Steps.of("计划|拟", "已完成|实际|实有|到位", false),
            Steps.of("申报|推荐|参评|报送", "获批|入选|通过|获评|采用|录用", false),
            Steps.of("检查|处罚|案件", "在办|未结|移送", false));
    /** A figure that is itself found, or that counts measures, is no part of what was found before. */
    private static final Pattern AGAIN = Pattern.compile("发现|查出|查摆|措施");

    private static final Pattern RECOMMENDED = Pattern.compile("推荐|评选|选取|抽取|遴选|选出|通过|入选");
    private static final Pattern AMONG = Pattern.compile("[^，。；]{0,16}[中里]，?[^，。；、]{0,10}");
    private static final Pattern LEFT = Pattern.compile("正在|剩余|其余|尚|未|在办|还有");
    private static final int NEAR = 70;
    private static final int LOOK_BACK = 5;

    private RangeChecks() {}

    static void add(Passages passages, List<Check> found) {
        Related related = Related.by(found);
        for (int j = 1; j < passages.figures().size(); j++) {
            if (passages.figure(j).isAddable()) {
                before(passages, j, related, found);
            } else if (passages.figure(j).kind() == Figure.Kind.RANK) {
                place(passages, j, found);
            }
        }
    }

    /** 在全市12个县（市、区）中排名第3: no place is behind the last. */
    private static void place(Passages passages, int j, List<Check> found) {
        Figure many = passages.figure(j - 1);
        String between = passages.between(j - 1, j);
        boolean told = many.isAddable()
                && many.qualifier() == null
                && AMONG.matcher(between).matches();
        if (told) {
            boolean within = passages.figure(j).value().compareTo(many.value()) <= 0;
            found.add(Sums.part(many, passages.figure(j), within, Severity.ERROR));
        }
    }

    /** Looks for what a figure may be a part of among those before it. */
    private static void before(Passages passages, int j, Related related, List<Check> found) {
        Figure part = passages.figure(j);
        for (int i = j - 1; i >= Math.max(0, j - LOOK_BACK); i--) {
            Figure whole = passages.figure(i);
            if (part.start() - whole.end() > NEAR) {
                return;
            }
            if (!whole.isAddable()) {
                continue;
            }
            if (whole.measure().equals("户")
                    && part.measure().equals("人")
                    && j == i + 1
                    && part.start() - whole.end() <= 4
                    && passages.sameSentence(i, j)) {
                people(whole, part, found);
                return;
            }
            if (!related.together(whole, part) && steps(passages, i, j, found)) {
                return;
            }
        }
    }

    private static boolean steps(Passages passages, int i, int j, List<Check> found) {
        Figure whole = passages.figure(i);
        Figure part = passages.figure(j);
        boolean same = Passages.sameMeasure(whole, part);
        String first = passages.label(i);
        String second = passages.label(j);
        boolean within = !Interval.of(part).isAbove(Interval.of(whole));
        for (Steps steps : STEPS) {
            if ((same || steps.equals(PLACES))
                    && steps.whole.matcher(first).find()
                    && steps.part.matcher(second).find()
                    && !AGAIN.matcher(second).find()
                    && !steps.part.matcher(passages.before(i)).find()) {
                boolean differs = steps.all
                        && within
                        && whole.qualifier() == null
                        && part.qualifier() == null
                        && whole.value().compareTo(part.value()) != 0;
                if (differs
                        && isNext(passages, i, j)
                        && passages.sameSentence(i, j)
                        && !LEFT.matcher(sentenceAfter(passages, j)).find()) {
                    found.add(left(whole, part));
                } else if (within || isNext(passages, i, j)) {
                    found.add(Sums.part(whole, part, within, Severity.HINT));
                }
                return true;
            }
        }
        if (same
                && within
                && j == i + 1
                && passages.sameSentence(i, j)
                && RECOMMENDED.matcher(passages.between(i, j)).find()
                && passages.between(i, j).length() < 12) {
            found.add(Sums.part(whole, part, true, Severity.HINT));
            return true;
        }
        return false;
    }

    /** Whether nothing but dates stands between two figures. */
    private static boolean isNext(Passages passages, int i, int j) {
        return passages.figures().subList(i + 1, j).stream().allMatch(figure -> figure.kind() == Figure.Kind.DATE);
    }

    private static String sentenceAfter(Passages passages, int i) {
        int from = passages.figure(i).end();
        int to = from;
        while (to < Math.min(passages.text().length(), from + NEAR)
                && !Clauses.sentenceEnds(passages.text(), to, to + 1)) {
            to++;
        }
        return passages.text().substring(from, to);
    }

    private static Check left(Figure whole, Figure part) {
        var rest = Numbers.worth(whole).subtract(Numbers.worth(part));
        return new Check(
                Kind.DIFFERENCE,
                "%s - %s = %s"
                        .formatted(Numbers.plain(whole.value()), Numbers.plain(part.value()), Numbers.plain(rest)),
                rest,
                BigDecimal.ZERO,
                false,
                Severity.HINT,
                List.of(whole.span(), part.span()),
                Message.REST_UNTOLD.with(Numbers.written(whole), Numbers.plain(rest), whole.measure()));
    }

    /** A household has at least one person. */
    private static void people(Figure households, Figure people, List<Check> found) {
        boolean holds = !Interval.of(households).isAbove(Interval.of(people));
        found.add(new Check(
                Kind.RANGE,
                "%s <= %s".formatted(Numbers.plain(households.value()), Numbers.plain(people.value())),
                households.value(),
                people.value(),
                holds,
                Severity.HINT,
                List.of(households.span(), people.span()),
                holds
                        ? Message.HOUSEHOLDS_HOLD.with()
                        : Message.FEWER_PEOPLE_THAN_HOUSEHOLDS.with(
                                Numbers.written(households), Numbers.written(people))));
    }
}
