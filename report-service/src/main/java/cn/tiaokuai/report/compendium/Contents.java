package cn.tiaokuai.report.compendium;

/** How the table of contents gets its page numbers. */
public enum Contents {
    /** They stand in it: the document was laid out here. */
    NUMBERED,
    /** The program that opens the document fills them in: nothing here could lay it out. */
    ON_OPEN
}
