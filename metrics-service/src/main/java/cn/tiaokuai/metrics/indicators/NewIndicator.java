package cn.tiaokuai.metrics.indicators;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.model.Accumulation;
import cn.tiaokuai.metrics.model.Aggregation;
import cn.tiaokuai.metrics.model.Applicability;
import cn.tiaokuai.metrics.model.Direction;
import cn.tiaokuai.metrics.model.Frequency;
import cn.tiaokuai.platform.problems.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An indicator to be added to the catalogue.
 *
 * @param code 2 to 40 capitals, digits and hyphens
 * @param definition 口径: what exactly is counted
 * @param decimals how many its figures are shown with
 * @param applies which units below the owner it is for; BOTH when absent
 * @param line 条线 that is responsible for it, may be absent
 * @param source where its values are taken from, may be absent
 * @param validFrom first day, absent for always
 * @param validTo last day, absent for ever
 * @param numerator for a RATIO: code of what is divided, a SUM of the same frequency
 * @param denominator for a RATIO: code of what it is divided by
 * @param factor for a RATIO: 100 for per cent, and so when absent and the measure unit says so; else 1
 */
public record NewIndicator(
        String code,
        String name,
        String definition,
        String measureUnit,
        Direction direction,
        Frequency frequency,
        Accumulation accumulation,
        Aggregation aggregation,
        Integer decimals,
        Applicability applies,
        String line,
        String source,
        LocalDate validFrom,
        LocalDate validTo,
        String numerator,
        String denominator,
        BigDecimal factor) {

    NewIndicator checked(Limits limits) {
        Violations violations = new Violations();
        violations.unless(
                code != null && Indicators.CODE.matcher(code).matches(), "code", "须为 2 到 40 个大写字母、数字或连字符，不以连字符开头");
        violations.lines("definition", definition, limits.textLength());
        violations.text("measureUnit", measureUnit, limits.measureUnitLength());
        violations.unless(direction != null, "direction", "须为下列之一：" + Violations.names(Direction.class));
        violations.unless(frequency != null, "frequency", "须为下列之一：" + Violations.names(Frequency.class));
        violations.unless(accumulation != null, "accumulation", "须为下列之一：" + Violations.names(Accumulation.class));
        violations.unless(aggregation != null, "aggregation", "须为下列之一：" + Violations.names(Aggregation.class));
        terms().check(violations, limits);
        checkParts(violations, limits);
        violations.stop();
        return this;
    }

    /** A ratio is told what it is made of: an average of averages would be wrong. */
    private void checkParts(Violations violations, Limits limits) {
        if (aggregation == Aggregation.RATIO) {
            violations.present("numerator", numerator);
            violations.present("denominator", denominator);
            limits.optionalNumber(violations, "factor", factor);
            violations.unless(factor == null || factor.signum() > 0, "factor", "须大于 0");
            violations.unless(accumulation == Accumulation.STOCK, "accumulation", "比率不能相加，须为 STOCK");
        } else {
            boolean none = numerator == null && denominator == null && factor == null;
            violations.unless(none, "numerator", "只有 aggregation 为 RATIO 的指标才有分子、分母和系数");
        }
    }

    Terms terms() {
        return new Terms(name, decimals, applies, line, source, validFrom, validTo);
    }

    /** What the quotient is multiplied by; null where there is none. */
    BigDecimal factorOfRatio() {
        if (numerator == null || factor != null) {
            return factor;
        }
        return switch (measureUnit.strip()) {
            case "%", "％", "百分点" -> BigDecimal.valueOf(100);
            case "‰" -> BigDecimal.valueOf(1000);
            default -> BigDecimal.ONE;
        };
    }
}
