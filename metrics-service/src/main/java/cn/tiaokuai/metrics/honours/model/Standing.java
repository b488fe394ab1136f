package cn.tiaokuai.metrics.honours.model;

/** Where an honour stands. */
public sealed interface Standing {

    /**
     * 已登记: seen by its unit alone.
     *
     * @param by user name of whoever wrote it down, or changed it last
     */
    record Registered(String by) implements Standing {}

    /** 已确认: a second person has seen the evidence; it may be told in reports. */
    record Confirmed() implements Standing {}

    /** 已撤销: it was a mistake, or was taken back by who granted it. */
    record Withdrawn() implements Standing {}
}
