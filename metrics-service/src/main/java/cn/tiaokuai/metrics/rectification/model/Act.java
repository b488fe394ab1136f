package cn.tiaokuai.metrics.rectification.model;

import java.time.LocalDate;

/** What may be done about an entry, by whom and on which day where that matters. */
public sealed interface Act {

    /** 认领: a proposed problem is to be put right. */
    record Adoption(String owner, LocalDate deadline) implements Act {}

    /** 不纳入: a proposed problem is none. */
    record Dismissal() implements Act {}

    /** The report that offered it says it no more. */
    record Lapse() implements Act {}

    /** The report says it again. */
    record Restatement() implements Act {}

    /** Another owner, another deadline. */
    record Change(String owner, LocalDate deadline) implements Act {}

    /** 申请销号: it is said to be put right, with what shows it. */
    record Submission(String by) implements Act {}

    /** 退回整改: it is not. */
    record Return() implements Act {}

    /** 销号: somebody else has looked and agrees. */
    record Closing(String by, LocalDate on) implements Act {}

    /** 重新整改: it turned out that it is not put right after all. */
    record Reopening(LocalDate deadline) implements Act {}
}
