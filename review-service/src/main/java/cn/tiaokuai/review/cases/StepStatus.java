package cn.tiaokuai.review.cases;

/** State of a step, as stored and answered; {@link cn.tiaokuai.review.cases.model.StepState} says what each means. */
public enum StepStatus {
    WAITING,
    OPEN,
    APPROVED,
    RETURNED,
    CARRIED,
    SKIPPED,
    RELEASED,
    INFORMED,
    HANDED_OVER,
    ESCALATED,
    RECALLED,
    ENDED
}
