package cn.tiaokuai.metrics.observations;

import java.util.List;

/**
 * Confirmed values of a unit are no longer the same; told inside the service, once in the transaction that changes them, to
 * whatever is computed from them. All of them together: whoever judges has to lock what he judges in one order.
 *
 * @param series each indicator and year once
 */
public record ValuesChanged(String unit, List<Series> series) {

    /**
     * The values of an indicator and year.
     *
     * @param reason why one of them was corrected; null when it was confirmed
     */
    public record Series(String indicator, int year, String reason) {}

    public ValuesChanged {
        series = List.copyOf(series);
    }
}
