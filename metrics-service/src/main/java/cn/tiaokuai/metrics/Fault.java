package cn.tiaokuai.metrics;

/**
 * Why one of many things that came in together was refused.
 *
 * @param field what is wrong with it, {@code row} for all of it
 */
public record Fault(String field, String message) {}
