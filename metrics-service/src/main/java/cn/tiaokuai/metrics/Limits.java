package cn.tiaokuai.metrics;

import cn.tiaokuai.platform.problems.Problems;
import io.smallrye.config.ConfigMapping;
import java.math.BigDecimal;

/** How long texts and how large numbers may be. */
@ConfigMapping(prefix = "tiaokuai.metrics.limits")
public interface Limits {

    int nameLength();

    int textLength();

    /** Digits before and behind the decimal point together. */
    int digits();

    int decimals();

    int firstYear();

    int lastYear();

    /** Refuses, with a 422 problem, years that make no sense. */
    default void year(String field, int year) {
        if (year < firstYear() || year > lastYear()) {
            throw Problems.invalid(field, "须在 " + firstYear() + " 到 " + lastYear() + " 之间");
        }
    }

    /** Refuses, with a 422 problem, a text that is absent, blank or too long. */
    default void text(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            throw Problems.invalid(field, "不能为空");
        }
        if (text.length() > longest) {
            throw Problems.invalid(field, "不能超过 " + longest + " 个字");
        }
    }

    /** Refuses, with a 422 problem, numbers that are absent or that nobody counts. */
    default void number(String field, BigDecimal value) {
        if (value == null) {
            throw Problems.invalid(field, "不能为空");
        }
        if (value.scale() > decimals()) {
            throw Problems.invalid(field, "小数不能超过 " + decimals() + " 位");
        }
        // The exponent first: writing 1e999999999 out would take a gigabyte.
        if (value.scale() < -digits() || value.precision() - value.scale() > digits()) {
            throw Problems.invalid(field, "不能超过 " + digits() + " 位数");
        }
    }
}
