package cn.tiaokuai.platform.access;

/** How the unit of the active post stands to the unit that a thing belongs to. */
public enum Relation {
    /** The same unit: reads all, writes what its roles allow. */
    OWN,
    /** Above it by territory 块: reads what was submitted to or through it, or approved. */
    BLOCK_ANCESTOR,
    /** Above it by trade 条: the same rights as by territory. */
    LINE_ANCESTOR,
    /** Beside, below or foreign: nothing. */
    NONE;

    /** True for superiors on either hierarchy. */
    public boolean above() {
        return this == BLOCK_ANCESTOR || this == LINE_ANCESTOR;
    }
}
