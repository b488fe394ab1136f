package cn.tiaokuai.metrics.observations;

/**
 * The confirmed values of an indicator, unit and year are no longer the same; told inside the service, in the transaction that
 * changes them, to whatever is computed from them.
 *
 * @param reason why a value was corrected; null when it was confirmed
 */
public record ValuesChanged(String unit, String indicator, int year, String reason) {}
