package cn.tiaokuai.report.commitments.model;

/** What became of a promise. */
public enum PromiseOutcome {
    DONE,
    PARTLY,
    NOT_DONE,
    /** Given up, with a reason; not kept either. */
    DROPPED;

    /** Whether later reports need not answer for it any more. */
    public boolean isFinal() {
        return this == DONE || this == DROPPED;
    }

    /** Whether it has to be explained. */
    public boolean needsWords() {
        return this != DONE;
    }
}
