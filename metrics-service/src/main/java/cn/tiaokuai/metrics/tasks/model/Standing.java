package cn.tiaokuai.metrics.tasks.model;

import java.time.LocalDate;

/** Where a task stands; an open one may have a wish for more time that the assigner has not answered yet. */
public sealed interface Standing {

    /** Last day. */
    LocalDate deadline();

    /** Not completed. */
    sealed interface Open extends Standing permits Assigned, Reported, Returned {

        /** Last day that the unit has asked for; null when it has not, or is answered. */
        LocalDate wish();
    }

    /** 已交办: nothing was said yet. */
    record Assigned(LocalDate deadline, LocalDate wish) implements Open {}

    /**
     * 已反馈: the unit says that it is done, the assigner has yet to agree.
     *
     * @param on day on which it said so last
     */
    record Reported(LocalDate deadline, LocalDate wish, LocalDate on) implements Open {}

    /** 退回重办: the assigner does not agree. */
    record Returned(LocalDate deadline, LocalDate wish) implements Open {}

    /** 办结; on time when what was accepted had been said by the deadline. */
    record Completed(LocalDate deadline, boolean onTime) implements Standing {}
}
