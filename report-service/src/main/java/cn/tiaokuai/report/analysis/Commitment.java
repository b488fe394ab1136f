package cn.tiaokuai.report.analysis;

import java.math.BigDecimal;

/**
 * A promise found in the plan of a text.
 *
 * @param measurable whether it names a figure or a deadline by which it can be told to be kept
 * @param targetValue the first figure, null where there is none or it is masked
 * @param unit its measure word
 * @param deadline {@code 2024}, {@code 2024-08} or words of the text; null where it names none
 */
public record Commitment(
        int start, int end, String text, boolean measurable, BigDecimal targetValue, String unit, String deadline) {

    Commitment withWordsOf(String original) {
        return new Commitment(start, end, original.substring(start, end), measurable, targetValue, unit, deadline);
    }

    Commitment shifted(int by) {
        return by == 0 ? this : new Commitment(start + by, end + by, text, measurable, targetValue, unit, deadline);
    }
}
