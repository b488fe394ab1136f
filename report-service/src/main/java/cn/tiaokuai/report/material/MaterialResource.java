package cn.tiaokuai.report.material;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.drafting.Drafting;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.ReportView;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.drafting.Revisions;
import cn.tiaokuai.report.locking.Locks;
import cn.tiaokuai.report.material.model.Fact;
import cn.tiaokuai.report.material.model.Placing;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** 素材: facts that wait to be written into a report, with the figures that metrics vouches for. */
@Path("/api/reports/material")
@RunOnVirtualThread
@Transactional
public class MaterialResource {

    private final ActivePost activePost;
    private final Materials materials;
    private final Reports reports;
    private final Revisions revisions;
    private final Drafting drafting;
    private final Locks locks;
    private final Audit audit;

    MaterialResource(
            ActivePost activePost,
            Materials materials,
            Reports reports,
            Revisions revisions,
            Drafting drafting,
            Locks locks,
            Audit audit) {
        this.activePost = activePost;
        this.materials = materials;
        this.reports = reports;
        this.revisions = revisions;
        this.drafting = drafting;
        this.locks = locks;
        this.audit = audit;
    }

    /**
     * A fact that is offered.
     *
     * @param sourceId the target, the task, the honour or the rectification
     */
    public record MaterialView(
            UUID id,
            Fact kind,
            UUID sourceId,
            int year,
            String text,
            MaterialRow.State state,
            String revokedWhy,
            UUID reportId,
            UUID sectionId,
            Instant offeredAt) {

        static MaterialView of(MaterialRow row) {
            return new MaterialView(
                    row.id,
                    row.kind,
                    row.sourceId,
                    row.year,
                    row.text,
                    row.state,
                    row.revokedWhy,
                    row.reportId,
                    row.sectionId,
                    row.offeredAt);
        }
    }

    /**
     * Where the sentence goes: to the end of a section.
     *
     * @param sectionId the one that suits the fact best where it is missing
     */
    public record NewPlacement(UUID reportId, UUID sectionId) {

        private void check() {
            Violations violations = new Violations();
            violations.present("reportId", reportId);
            violations.stop();
        }
    }

    /** Facts about the own unit, latest first. */
    @GET
    public Page<MaterialView> list(
            @Parameter(schema = @Schema(implementation = MaterialRow.State.class)) @QueryParam("state") String state,
            @Parameter(schema = @Schema(implementation = Fact.class)) @QueryParam("kind") String kind,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("year") String year,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid")) @QueryParam("reportId")
                    String reportId,
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        Materials.Filter only = new Materials.Filter(
                Requests.oneOf("state", state, MaterialRow.State.class),
                Requests.oneOf("kind", kind, Fact.class),
                Requests.number("year", year),
                Requests.uuid("reportId", reportId));
        return materials.list(post, only, after, Requests.limit(limit)).map(MaterialView::of);
    }

    /** Writes the sentence into a report of the own unit; If-Match is the report's version. */
    @POST
    @Path("{id}/placement")
    public Response place(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, NewPlacement placement) {
        Post post = activePost.require(Role.DRAFTER);
        Requests.body(placement).check();
        MaterialRow material = materials.offered(id, post);
        ReportRow report = reports.own(placement.reportId(), post);
        drafting.requireEditable(report, ifMatch);
        UUID section = section(placement, material, report);
        Actor by = activePost.actor();
        drafting.save(report, ifMatch, by, before -> before.withParagraph(section, material.text)
                .map(after -> locks.unheld(report, before, after, by.username()))
                .orElseThrow(() -> Problems.invalid("sectionId", "报告中没有这个章节")));
        material.state = MaterialRow.State.PLACED;
        material.reportId = report.id;
        material.sectionId = section;
        audit.changed("placement", "material", id, null, report.digest);
        return Response.created(URI.create("/api/reports/" + report.id))
                .tag(ETags.of(report.version))
                .entity(ReportView.brief(report, post))
                .build();
    }

    private UUID section(NewPlacement placement, MaterialRow material, ReportRow report) {
        if (placement.sectionId() != null) {
            return placement.sectionId();
        }
        return Placing.home(revisions.newest(report).content, material.kind, material.text)
                .orElseThrow(() -> Problems.invalid("sectionId", "报告中没有适合这条素材的章节，请指定"))
                .id();
    }

    /** Says that the fact is not wanted. */
    @POST
    @Path("{id}/dismissal")
    public MaterialView dismiss(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.DRAFTER);
        MaterialRow material = materials.offered(id, post);
        String before = audit.state(material);
        material.state = MaterialRow.State.DISMISSED;
        audit.changed("dismissal", "material", id, before, audit.state(material));
        return MaterialView.of(material);
    }
}
