package cn.tiaokuai.metrics.tasks.model;

import java.time.LocalDate;

/** What may be done about a task, and on which day where that matters. */
public sealed interface Act {

    /** 反馈: the unit says what it has done. */
    record Feedback(LocalDate on) implements Act {}

    /** 退回: the assigner wants it done again. */
    record Return() implements Act {}

    /** 申请延期: the unit asks for more time. */
    record Wish(LocalDate on, LocalDate until) implements Act {}

    /**
     * The assigner gives more time.
     *
     * @param until null for as much as was asked for
     */
    record Grant(LocalDate until) implements Act {}

    /** The assigner gives no more time. */
    record Decline() implements Act {}

    /** 办结: the assigner agrees. */
    record Completion(LocalDate on) implements Act {}
}
