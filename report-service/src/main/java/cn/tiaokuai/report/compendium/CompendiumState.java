package cn.tiaokuai.report.compendium;

/** How far a compendium is. */
public enum CompendiumState {
    /** What a de-identified one hides is being proposed. */
    PREPARING,
    /** Persons decide on what is hidden. */
    IN_REVIEW,
    /** The document is being written; of a de-identified one after a last attack on what is hidden. */
    BUILDING,
    READY,
    CANCELLED,
    FAILED,
    /** The document was kept as long as configured. */
    EXPIRED;

    /** Whether a job works on it. */
    boolean isWorkedOn() {
        return this == PREPARING || this == BUILDING;
    }
}
