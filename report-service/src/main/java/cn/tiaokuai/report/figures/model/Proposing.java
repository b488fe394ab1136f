package cn.tiaokuai.report.figures.model;

import cn.tiaokuai.report.wording.model.Phrase;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds figures of a text that tell indicators, so that a person may take them over as values. There is no value to compare with, so
 * the names have to mean the same thing, and the months have to be told.
 */
public final class Proposing {

    /** More than any report tells; a text of nothing else must not flood those who decide. */
    private static final int MOST = 200;
    /** Indicators of one name, which a unit may owe to several superiors. */
    private static final int MOST_NAMESAKES = 3;
    /** What values are kept with. */
    private static final int DECIMALS = 6;

    /** An indicator that the unit is concerned with. */
    public record Concern(String indicator, String name, String measureUnit) {}

    /** What a figure tells: a value itself, how much of a plan is done, or how much a value has changed. */
    public enum Tells {
        VALUE(""),
        COMPLETION("完成"),
        CHANGE("增");

        private final String inName;

        Tells(String inName) {
            this.inName = inName;
        }

        /** Completion and change are values only of indicators that are called so. */
        boolean suits(Concern concern) {
            return concern.name().contains(inName);
        }
    }

    /** A figure that may tell an indicator. */
    public record Statement(Mention mention, Tells tells) {}

    /**
     * A figure that tells one.
     *
     * @param months of one year, which the text speaks of
     * @param value in the measure unit of the indicator
     * @param likeness of what the figure counts to the name of the indicator, 0 to 1
     */
    public record Proposal(Mention mention, Concern concern, Period months, BigDecimal value, double likeness) {

        /** Whether the figure says what the data says; one that is rounded or says 超过 says no more than the data either. */
        private boolean repeats(Known data) {
            return data.indicator().equals(concern.indicator())
                    && Period.ofData(data.period())
                            .filter(period -> months.answeredBy(period, data.accumulation()) >= Suggesting.SAME_PERIOD)
                            .isPresent()
                    && mention.stated().says(data.value(), data.measureUnit());
        }

        private String place() {
            return concern.indicator() + " " + months.year() + " " + months.from() + " " + months.to();
        }
    }

    private Proposing() {}

    /**
     * What figures tell of indicators and the data does not, each indicator and time once, in the order of the text.
     *
     * @param known confirmed values of the unit
     * @param reportYear the year that the report is about
     * @param isOver whether a year that a text means without naming its end has come to it
     */
    public static List<Proposal> of(
            List<Statement> statements,
            List<Concern> concerns,
            List<Known> known,
            int reportYear,
            Predicate<Period> isOver) {
        List<Named> named = concerns.stream()
                .map(concern -> new Named(concern, Phrase.ofName(concern.name())))
                .toList();
        Map<String, Proposal> best = new LinkedHashMap<>();
        for (Statement statement : statements) {
            Period months = Period.ofText(statement.mention().period(), reportYear);
            boolean told = months.year() <= reportYear && (!months.whole() || isOver.test(months));
            if (told && !statement.mention().subject().isEmpty()) {
                proposals(statement, months, named).stream()
                        .filter(proposal -> known.stream().noneMatch(proposal::repeats))
                        .forEach(proposal -> best.merge(proposal.place(), proposal, Proposing::better));
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparing(proposal -> proposal.mention().start()))
                .limit(MOST)
                .toList();
    }

    private record Named(Concern concern, Phrase name) {}

    /** What is like it most; of two that are alike the one that stands first. */
    private static Proposal better(Proposal first, Proposal later) {
        return later.likeness() > first.likeness() ? later : first;
    }

    private static List<Proposal> proposals(Statement statement, Period months, List<Named> named) {
        Mention mention = statement.mention();
        MeasureUnit unit = MeasureUnit.of(mention.stated().unit());
        Phrase subject = Phrase.ofName(mention.subject());
        List<Proposal> found = new ArrayList<>();
        for (Named each : named) {
            MeasureUnit wanted = MeasureUnit.of(each.concern().measureUnit());
            double likeness = subject.likenessOfNames(each.name());
            if (likeness >= Suggesting.SAME_THING
                    && unit.measuresLike(wanted)
                    && statement.tells().suits(each.concern())) {
                BigDecimal value = converted(mention.stated().value(), unit, wanted);
                found.add(new Proposal(mention, each.concern(), months, value, likeness));
            }
        }
        double most = found.stream().mapToDouble(Proposal::likeness).max().orElse(0);
        return found.stream()
                .filter(proposal -> proposal.likeness() == most)
                .limit(MOST_NAMESAKES)
                .toList();
    }

    private static BigDecimal converted(BigDecimal value, MeasureUnit from, MeasureUnit to) {
        BigDecimal exact = value.multiply(from.factor()).divide(to.factor(), MathContext.DECIMAL128);
        BigDecimal kept = exact.scale() > DECIMALS ? exact.setScale(DECIMALS, RoundingMode.HALF_UP) : exact;
        BigDecimal plain = kept.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
