package cn.tiaokuai.metrics.honours.model;

/** What may be done about an honour. */
public sealed interface Act {

    /** It is written down otherwise. */
    record Change(String by) implements Act {}

    /** 确认. */
    record Confirmation(String by) implements Act {}

    /** 撤销. */
    record Withdrawal() implements Act {}
}
