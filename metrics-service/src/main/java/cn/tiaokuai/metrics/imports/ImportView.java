package cn.tiaokuai.metrics.imports;

import cn.tiaokuai.metrics.Mode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An import as answered.
 *
 * @param saved false when nothing was, because a row was refused and all or nothing was asked for
 * @param created first values or targets, as are the numbers after it of other rows; of what was not saved they are those that would be
 * @param corrected those that took the place of what was there
 * @param expiresAt until when the annotated file can be fetched
 * @param errors the first rows that were refused; absent in lists, all of them are in the annotated file
 * @param remarks what is remarkable about the first rows that fit, as they would be told one by one; as the errors are
 */
record ImportView(
        UUID id,
        String fileName,
        ImportRow.Format format,
        Mode mode,
        boolean saved,
        int rows,
        int created,
        int corrected,
        int unchanged,
        int refused,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        List<RowError> errors,
        List<RowRemark> remarks) {

    /**
     * A row that was refused.
     *
     * @param row as people count rows in the file
     * @param field the column that is wrong, {@code row} for the row as a whole
     */
    record RowError(int row, String field, String message) {}

    /** A row that fits, but breaks a rule between indicators or is unlike the unit's earlier values. */
    record RowRemark(int row, String message) {}

    static ImportView of(ImportRow row, List<RowError> errors, List<RowRemark> remarks) {
        return new ImportView(
                row.id,
                row.fileName,
                row.format,
                row.mode,
                row.saved,
                row.rows,
                row.created,
                row.corrected,
                row.unchanged,
                row.refused,
                row.createdBy,
                row.createdAt,
                row.expiresAt,
                errors,
                remarks);
    }
}
