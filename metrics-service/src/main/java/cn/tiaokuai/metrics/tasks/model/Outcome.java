package cn.tiaokuai.metrics.tasks.model;

/** What became of an act. */
public sealed interface Outcome {

    /** The task stands there now. */
    record Moved(Standing to) implements Outcome {}

    /** Nothing changed. */
    record Refused(Why why) implements Outcome {}

    /** Why not. */
    enum Why {
        /** It is completed: nothing follows. */
        SETTLED,
        /** Only what was reported is returned. */
        NOT_REPORTED,
        /** Who says that it is done needs no more time. */
        ALREADY_REPORTED,
        /** More time is asked for by the deadline. */
        TOO_LATE,
        /** One wish at a time. */
        WISH_OPEN,
        /** There is no wish to be answered. */
        NO_WISH,
        /** More time means a later day. */
        NOT_LATER
    }
}
