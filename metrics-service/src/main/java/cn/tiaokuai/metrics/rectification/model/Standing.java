package cn.tiaokuai.metrics.rectification.model;

import java.time.LocalDate;

/** Where an entry of the ledger stands. */
public sealed interface Standing {

    /** 待认领: found in a report of the unit; nobody has said yet that it is to be put right. */
    record Proposed() implements Standing {}

    /** 不再提出: the report that offered it no longer says it, and nobody has decided about it. */
    record Lapsed() implements Standing {}

    /** 不纳入: somebody has said that it is not. */
    record Dismissed() implements Standing {}

    /**
     * 整改中: to be put right.
     *
     * @param owner user name of the person who has to
     * @param deadline last day
     */
    record Open(String owner, LocalDate deadline) implements Standing {}

    /**
     * 待验收: said to be put right.
     *
     * @param by user name of whoever said so
     */
    record Submitted(String owner, LocalDate deadline, String by) implements Standing {}

    /** 已销号; on time when it was closed by the deadline. */
    record Closed(String owner, LocalDate deadline, boolean onTime) implements Standing {}
}
