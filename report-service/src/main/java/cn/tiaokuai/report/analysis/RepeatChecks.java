package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Check.Kind;
import cn.tiaokuai.report.analysis.Check.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One thing told twice should have one value. */
final class RepeatChecks {

    private static final Pattern NAMES = Pattern.compile("(?:项目|工程|基地|园区)$");
    /** By how much something changed is told of each thing anew. */
    private static final Pattern CHANGE =
            Pattern.compile("^(?:最|超|高于|低于|比)|(?:增加|减少|增长|下降|上升|提高|降低|高于|低于|超)[^，]{0,3}$");

    /** A year without 年 is the one that a text is about and that the sentence does not name. */
    private static final Pattern NOW = Pattern.compile("\\d{4}|截至目前|目前|今年(?:以?来)?|全年");

    private static final int LONG = 8;
    private static final int SPECIFIC = 4;
    /** Figures side by side, or in one sentence, are several values of one list. */
    private static final int NEAR = 40;

    private static final int MOST_OF_A_SUBJECT = 8;

    private RepeatChecks() {}

    /** What several figures of a text count, and in what. */
    private record Counted(String subject, String unit) {}

    /** Compares figures of the whole text that count the same thing, in the same unit, for the same year; in their order. */
    static List<Check> of(String text, List<Figure> figures) {
        Map<Counted, List<Figure>> groups = new LinkedHashMap<>();
        for (Figure figure : figures) {
            boolean told = figure.value() != null
                    && figure.kind() != Figure.Kind.RANK
                    && figure.kind() != Figure.Kind.YOY
                    && figure.subject().length() >= SPECIFIC;
            if (told) {
                groups.computeIfAbsent(new Counted(figure.subject(), figure.unit()), key -> new ArrayList<>())
                        .add(figure);
            }
        }
        groups.values()
                .removeIf(group -> group.size() < 2
                        || CHANGE.matcher(group.getFirst().subject()).find());
        if (groups.isEmpty()) {
            return List.of();
        }
        int[] ends = Clauses.sentenceEndsBefore(text);
        return groups.values().stream()
                .flatMap(group -> told(among(group, ends)))
                .sorted(Comparator.comparingInt(
                        check -> check.figures().getLast().start()))
                .toList();
    }

    /** Each figure against the first one of another sentence before it. */
    private static List<Check> among(List<Figure> group, int[] ends) {
        List<Check> found = new ArrayList<>();
        for (int i = 1; i < group.size(); i++) {
            Figure figure = group.get(i);
            for (Figure other : group.subList(0, Math.min(i, MOST_OF_A_SUBJECT))) {
                if (figure.start() - other.end() > NEAR && ends[figure.start()] > ends[other.end()]) {
                    compare(other, figure, found);
                    break;
                }
            }
        }
        return found;
    }

    /** A subject with value after value (上年结余 of each fund) is a term of the trade and no repetition. */
    private static Stream<Check> told(List<Check> checks) {
        long failing = checks.stream().filter(check -> !check.holds()).count();
        return checks.stream().filter(check -> check.holds() || failing == 1);
    }

    private static void compare(Figure first, Figure again, List<Check> found) {
        boolean holds = Interval.of(first).meets(Interval.of(again));
        if (!holds && !mustAgree(first, again)) {
            return;
        }
        found.add(new Check(
                Kind.REPEAT,
                "%s = %s".formatted(Numbers.plain(first.value()), Numbers.plain(again.value())),
                again.value(),
                first.value(),
                holds,
                Severity.HINT,
                List.of(first.span(), again.span()),
                holds
                        ? Message.REPEAT_HOLDS.with(again.subject(), Numbers.written(again))
                        : Message.REPEAT_FAILS.with(again.subject(), Numbers.written(first), Numbers.written(again))));
    }

    /** Whether two values of one subject contradict each other; deeds (排查隐患) may be told of several times. */
    private static boolean mustAgree(Figure one, Figure other) {
        boolean ofName = NAMES.matcher(one.subject()).find() && one.measure().endsWith("W");
        boolean deed = Subjects.beginsWithVerb(one.subject()) && one.subject().length() < LONG;
        return ofName || (samePeriod(one, other) && one.plan() == other.plan() && !deed);
    }

    /** Whether a figure is one of the year that the text is about, said in any way. */
    private static boolean isNow(Figure figure) {
        return figure.period() != null && NOW.matcher(figure.period()).matches();
    }

    private static boolean samePeriod(Figure one, Figure other) {
        return one.period() == null || one.period().equals(other.period()) || (isNow(one) && isNow(other));
    }
}
