package cn.tiaokuai.metrics.projects.model;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * Investment of one month, in 万元.
 *
 * @param planned what was to be invested
 * @param done what was; null while nobody has said: missing is not zero
 */
public record Month(YearMonth month, BigDecimal planned, BigDecimal done) {}
