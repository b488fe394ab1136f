package cn.tiaokuai.report.export;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.report.drafting.ReportView;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.export.model.Layout;
import cn.tiaokuai.report.export.model.OfficialDocument;
import java.util.List;

/**
 * All that an export needs, read in one short transaction, so that making the file holds none.
 *
 * @param report in short
 * @param organ name of the reporting unit
 * @param reader who asked, for pictures and provenance that are read later
 */
public record Manuscript(
        ReportView report,
        String organ,
        Content content,
        String digest,
        int revision,
        Layout.Facts facts,
        List<CommitmentView> commitments,
        Post reader) {

    /** What a plan promises, as exports tell it. */
    public record CommitmentView(
            String id,
            String text,
            boolean measurable,
            java.math.BigDecimal targetValue,
            String unit,
            String deadline) {}

    OfficialDocument document() {
        return Layout.of(content, facts);
    }
}
