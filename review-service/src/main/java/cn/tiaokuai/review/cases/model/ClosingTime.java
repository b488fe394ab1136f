package cn.tiaokuai.review.cases.model;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When steps are overdue: at the close of business of a day.
 *
 * @param zone the offices' time zone
 * @param closing close of business there
 */
public record ClosingTime(ZoneId zone, LocalTime closing) {

    /** The close of business {@code days} calendar days after; null for no days. */
    public Instant after(Instant from, Integer days) {
        return days == null
                ? null
                : from.atZone(zone)
                        .toLocalDate()
                        .plusDays(days)
                        .atTime(closing)
                        .atZone(zone)
                        .toInstant();
    }
}
