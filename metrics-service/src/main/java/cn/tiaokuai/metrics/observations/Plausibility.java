package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.metrics.model.Equation;
import cn.tiaokuai.metrics.model.Outliers;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.Severity;
import cn.tiaokuai.metrics.rules.RuleRow;
import cn.tiaokuai.metrics.rules.Rules;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.UnitPath;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds a value against the other values of its unit. At entry it is only told what does not fit: of two values that belong
 * together, one has to be first. Before confirmation an error has to be gone.
 */
@ApplicationScoped
class Plausibility {

    /** See {@link Outliers}. */
    @ConfigMapping(prefix = "tiaokuai.metrics.outliers")
    interface Config {

        /** How many earlier periods are looked at. */
        int history();

        int minimum();

        BigDecimal factor();

        BigDecimal floorPercent();
    }

    private final Observations observations;
    private final Histories histories;
    private final Rules rules;
    private final Outliers outliers;
    private final int history;

    Plausibility(Observations observations, Histories histories, Rules rules, Config config) {
        this.observations = observations;
        this.histories = histories;
        this.rules = rules;
        this.outliers = new Outliers(config.minimum(), config.factor(), config.floorPercent());
        this.history = config.history();
    }

    /** What is remarkable about a value that is there, errors first. */
    List<Finding> findings(ObservationRow row) {
        Candidate candidate = new Candidate(row);
        return findings(row.unit, UnitPath.of(row.unitPath), UnitPath.of(row.linePath), List.of(candidate))
                .getOrDefault(candidate, List.of());
    }

    /** What is remarkable about some values of one unit if they hold, errors first; three queries, however many they are. */
    Map<Candidate, List<Finding>> findings(
            String unit, UnitPath block, UnitPath line, Collection<Candidate> candidates) {
        Map<Candidate, List<Finding>> found = broken(unit, block, line, candidates);
        found.values().forEach(findings -> findings.sort(Comparator.comparing(Finding::severity)));
        Histories.Series series = histories.of(unit, candidates, history);
        candidates.forEach(candidate -> outlier(candidate, series)
                .ifPresent(unusual -> found.computeIfAbsent(candidate, key -> new ArrayList<>())
                        .add(unusual)));
        return found;
    }

    /** Refuses, with all that is wrong, what of some values of one unit breaks a rule that stops confirmation. */
    void requireNoErrors(List<ObservationRow> rows) {
        ObservationRow one = rows.getFirst();
        List<Candidate> candidates = rows.stream().map(Candidate::new).toList();
        List<Finding> errors =
                broken(one.unit, UnitPath.of(one.unitPath), UnitPath.of(one.linePath), candidates).values().stream()
                        .flatMap(List::stream)
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .distinct()
                        .toList();
        if (!errors.isEmpty()) {
            throw Problems.of(422, "rules-broken", errors.getFirst().message(), Map.of("findings", errors));
        }
    }

    /** Rules that values break, by the value. */
    private Map<Candidate, List<Finding>> broken(
            String unit, UnitPath block, UnitPath line, Collection<Candidate> candidates) {
        Map<Candidate, List<Finding>> found = new HashMap<>();
        Map<Period, List<Candidate>> byPeriod = candidates.stream().collect(Collectors.groupingBy(Candidate::period));
        Set<String> codes = codes(candidates);
        List<RuleRow> asked = candidates.isEmpty()
                ? List.of()
                : rules.holdingFor(block, line).stream()
                        .filter(rule -> !Collections.disjoint(rule.equation().indicators(), codes))
                        .toList();
        if (!asked.isEmpty()) {
            Map<Period, Map<String, BigDecimal>> values = observations.present(unit, named(asked), byPeriod.keySet());
            byPeriod.forEach((period, ofPeriod) -> {
                Map<String, BigDecimal> all = values.computeIfAbsent(period, key -> new HashMap<>());
                ofPeriod.forEach(candidate -> all.put(candidate.indicator().code, candidate.value()));
                findBroken(ofPeriod, asked, all, found);
            });
        }
        return found;
    }

    private static void findBroken(
            List<Candidate> ofPeriod,
            List<RuleRow> rules,
            Map<String, BigDecimal> values,
            Map<Candidate, List<Finding>> found) {
        Set<String> given = codes(ofPeriod);
        for (RuleRow rule : rules) {
            Equation equation = rule.equation();
            if (!Collections.disjoint(equation.indicators(), given)) {
                equation.check(values).ifPresent(broken -> ofPeriod.stream()
                        .filter(candidate -> equation.indicators().contains(candidate.indicator().code))
                        .forEach(candidate -> found.computeIfAbsent(candidate, key -> new ArrayList<>())
                                .add(finding(rule, broken))));
            }
        }
    }

    private static Set<String> codes(Collection<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.indicator().code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> named(List<RuleRow> rules) {
        return rules.stream()
                .flatMap(rule -> rule.equation().indicators().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Finding finding(RuleRow rule, Equation.Broken broken) {
        String message = "“%s”：左侧 %s，右侧 %s，相差 %s"
                .formatted(rule.name, plain(broken.left()), plain(broken.right()), plain(broken.difference()));
        return new Finding(Finding.Kind.RULE, rule.severity, rule.id, message, broken.left(), broken.right());
    }

    private Optional<Finding> outlier(Candidate candidate, Histories.Series series) {
        return outliers.unusual(series.upTo(candidate, history), candidate.indicator().accumulation)
                .map(usual -> new Finding(
                        Finding.Kind.OUTLIER,
                        Severity.WARNING,
                        null,
                        "与本单位历史数据相比异常，通常在 " + plain(usual.from()) + " 到 " + plain(usual.to()) + " 之间",
                        usual.from(),
                        usual.to()));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
