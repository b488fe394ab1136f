package cn.tiaokuai.review.cases;

/**
 * How many open steps there are.
 *
 * @param mine that the caller can decide now
 * @param overdue of them, past their due time
 * @param delegated of them, because somebody has delegated to the caller
 * @param unit that anybody in the post's unit can decide
 * @param notices unread notices
 */
public record CountsView(long mine, long overdue, long delegated, long unit, long notices) {}
