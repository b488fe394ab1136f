package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Figure.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The figures of a paragraph: quantities with what they count, when, and whether they are promised. */
final class Figures {

    private static final Pattern CHANGE = Pattern.compile(
            "(?:同比|环比|增长|下降|增幅|降幅|增速|较上年|较去年|比上年|比去年|上升|减少|提高|提升)(?![^，。；]{0,12}(?:贡献|占|率[^，。；]{0,4}$))");
    private static final Pattern COMPLETION =
            Pattern.compile("完成率|完成[^，。；]{0,12}(?:任务|目标|计划|预算数)|(?:任务|目标|计划|预算数|年初预算|调整预算)[^，。；]{0,10}$|达到?(?:序时)?进度");
    private static final Pattern LIMIT = Pattern.compile("红线|底线|门槛|起点|周岁|岁$");
    private static final Pattern NEXT_YEAR = Pattern.compile("明年|来年|下一年|下年");

    private static final int LONGEST_CLAUSE = 60;
    private static final int LONGEST_SENTENCE = 300;

    private Figures() {}

    /** In order of the paragraph; offsets count from its start. */
    static List<Figure> find(String paragraph, Context context) {
        List<Quantity> quantities = Quantities.find(paragraph);
        List<Figure> figures = new ArrayList<>();
        Periods periods = new Periods(paragraph);
        int sentence = 0;
        for (int i = 0; i < quantities.size(); i++) {
            Quantity quantity = quantities.get(i);
            int before = i == 0 ? 0 : quantities.get(i - 1).end();
            sentence = Clauses.sentenceStart(
                    paragraph, quantity.start(), Math.max(sentence, quantity.start() - LONGEST_SENTENCE));
            int clause = Clauses.start(
                    paragraph,
                    quantity.start(),
                    Math.max(quantity.start() - LONGEST_CLAUSE, Math.max(before, sentence)));
            boolean plan = isPlan(paragraph.substring(sentence, quantity.start()), context);
            String period = periods.at(quantity.start(), sentence);
            Figure last = figures.isEmpty() || figures.getLast().start() < sentence ? null : figures.getLast();
            String subject = quantity.kind() == Kind.DATE
                    ? ""
                    : Subjects.of(
                            paragraph,
                            quantity,
                            clause,
                            i + 1 < quantities.size() ? quantities.get(i + 1).start() : paragraph.length(),
                            last);
            figures.add(new Figure(
                    quantity.start(),
                    quantity.end(),
                    paragraph.substring(quantity.start(), quantity.end()),
                    subject,
                    quantity.value(),
                    quantity.unit(),
                    quantity.masked(),
                    quantity.qualifier(),
                    kind(paragraph, quantity, clause, plan),
                    period != null ? period : year(plan, context),
                    plan));
        }
        Respectively.name(paragraph, figures);
        return figures;
    }

    private static boolean isPlan(String sentence, Context context) {
        if (context.isPlan()) {
            return context.reportYear() == null || !sentence.contains(context.reportYear() + "年");
        }
        return NEXT_YEAR.matcher(sentence).find()
                || (context.planYear() != null && sentence.contains(context.planYear() + "年"));
    }

    private static String year(boolean plan, Context context) {
        Integer year = plan ? context.planYear() : context.reportYear();
        return year == null ? null : year.toString();
    }

    private static Kind kind(String paragraph, Quantity quantity, int clause, boolean plan) {
        String before = paragraph.substring(clause, quantity.start());
        Kind kind = quantity.kind();
        if (kind == Kind.RATE) {
            return plan
                    ? Kind.TARGET
                    : CHANGE.matcher(before).find()
                            ? Kind.YOY
                            : COMPLETION.matcher(before).find() ? Kind.COMPLETION : Kind.RATE;
        }
        if (kind == Kind.DATE || kind == Kind.RANK) {
            return kind;
        }
        if (LIMIT.matcher(before).find() || isThreshold(paragraph, quantity)) {
            return Kind.THRESHOLD;
        }
        return plan && kind != Kind.DURATION ? Kind.TARGET : kind;
    }

    /** 五十亩以上的大户: the number tells which ones, not how many. */
    private static boolean isThreshold(String paragraph, Quantity quantity) {
        boolean bounds =
                quantity.qualifier() == Figure.Qualifier.AT_LEAST || quantity.qualifier() == Figure.Qualifier.LESS_THAN;
        return bounds
                && quantity.end() < paragraph.length()
                && (paragraph.charAt(quantity.end()) == '的' || paragraph.startsWith("老", quantity.end()));
    }

    /** The period last named before an offset in its sentence. */
    private static final class Periods {

        private static final Pattern PERIOD =
                Pattern.compile("截至(?:目前|今年)?(?:20\\d\\d年)?(?:1[0-2]|[1-9])月(?:底|份|末)?|截至目前|截至\\d{4}年底?"
                        + "|(?:20\\d\\d年)?(?:1[0-2]|[1-9])[-—－–~～至](?:1[0-2]|[1-9])月份?|(?:20\\d\\d年)?前[二三]季度|(?:20\\d\\d年)?[上下]半年"
                        + "|(?:20\\d\\d年)?第?[一二三四]季度|全年|今年以?来|20\\d\\d年以?来|20\\d\\d年度?|今年|目前|明年|去年|年初");
        private final Matcher matcher;
        private String last;
        private int lastStart;
        private String pending;
        private int pendingEnd;

        Periods(String paragraph) {
            this.matcher = PERIOD.matcher(paragraph);
            advance();
        }

        private void advance() {
            pending = matcher.find() ? matcher.group() : null;
            pendingEnd = pending == null ? Integer.MAX_VALUE : matcher.end();
        }

        String at(int offset, int sentence) {
            while (pendingEnd <= offset) {
                last = pending;
                lastStart = matcher.start();
                advance();
            }
            return lastStart < sentence ? null : last;
        }
    }
}
