package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.metrics.model.Equation;
import cn.tiaokuai.metrics.model.Outliers;
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
    private final Rules rules;
    private final Outliers outliers;
    private final int history;

    Plausibility(Observations observations, Rules rules, Config config) {
        this.observations = observations;
        this.rules = rules;
        this.outliers = new Outliers(config.minimum(), config.factor(), config.floorPercent());
        this.history = config.history();
    }

    /** What is remarkable, errors first. */
    List<Finding> findings(ObservationRow row) {
        return findings(row, broken(row));
    }

    /** The same, of a value whose broken rules are known. */
    List<Finding> findings(ObservationRow row, List<Finding> broken) {
        List<Finding> found = new ArrayList<>(broken);
        found.sort(Comparator.comparing(Finding::severity));
        outlier(row).ifPresent(found::add);
        return found;
    }

    /** Refuses, with all that is wrong, what breaks a rule that stops confirmation. */
    void requireNoErrors(ObservationRow row) {
        List<Finding> errors = broken(row).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw Problems.of(422, "rules-broken", errors.getFirst().message(), Map.of("findings", errors));
        }
    }

    /** Rules that some values of one unit break, by the value; the rules are fetched once and the values once a period. */
    Map<ObservationRow, List<Finding>> broken(Collection<ObservationRow> rows) {
        Map<ObservationRow, List<Finding>> found = new HashMap<>();
        rows.stream().findAny().ifPresent(any -> {
            List<RuleRow> holding = rules.holdingFor(UnitPath.of(any.unitPath), UnitPath.of(any.linePath));
            rows.stream()
                    .collect(Collectors.groupingBy(row -> row.period))
                    .forEach((period, ofPeriod) -> findBroken(ofPeriod, holding, found));
        });
        return found;
    }

    private void findBroken(
            List<ObservationRow> ofPeriod, List<RuleRow> holding, Map<ObservationRow, List<Finding>> found) {
        ObservationRow any = ofPeriod.getFirst();
        Set<String> reported =
                ofPeriod.stream().map(row -> row.indicator.code).collect(Collectors.toCollection(TreeSet::new));
        List<RuleRow> asked = holding.stream()
                .filter(rule -> !Collections.disjoint(rule.equation().indicators(), reported))
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        Map<String, BigDecimal> values = observations.present(any.unit, named(asked), any.period);
        for (RuleRow rule : asked) {
            rule.equation().check(values).ifPresent(broken -> ofPeriod.stream()
                    .filter(row -> rule.equation().indicators().contains(row.indicator.code))
                    .forEach(row ->
                            found.computeIfAbsent(row, key -> new ArrayList<>()).add(finding(rule, broken))));
        }
    }

    private List<Finding> broken(ObservationRow row) {
        return broken(List.of(row)).getOrDefault(row, List.of());
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

    private Optional<Finding> outlier(ObservationRow row) {
        return outliers.unusual(observations.series(row, history), row.indicator.accumulation)
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
