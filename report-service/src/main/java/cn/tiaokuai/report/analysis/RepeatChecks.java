package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Check.Kind;
import cn.tiaokuai.report.analysis.Check.Severity;
import java.util.ArrayList;
import java.util.HashMap;
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

    private static final int LONGEST_SENTENCE = 400;
    private static final int MOST_OF_A_SUBJECT = 8;

    private RepeatChecks() {}

    /** Compares figures of the whole text that count the same thing, in the same unit, for the same year. */
    static List<Check> of(String text, List<Figure> figures) {
        Map<String, List<Figure>> bySubject = new HashMap<>();
        Map<String, List<Check>> found = new LinkedHashMap<>();
        for (Figure figure : figures) {
            if (figure.value() == null
                    || figure.kind() == Figure.Kind.RANK
                    || figure.kind() == Figure.Kind.YOY
                    || CHANGE.matcher(figure.subject()).find()
                    || figure.subject().length() < SPECIFIC) {
                continue;
            }
            String key = figure.subject() + "/" + figure.unit();
            List<Figure> before = bySubject.computeIfAbsent(key, none -> new ArrayList<>());
            before.stream()
                    .filter(other -> figure.start() - other.end() > NEAR
                            && Clauses.sentenceEnds(
                                    text, other.end(), Math.min(figure.start(), other.end() + LONGEST_SENTENCE)))
                    .findFirst()
                    .ifPresent(other -> compare(other, figure, found.computeIfAbsent(key, none -> new ArrayList<>())));
            if (before.size() < MOST_OF_A_SUBJECT) {
                before.add(figure);
            }
        }
        return found.values().stream().flatMap(RepeatChecks::told).toList();
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
