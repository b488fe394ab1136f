package cn.tiaokuai.report.rounds.model;

/** Where a called unit is. */
public enum Standing {
    NOT_STARTED,
    DRAFTING,
    /** Under review, in time or not. */
    SUBMITTED,
    /** Nothing was delivered and the due date has passed, whether a draft exists or not. */
    LATE,
    RETURNED,
    /** Also when it has got its document number. */
    APPROVED
}
