package cn.tiaokuai.report.figures.model;

import cn.tiaokuai.report.wording.model.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Finds the values of the data that figures of a text tell: a like name, a unit that can be compared, a period that fits, and
 * the value itself. A suggestion is never acted upon without a person.
 */
public final class Suggesting {

    /** Below this, names have no more in common than any two of one trade. */
    static final double LEAST_SIMILARITY = 0.4;
    /** From here on a figure and an indicator are taken for the same thing, so that another value contradicts. */
    static final double SAME_THING = 0.7;
    /** The period must be meant exactly for a contradiction. */
    static final double SAME_PERIOD = 0.95;

    private static final double NAME_WEIGHT = 0.5;
    private static final double PERIOD_WEIGHT = 0.2;
    private static final double VALUE_WEIGHT = 0.3;
    private static final int MOST = 3;

    private final List<Named> known;
    private final int reportYear;

    private Suggesting(List<Known> known, int reportYear) {
        this.known = known.stream()
                .map(value -> new Named(value, Phrase.ofName(value.name())))
                .toList();
        this.reportYear = reportYear;
    }

    private record Named(Known value, Phrase name) {}

    /**
     * Suggestions in the order of the text, for each figure the best first.
     *
     * @param mentions figures that are not bound and not of the plan
     * @param known confirmed values of the unit
     * @param reportYear the year that the report is about
     */
    public static List<Suggestion> of(List<Mention> mentions, List<Known> known, int reportYear) {
        Suggesting suggesting = new Suggesting(known, reportYear);
        List<List<Suggestion>> found =
                mentions.stream().map(suggesting::candidates).toList();
        Set<UUID> told = new HashSet<>();
        found.forEach(list -> list.stream()
                .filter(Suggestion::agrees)
                .forEach(suggestion -> told.add(suggestion.known().observation())));
        return found.stream()
                .flatMap(list -> list.stream().limit(MOST).map(suggestion -> undisputed(suggestion, list, told)))
                .toList();
    }

    /** What is told rightly elsewhere, or what the figure tells of another period, is no contradiction. */
    private static Suggestion undisputed(Suggestion suggestion, List<Suggestion> sameFigure, Set<UUID> told) {
        boolean holds = suggestion.contradicts()
                && !told.contains(suggestion.known().observation())
                && sameFigure.stream().noneMatch(Suggestion::agrees);
        return new Suggestion(
                suggestion.mention(),
                suggestion.known(),
                suggestion.similarity(),
                suggestion.score(),
                suggestion.agrees(),
                holds,
                suggestion.reason());
    }

    private List<Suggestion> candidates(Mention mention) {
        List<Suggestion> candidates = new ArrayList<>();
        if (mention.subject().isEmpty()) {
            return candidates;
        }
        MeasureUnit unit = MeasureUnit.of(mention.stated().unit());
        Period period = Period.ofText(mention.period(), reportYear);
        Phrase subject = Phrase.ofName(mention.subject());
        for (Named named : known) {
            Known value = named.value();
            double fits = Period.ofData(value.period())
                    .map(data -> period.answeredBy(data, value.accumulation()))
                    .orElse(0.0);
            if (fits > 0 && unit.measuresLike(MeasureUnit.of(value.measureUnit()))) {
                double similarity = subject.likenessOfNames(named.name());
                if (similarity >= LEAST_SIMILARITY) {
                    candidates.add(suggestion(mention, value, similarity, fits));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Suggestion::score).reversed());
        return candidates;
    }

    private static Suggestion suggestion(Mention mention, Known value, double similarity, double fits) {
        boolean agrees = mention.stated().says(value.value(), value.measureUnit());
        double score = NAME_WEIGHT * similarity + PERIOD_WEIGHT * fits + (agrees ? VALUE_WEIGHT : 0);
        String reason = "“%s”与指标“%s”名称相近（%d%%），计量单位可比，期间 %s，数据为%s，%s"
                .formatted(
                        mention.subject(),
                        value.name(),
                        Math.round(similarity * 100),
                        value.period(),
                        value.told(),
                        agrees ? "数值一致" : "数值不一致");
        boolean contradicts = !agrees && similarity >= SAME_THING && fits >= SAME_PERIOD;
        return new Suggestion(mention, value, similarity, score, agrees, contradicts, reason);
    }
}
