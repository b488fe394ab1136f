package cn.tiaokuai.report.compendium;

/** The unit of the compendium may not read the report of a chapter any more: trying again would not help. */
final class UnreadableChapter extends RuntimeException {

    final int ordinal;

    UnreadableChapter(int ordinal) {
        super("chapter " + ordinal + " cannot be read any more");
        this.ordinal = ordinal;
    }
}
