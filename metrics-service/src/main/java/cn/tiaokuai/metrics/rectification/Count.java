package cn.tiaokuai.metrics.rectification;

/**
 * How many entries are in a state.
 *
 * @param overdue of them, those that are not closed and whose deadline has passed
 * @param reopened how often one of them came back
 */
public record Count(RectificationRow.State state, long number, long overdue, long reopened) {}
