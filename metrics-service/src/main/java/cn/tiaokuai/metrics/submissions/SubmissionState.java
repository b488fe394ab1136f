package cn.tiaokuai.metrics.submissions;

/** What has become of a submission. */
enum SubmissionState {
    UNDER_REVIEW,
    /** A reviewer wants something changed; it may be submitted again. */
    RETURNED,
    /** The unit has taken it back; it may be submitted again. */
    WITHDRAWN,
    /** It counts. */
    APPROVED;

    boolean mayBeSubmittedAgain() {
        return this == RETURNED || this == WITHDRAWN;
    }
}
