package cn.tiaokuai.metrics.model;

import java.time.LocalDate;

/**
 * When a unit speaks for what it does: a period belongs to those who are there on its last day.
 *
 * @param begins the first day; null where it has always been there
 * @param ends the first day on which it is no more; null where it goes on
 */
public record Life(LocalDate begins, LocalDate ends) {

    public static final Life WHOLE = new Life(null, null);

    /** Whether the unit speaks for a period, and nobody else does. */
    public boolean covers(Period period) {
        return (begins == null || !period.end().isBefore(begins))
                && (ends == null || period.end().isBefore(ends));
    }
}
