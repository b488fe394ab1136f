package cn.tiaokuai.report.differences;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.report.differences.model.Difference;
import cn.tiaokuai.report.differences.model.Piece;
import cn.tiaokuai.report.differences.model.SectionChange;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.drafting.Revisions;
import cn.tiaokuai.report.drafting.model.Content;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** 修改对照: what changed between two texts of a report. */
@Path("/api/reports/{id}/differences")
@RunOnVirtualThread
@Transactional
public class DifferenceResource {

    private final ActivePost activePost;
    private final Reports reports;
    private final Revisions revisions;

    DifferenceResource(ActivePost activePost, Reports reports, Revisions revisions) {
        this.activePost = activePost;
        this.reports = reports;
        this.revisions = revisions;
    }

    /**
     * What changed.
     *
     * @param title what changed in the title; empty when nothing did
     * @param sections all sections of both texts; those without {@code kinds} are as they were
     * @param figures figures that changed, came or went, in the order of the text
     */
    public record DifferenceView(
            int from, int to, List<Piece> title, List<SectionChange> sections, List<FigureChange> figures) {}

    /** The difference of two revisions that the caller may see, in either direction. */
    @GET
    public DifferenceView compare(
            @PathParam("id") UUID id,
            @Parameter(required = true, schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("from") String from,
            @Parameter(required = true, schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("to") String to) {
        Post post = activePost.require(Role.BUSINESS);
        int first = Requests.required("from", Requests.number("from", from));
        int second = Requests.required("to", Requests.number("to", to));
        ReportRow report = reports.visible(id, post);
        Content before = revisions.visible(report, first, post).content;
        Content after = revisions.visible(report, second, post).content;
        Difference difference = Difference.of(before, after);
        return new DifferenceView(
                first, second, difference.title(), difference.sections(), FigureChanges.of(before, after, difference));
    }
}
