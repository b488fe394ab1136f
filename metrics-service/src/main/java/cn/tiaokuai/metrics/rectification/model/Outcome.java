package cn.tiaokuai.metrics.rectification.model;

/** What became of an act. */
public sealed interface Outcome {

    /** The entry stands there now. */
    record Moved(Standing to) implements Outcome {}

    /** Nothing changed. */
    record Refused(Why why) implements Outcome {}

    /** Why not. */
    enum Why {
        /** It does not fit where the entry stands. */
        OUT_OF_ORDER,
        /** Nobody verifies his own work. */
        OWN_WORK
    }
}
