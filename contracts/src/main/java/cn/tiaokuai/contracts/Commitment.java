package cn.tiaokuai.contracts;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * One promise of a plan.
 *
 * @param id identity that the promise keeps from the plan to next year's summary
 * @param text the promise in the words of the plan
 * @param measurable true where the text names a value to be reached
 * @param targetValue value to be reached, null when not measurable or masked
 * @param measureUnit measure unit of the value as written, null when not measurable
 * @param deadline as far as the text says: 2026, 2026-09 or 2026-09-30; else null
 */
public record Commitment(
        UUID id, String text, boolean measurable, BigDecimal targetValue, String measureUnit, String deadline) {}
