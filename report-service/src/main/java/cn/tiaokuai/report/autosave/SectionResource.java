package cn.tiaokuai.report.autosave;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.drafting.DraftingLimits;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.drafting.RevisionRow;
import cn.tiaokuai.report.drafting.Revisions;
import cn.tiaokuai.report.drafting.SectionDocument;
import cn.tiaokuai.report.drafting.model.Section;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Sections one by one: what an open editor reads and saves while somebody types. */
@Path("/api/reports/{id}/sections/{sectionId}")
@RunOnVirtualThread
@Transactional
public class SectionResource {

    private final ActivePost activePost;
    private final Reports reports;
    private final Revisions revisions;
    private final SectionAnswers answers;
    private final DraftingLimits limits;

    SectionResource(
            ActivePost activePost,
            Reports reports,
            Revisions revisions,
            SectionAnswers answers,
            DraftingLimits limits) {
        this.activePost = activePost;
        this.reports = reports;
        this.revisions = revisions;
        this.answers = answers;
        this.limits = limits;
    }

    /**
     * A section.
     *
     * @param digest the section's version, as in its ETag
     * @param revision of the report that it was read from
     * @param document its heading and blocks as a document of ProseMirror
     */
    public record SectionText(
            UUID id,
            String digest,
            int revision,
            @Schema(implementation = Object.class) JsonNode document) {}

    /**
     * A change that was applied.
     *
     * @param digest of the section as it is after it, which the next change names in If-Match; null where its words are those of
     *     before, or it is gone
     * @param version of the report after it
     */
    public record SavedSection(UUID change, long sequence, UUID sectionId, String digest, int revision, long version) {

        static SavedSection of(SectionChangeRow row) {
            return new SavedSection(
                    row.changeId, row.sequence, row.sectionId, row.sectionDigest, row.revision, row.version);
        }
    }

    /** A section of the text that the caller sees; its ETag is the version of this section alone. */
    @GET
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = SectionText.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("sectionId") UUID sectionId) {
        Post post = activePost.require(Role.BUSINESS);
        RevisionRow shown = revisions.shown(reports.visible(id, post), post);
        Section section = shown.content.section(sectionId).orElseThrow(() -> Problems.notFound("section", sectionId));
        return Response.ok(new SectionText(sectionId, section.digest(), shown.number, SectionDocument.write(section)))
                .tag(new EntityTag(section.digest()))
                .build();
    }

    /**
     * Saves a section while somebody types. Sent again, a change is answered again and not applied again; If-Match names the
     * section as the editor showed it. A change that cannot be applied is refused with the section as it stands now, and
     * its text is kept below {@code unmerged}.
     */
    @PUT
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = SavedSection.class)))
    public Response save(
            @PathParam("id") UUID id,
            @PathParam("sectionId") UUID sectionId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            NewSectionChange change) {
        Post post = activePost.require(Role.DRAFTER);
        Requests.body(change).check();
        ReportRow report = reports.own(id, post);
        SectionEdit edit = new SectionEdit.Write(
                change.step(),
                sectionId,
                basedOn(ifMatch),
                SectionDocument.read(change.document(), sectionId, limits),
                change.digest(sectionId));
        return answers.to(report, edit, Response.ok());
    }

    /**
     * Deletes a section while somebody writes; those below it stay. If-Match names the section as the editor showed it: nobody deletes
     * what they have not seen, or what somebody else writes just now.
     */
    @DELETE
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = SavedSection.class)))
    public Response remove(
            @PathParam("id") UUID id,
            @PathParam("sectionId") UUID sectionId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(required = true, schema = @Schema(implementation = UUID.class)) @QueryParam("change")
                    String change,
            @Parameter(required = true, schema = @Schema(implementation = UUID.class)) @QueryParam("client")
                    String client,
            @Parameter(required = true, schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("sequence")
                    String sequence) {
        Post post = activePost.require(Role.DRAFTER);
        Integer number = Requests.required("sequence", Requests.number("sequence", sequence));
        Step step = new Step(
                Requests.required("change", Requests.uuid("change", change)),
                Requests.required("client", Requests.uuid("client", client)),
                number.longValue());
        Violations violations = new Violations();
        step.check(violations);
        violations.stop();
        ReportRow report = reports.own(id, post);
        return answers.to(report, new SectionEdit.Remove(step, sectionId, basedOn(ifMatch)), Response.ok());
    }

    /** Moves a section, with all below it, behind another one; its words stay as they are, whoever writes them. */
    @PUT
    @Path("place")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = SavedSection.class)))
    public Response move(@PathParam("id") UUID id, @PathParam("sectionId") UUID sectionId, NewPlace place) {
        Post post = activePost.require(Role.DRAFTER);
        Requests.body(place).check();
        ReportRow report = reports.own(id, post);
        return answers.to(report, new SectionEdit.Move(place.step(), sectionId, place.after()), Response.ok());
    }

    private static String basedOn(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problems.of(428, "if-match-required", "请用请求头 If-Match 带上所依据章节的 ETag", Map.of("header", "If-Match"));
        }
        return ifMatch.strip().replace("\"", "");
    }
}
