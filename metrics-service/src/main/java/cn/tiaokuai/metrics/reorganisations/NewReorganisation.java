package cn.tiaokuai.metrics.reorganisations;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.platform.problems.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Units that are merged, split or cut anew on a day. A unit that goes on afterwards is named as coming from itself, too.
 *
 * @param day the first day on which it is so
 * @param parts who goes on in whom; what goes on of one unit adds up to 1
 */
public record NewReorganisation(LocalDate day, List<Transfer> parts, String reason) {

    private static final int MOST = 200;
    private static final int WEIGHT_DECIMALS = 6;

    /**
     * Of one unit, as much as goes on in another.
     *
     * @param weight above 0, at most 1; all of it unless given, always there in answers
     */
    public record Transfer(String from, String to, BigDecimal weight) {

        BigDecimal weightOrAll() {
            return weight == null ? BigDecimal.ONE : weight;
        }
    }

    NewReorganisation checked(Limits limits) {
        Violations violations = new Violations();
        if (violations.present("day", day)) {
            limits.year(violations, "day", day.getYear());
        }
        violations.text("reason", reason, limits.textLength());
        boolean some = parts != null && !parts.isEmpty() && parts.size() <= MOST;
        violations.unless(some, "parts", "须有 1 到 " + MOST + " 项");
        violations.stop();
        for (int i = 0; i < parts.size(); i++) {
            check(violations, "parts[" + i + "]", parts.get(i), limits);
        }
        violations.stop();
        checkTogether(violations);
        violations.stop();
        return this;
    }

    private static void check(Violations violations, String field, Transfer part, Limits limits) {
        if (!violations.present(field, part)) {
            return;
        }
        limits.unit(violations, field + ".from", part.from());
        limits.unit(violations, field + ".to", part.to());
        BigDecimal weight = part.weightOrAll();
        violations.unless(
                weight.signum() > 0 && weight.compareTo(BigDecimal.ONE) <= 0 && weight.scale() <= WEIGHT_DECIMALS,
                field + ".weight",
                "须大于 0、不超过 1，至多 " + WEIGHT_DECIMALS + " 位小数");
    }

    private void checkTogether(Violations violations) {
        Set<List<String>> seen = new HashSet<>();
        violations.unless(
                parts.stream().allMatch(part -> seen.add(List.of(part.from(), part.to()))), "parts", "同一来源和去向不能出现两次");
        Map<String, BigDecimal> together = parts.stream()
                .collect(Collectors.groupingBy(
                        Transfer::from, Collectors.reducing(BigDecimal.ZERO, Transfer::weightOrAll, BigDecimal::add)));
        together.forEach((from, sum) -> violations.unless(
                sum.compareTo(BigDecimal.ONE) == 0, "parts", "单位“" + from + "”各去向的权重之和须为 1，现为 " + sum.toPlainString()));
        violations.unless(
                parts.stream().anyMatch(part -> !Objects.equals(part.from(), part.to())), "parts", "没有任何单位发生变更");
    }

    Set<String> sources() {
        return parts.stream().map(Transfer::from).collect(Collectors.toSet());
    }

    Set<String> heirs() {
        return parts.stream().map(Transfer::to).collect(Collectors.toSet());
    }
}
