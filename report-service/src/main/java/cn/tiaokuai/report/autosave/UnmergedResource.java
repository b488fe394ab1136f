package cn.tiaokuai.report.autosave;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.drafting.SectionDocument;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 未并入的文字: what the caller wrote and the report could not take; kept until the caller has dealt with it. */
@Path("/api/reports/{id}/unmerged")
@RunOnVirtualThread
@Transactional
public class UnmergedResource {

    private final ActivePost activePost;
    private final Reports reports;
    private final SectionChanges changes;
    private final Audit audit;

    UnmergedResource(ActivePost activePost, Reports reports, SectionChanges changes, Audit audit) {
        this.activePost = activePost;
        this.reports = reports;
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * A text that was not applied.
     *
     * @param reason why
     * @param document the section as its author wanted it
     */
    public record UnmergedText(
            UUID change,
            UUID sectionId,
            SectionChangeRow.Outcome reason,
            Instant writtenAt,
            @Schema(implementation = Object.class) JsonNode document) {

        static UnmergedText of(SectionChangeRow row) {
            return new UnmergedText(
                    row.changeId,
                    row.sectionId,
                    row.outcome,
                    row.receivedAt,
                    SectionDocument.write(row.refused.sections().getFirst()));
        }
    }

    /** The caller's own, latest first, at most 200. */
    @GET
    public List<UnmergedText> list(@PathParam("id") UUID id) {
        ReportRow report = own(id);
        return changes.refused(report.id, activePost.actor().username()).stream()
                .map(UnmergedText::of)
                .toList();
    }

    @GET
    @Path("{change}")
    public UnmergedText get(@PathParam("id") UUID id, @PathParam("change") UUID change) {
        ReportRow report = own(id);
        return UnmergedText.of(changes.refused(report.id, activePost.actor().username(), change));
    }

    /** Says that the text is merged, or not wanted any more. */
    @DELETE
    @Path("{change}")
    public void discard(@PathParam("id") UUID id, @PathParam("change") UUID change) {
        ReportRow report = own(id);
        SectionChangeRow row = changes.refused(report.id, activePost.actor().username(), change);
        audit.changed("discarding", "unmerged", change, row.refused.digest(), null);
        row.refused = null;
    }

    private ReportRow own(UUID id) {
        Post post = activePost.require(Role.DRAFTER);
        return reports.own(id, post);
    }
}
