package cn.tiaokuai.report.figures;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.drafting.RevisionRow;
import cn.tiaokuai.report.drafting.Revisions;
import cn.tiaokuai.report.figures.Bindings.Bound;
import cn.tiaokuai.report.figures.model.Suggestion;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** 数据引用: figures of a report that are bound to confirmed data, and those that might be. */
@Path("/api/reports/{id}/figures")
@RunOnVirtualThread
@Transactional
public class FigureResource {

    private final ActivePost activePost;
    private final Reports reports;
    private final Revisions revisions;
    private final Bindings bindings;
    private final Suggestions suggestions;
    private final Figures figures;
    private final FigureChecks checks;
    private final Provenances provenances;

    FigureResource(
            ActivePost activePost,
            Reports reports,
            Revisions revisions,
            Bindings bindings,
            Suggestions suggestions,
            Figures figures,
            FigureChecks checks,
            Provenances provenances) {
        this.activePost = activePost;
        this.reports = reports;
        this.revisions = revisions;
        this.bindings = bindings;
        this.suggestions = suggestions;
        this.figures = figures;
        this.checks = checks;
        this.provenances = provenances;
    }

    /**
     * Which figures take the present values.
     *
     * @param figures ids of those to be refreshed; all of the report where it is missing
     */
    public record NewRefresh(Set<UUID> figures) {}

    /** A binding that was made; the text shows it as {@code {"type":"figure","attrs":{"id":…,"text":…}}}. */
    public record MadeView(UUID id, String text, long version) {}

    /**
     * What became of a refresh.
     *
     * @param refreshed how many figures took another value
     */
    public record RefreshView(int refreshed, long version) {}

    /** Bound figures of the text that the caller sees, what else might be bound, and what contradicts the data. */
    @GET
    public Response list(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        ReportRow report = reports.visible(id, post);
        RevisionRow shown = revisions.shown(report, post);
        List<Bound> bound = bindings.in(report, shown.content, shown.number, post);
        FigureTexts texts = new FigureTexts(shown.content);
        List<Suggestion> suggested = suggestions.of(report, texts, bound, post);
        ReportFigures answer = new ReportFigures(
                report.version,
                shown.number,
                bound.stream().map(FigureView::of).toList(),
                suggested.stream().map(ReportFigures.SuggestionView::of).toList(),
                checks.of(report, shown.content, bound, texts, suggested));
        return Response.ok(answer).tag(ETags.of(report.version)).build();
    }

    /** Binds a figure; If-Match is the report's version. */
    @POST
    public Response bind(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, NewBinding binding) {
        Post post = activePost.require(Role.DRAFTER);
        Requests.body(binding).check();
        ReportRow report = reports.own(id, post);
        Figures.Made made = figures.bind(report, ifMatch, binding, post, activePost.actor());
        return Response.created(URI.create("/api/reports/" + id + "/figures"))
                .tag(ETags.of(report.version))
                .entity(new MadeView(made.binding().id, made.text(), report.version))
                .build();
    }

    /** Takes the present values of the data into the text; If-Match is the report's version. */
    @POST
    @Path("refreshes")
    public Response refresh(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, NewRefresh refresh) {
        Post post = activePost.require(Role.DRAFTER);
        ReportRow report = reports.own(id, post);
        Set<UUID> only = refresh == null ? null : refresh.figures();
        int refreshed = figures.refresh(report, ifMatch, only, post, activePost.actor());
        return Response.ok(new RefreshView(refreshed, report.version))
                .tag(ETags.of(report.version))
                .build();
    }

    /** Leaves the words of a figure in the text, bound no more; If-Match is the report's version. */
    @DELETE
    @Path("{figure}")
    public Response free(
            @PathParam("id") UUID id,
            @PathParam("figure") UUID figure,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Post post = activePost.require(Role.DRAFTER);
        ReportRow report = reports.own(id, post);
        figures.free(report, ifMatch, figure, activePost.actor());
        return Response.noContent().tag(ETags.of(report.version)).build();
    }

    /** Where the value of a bound figure comes from, down to the units that reported it. */
    @GET
    @Path("{figure}/provenance")
    public ProvenanceView provenance(@PathParam("id") UUID id, @PathParam("figure") UUID figure) {
        Post post = activePost.require(Role.BUSINESS);
        ReportRow report = reports.visible(id, post);
        RevisionRow shown = revisions.shown(report, post);
        Bound bound = bindings.in(report, shown.content, shown.number, post).stream()
                .filter(other -> other.place().id().equals(figure) && other.binding() != null)
                .findFirst()
                .orElseThrow(() -> Problems.notFound("figure", figure));
        return provenances.of(FigureView.of(bound), bound.binding(), post);
    }
}
