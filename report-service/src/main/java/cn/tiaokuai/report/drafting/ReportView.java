package cn.tiaokuai.report.drafting;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.report.Kind;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.ReportState;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A report as the caller may see it: the own unit its newest text, others the text last submitted.
 *
 * @param version for If-Match
 * @param digest of the text that is shown
 * @param submission how often it was submitted
 * @param templateVersion version of the template that the report goes on with; both absent where it follows none
 * @param sections the text in short: headings, paragraphs and rows of tables
 * @param document the whole text as a document of ProseMirror, see {@link DocumentWriter}
 */
public record ReportView(
        UUID id,
        String unit,
        Kind kind,
        int year,
        String title,
        ReportState.Name state,
        long version,
        int revision,
        String digest,
        int submission,
        String addressee,
        List<String> copies,
        Instant submittedAt,
        String returnReason,
        String documentNumber,
        Instant issuedAt,
        UUID roundId,
        UUID templateId,
        Integer templateVersion,
        List<SectionView> sections,
        @Schema(implementation = Object.class) JsonNode document) {

    /** With the text. */
    public static ReportView of(ReportRow report, RevisionRow shown) {
        return of(report, shown.number, shown.digest, shown.content.title(), shown.content);
    }

    /** Without the text, for lists and answers to changes. */
    public static ReportView brief(ReportRow report, Post post) {
        return report.ownedBy(post)
                ? of(report, report.revision, report.digest, report.title, null)
                : of(report, report.submittedRevision, report.submittedDigest, report.submittedTitle, null);
    }

    private static ReportView of(ReportRow report, int revision, String digest, String title, Content content) {
        return new ReportView(
                report.id,
                report.unit,
                report.kind,
                report.year,
                title,
                report.state().name(),
                report.version,
                revision,
                digest,
                report.submission,
                report.addressee,
                report.copies,
                report.submittedAt,
                report.returnReason,
                report.documentNumber,
                report.issuedAt,
                report.roundId,
                report.templateId,
                report.templateVersion,
                content == null ? null : SectionView.of(content),
                content == null ? null : DocumentWriter.write(content));
    }
}
