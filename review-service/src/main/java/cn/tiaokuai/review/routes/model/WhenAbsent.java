package cn.tiaokuai.review.routes.model;

/** What becomes of a stage when a unit it asks does not exist (ADR on steps that nobody can fill). */
public enum WhenAbsent {
    /** The submission goes straight back to its drafter, with this as the reason. */
    REFUSE,
    /** That assignee is left out, and the stage where nobody is left; the case says so. */
    SKIP
}
