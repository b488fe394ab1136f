package cn.tiaokuai.report.archive;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.export.Exports;
import cn.tiaokuai.report.export.Manuscript;
import cn.tiaokuai.report.export.Manuscripts;
import cn.tiaokuai.report.submission.Answers;
import cn.tiaokuai.report.submission.StepDecisions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 归档: an issued report with all that proves how it came to be, as one file. */
@Path("/api/reports/{id}/archive")
@RunOnVirtualThread
public class ArchiveResource {

    private final ActivePost activePost;
    private final Reports reports;
    private final Answers answers;
    private final StepDecisions decisions;
    private final Manuscripts manuscripts;
    private final Exports exports;
    private final Archive archive;

    ArchiveResource(
            ActivePost activePost,
            Reports reports,
            Answers answers,
            StepDecisions decisions,
            Manuscripts manuscripts,
            Exports exports,
            Archive archive) {
        this.activePost = activePost;
        this.reports = reports;
        this.answers = answers;
        this.decisions = decisions;
        this.manuscripts = manuscripts;
        this.exports = exports;
        this.archive = archive;
    }

    /** The package, for the unit whose report it is: whoever issues a document archives it. */
    @GET
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/zip", schema = @Schema(format = "binary")))
    public Response get(@PathParam("id") UUID id) throws IOException {
        Post post = activePost.require(Role.BUSINESS);
        ProcessRecord process = QuarkusTransaction.requiringNew()
                .call(() ->
                        ProcessRecord.of(reports.ownUnlocked(id, post), answers.history(id), decisions.history(id)));
        Manuscript manuscript = manuscripts.read(id, null, true, post, "archive");
        return exports.inTurn(folder -> archive.pack(manuscript, process, folder))
                .answer(manuscript.report().documentNumber(), "zip", "application/zip");
    }
}
