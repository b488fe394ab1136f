package cn.tiaokuai.review.routes.model;

/** What becomes of a step when the unit it asks does not exist (ADR on steps that nobody can fill). */
public enum WhenAbsent {
    /** The submission goes straight back to its drafter, with this as the reason. */
    REFUSE,
    /** The step is left out; the case says so. */
    SKIP
}
