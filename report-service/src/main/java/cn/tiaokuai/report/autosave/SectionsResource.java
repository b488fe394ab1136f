package cn.tiaokuai.report.autosave;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.autosave.SectionResource.SavedSection;
import cn.tiaokuai.report.drafting.DraftingLimits;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.drafting.SectionDocument;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The sections of a report, to which open editors add. */
@Path("/api/reports/{id}/sections")
@RunOnVirtualThread
@Transactional
public class SectionsResource {

    private final ActivePost activePost;
    private final Reports reports;
    private final SectionAnswers answers;
    private final DraftingLimits limits;

    SectionsResource(ActivePost activePost, Reports reports, SectionAnswers answers, DraftingLimits limits) {
        this.activePost = activePost;
        this.reports = reports;
        this.answers = answers;
        this.limits = limits;
    }

    /**
     * Adds a section while somebody writes. Sent again, it is answered again and not added again; where the section that it is to
     * follow is gone meanwhile, its text is kept below {@code unmerged}.
     */
    @POST
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = SavedSection.class)))
    public Response add(@PathParam("id") UUID id, NewSection section) {
        Post post = activePost.require(Role.DRAFTER);
        Requests.body(section).check();
        SectionDocument sent = SectionDocument.read(section.document(), section.sectionId(), limits);
        if (!sent.headed()) {
            throw Problems.invalid("document", "新章节须以标题开头");
        }
        ReportRow report = reports.own(id, post);
        SectionEdit edit = new SectionEdit.Add(
                section.step(), section.sectionId(), section.after(), sent.section(), section.digest());
        URI location = URI.create("/api/reports/" + id + "/sections/" + section.sectionId());
        return answers.to(report, edit, Response.created(location));
    }
}
