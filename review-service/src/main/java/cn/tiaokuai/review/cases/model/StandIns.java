package cn.tiaokuai.review.cases.model;

/**
 * Who could decide an overdue step instead; the stage says who of them does.
 *
 * @param superior code of the next unit above the one that is asked; null where there is none
 * @param delegate login name of whom the person named has delegated to today; null where there is nobody
 */
public record StandIns(String superior, String delegate) {

    /** Nobody. */
    public static final StandIns NOBODY = new StandIns(null, null);
}
