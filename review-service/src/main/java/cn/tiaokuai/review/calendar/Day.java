package cn.tiaokuai.review.calendar;

/**
 * A day that is not as its day of the week would have it.
 *
 * @param day as 2026-10-01
 * @param worked true for a Saturday or Sunday that is worked instead of another day
 * @param name for example 国庆节
 */
public record Day(String day, boolean worked, String name) {}
