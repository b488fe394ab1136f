package cn.tiaokuai.report.search;

import io.smallrye.config.ConfigMapping;

/** How much a search may ask. */
@ConfigMapping(prefix = "tiaokuai.report.search")
public interface SearchLimits {

    /** Words of one search. */
    int words();

    /** Characters of one search. */
    int queryLength();

    /** Characters of a text that others' are compared with. */
    int textLength();

    /** Similar sections in one answer. */
    int similar();

    /** Stretches of a section that are shown. */
    int snippets();

    /** Pause between two looks for reports that are older than the search. */
    String backfillEvery();

    /** How many of them are filled in at a look. */
    int backfillBatch();
}
