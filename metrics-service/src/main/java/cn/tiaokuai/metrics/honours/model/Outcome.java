package cn.tiaokuai.metrics.honours.model;

/** What became of an act. */
public sealed interface Outcome {

    /** The honour stands there now. */
    record Moved(Standing to) implements Outcome {}

    /** Nothing changed. */
    record Refused(Why why) implements Outcome {}

    /** Why not. */
    enum Why {
        /** It does not fit where the honour stands. */
        OUT_OF_ORDER,
        /** Nobody confirms what he has written down. */
        OWN_WORK
    }
}
