package cn.tiaokuai.report.analysis;

import java.math.BigDecimal;

/** A promise found in the plan of a text. */
public record Commitment(
        int start, int end, String text, boolean measurable, BigDecimal targetValue, String unit, String deadline) {}
