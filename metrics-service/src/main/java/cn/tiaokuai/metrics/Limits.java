package cn.tiaokuai.metrics;

import cn.tiaokuai.platform.problems.Violations;
import io.smallrye.config.ConfigMapping;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** How long texts and how large numbers may be. */
@ConfigMapping(prefix = "tiaokuai.metrics.limits")
public interface Limits {

    Pattern UNIT = Pattern.compile("[0-9A-Z]{1,40}");

    int nameLength();

    int textLength();

    int measureUnitLength();

    /** Digits before and behind the decimal point together. */
    int digits();

    int decimals();

    int firstYear();

    int lastYear();

    /** Rows of one exported ledger. */
    int exportRows();

    /** Notes a year that is missing or makes no sense. */
    default void year(Violations violations, String field, Integer year) {
        violations.unless(
                year != null && year >= firstYear() && year <= lastYear(),
                field,
                "须在 " + firstYear() + " 到 " + lastYear() + " 之间");
    }

    /** Notes a code that no unit can have. */
    default void unit(Violations violations, String field, String code) {
        violations.unless(code != null && UNIT.matcher(code).matches(), field, "须为单位代码");
    }

    /** Notes a number that is missing or that nobody counts. */
    default void number(Violations violations, String field, BigDecimal value) {
        violations.present(field, value);
        optionalNumber(violations, field, value);
    }

    /** Notes a number that nobody counts. */
    default void optionalNumber(Violations violations, String field, BigDecimal value) {
        if (value != null) {
            // The exponent first: writing 1e999999999 out would take a gigabyte.
            boolean fits = value.scale() >= -digits() && (long) value.precision() - value.scale() <= digits();
            violations.unless(fits, field, "整数部分不能超过 " + digits() + " 位");
            violations.unless(value.scale() <= decimals(), field, "小数不能超过 " + decimals() + " 位");
        }
    }
}
