package cn.tiaokuai.report.compendium;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A compendium as it is shown.
 *
 * @param done chapters that the running phase has done, null when none runs
 * @param undecided maskings that wait for a decision; null in lists and where nothing is hidden
 * @param contents how the table of contents of the document gets its page numbers; null while there is none
 * @param parts the reports in order; null in lists
 */
public record CompendiumView(
        UUID id,
        String title,
        boolean deidentified,
        int smallCount,
        CompendiumState state,
        int chapters,
        Integer done,
        Long undecided,
        String note,
        Long bytes,
        String digest,
        Contents contents,
        String createdBy,
        Instant createdAt,
        String releasedBy,
        Instant releasedAt,
        Instant finishedAt,
        List<ChapterView> parts) {

    /** Which report is a chapter. */
    public record ChapterView(int number, UUID reportId, int revision, String unit, String title) {

        static ChapterView of(ChapterRow row) {
            return new ChapterView(row.ordinal, row.reportId, row.revision, row.sourceUnit, row.title);
        }
    }

    static CompendiumView brief(CompendiumRow row) {
        return of(row, null, null, null);
    }

    static CompendiumView of(CompendiumRow row, Integer done, Long undecided, List<ChapterView> parts) {
        return new CompendiumView(
                row.id,
                row.title,
                row.deidentified,
                row.smallCount,
                row.state,
                row.chapters,
                done,
                undecided,
                row.note,
                row.bytes,
                row.digest,
                row.bytes == null ? null : row.contents,
                row.createdBy,
                row.createdAt,
                row.releasedBy,
                row.releasedAt,
                row.finishedAt,
                parts);
    }
}
