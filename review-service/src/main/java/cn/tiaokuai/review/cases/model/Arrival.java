package cn.tiaokuai.review.cases.model;

/** What a submission that has just come means, whatever came before or should have come before. */
public enum Arrival {
    /** The newest one: a case is opened. */
    NEWEST,
    /** Its withdrawal came first: the case is kept, closed. */
    WITHDRAWN,
    /** A newer one came first: the case is kept, closed. */
    OUTDATED,
    /** There is a case for it already. */
    KNOWN;

    /**
     * Judges a submission by what is known of its report.
     *
     * @param submission number of the one that came
     * @param newestSubmission highest number seen so far, 0 for none
     * @param newestWithdrawal highest number known to be withdrawn, 0 for none
     * @param known true when a case for this number exists
     */
    public static Arrival of(int submission, int newestSubmission, int newestWithdrawal, boolean known) {
        if (known) {
            return KNOWN;
        }
        if (submission < Math.max(newestSubmission, newestWithdrawal)) {
            return OUTDATED;
        }
        return submission == newestWithdrawal ? WITHDRAWN : NEWEST;
    }
}
