package cn.tiaokuai.metrics.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * From a day on, a part of one unit goes on in another, or in itself.
 *
 * @param reorganisation what it belongs to: all that happens to the same units on that day
 * @param weight of what the first had, as much as goes on in the second; 1 for all of it
 */
public record Succession(UUID reorganisation, LocalDate day, String from, String to, BigDecimal weight) {}
