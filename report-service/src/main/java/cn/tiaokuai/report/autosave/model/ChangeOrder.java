package cn.tiaokuai.report.autosave.model;

/** Where a change stands in the row of changes of its editor, which numbers them from 1 without gaps. */
public sealed interface ChangeOrder {

    /** Its turn has come. */
    record Next() implements ChangeOrder {}

    /** Changes before it have not arrived: applying it could put an old text over a newer one later. */
    record Ahead(long expected) implements ChangeOrder {}

    /** Its number was used by another change. */
    record Behind(long expected) implements ChangeOrder {}

    /**
     * Says so.
     *
     * @param last number of the last change that was answered, 0 where there was none
     */
    static ChangeOrder of(long last, long sequence) {
        long expected = last + 1;
        if (sequence == expected) {
            return new Next();
        }
        return sequence > expected ? new Ahead(expected) : new Behind(expected);
    }
}
