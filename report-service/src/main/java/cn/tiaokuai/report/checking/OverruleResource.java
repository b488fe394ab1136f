package cn.tiaokuai.report.checking;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.report.drafting.Drafting;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.drafting.Revisions;
import cn.tiaokuai.report.drafting.model.ReportState.Editable;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** 说明: why a text goes to review although checks object. */
@Path("/api/reports/{id}/overrules")
@RunOnVirtualThread
@Transactional
public class OverruleResource {

    private final ActivePost activePost;
    private final Reports reports;
    private final Revisions revisions;
    private final Checks checks;
    private final Overrules overrules;
    private final SubmittedOverrules submitted;
    private final CheckingLimits limits;

    OverruleResource(
            ActivePost activePost,
            Reports reports,
            Revisions revisions,
            Checks checks,
            Overrules overrules,
            SubmittedOverrules submitted,
            CheckingLimits limits) {
        this.activePost = activePost;
        this.reports = reports;
        this.revisions = revisions;
        this.checks = checks;
        this.overrules = overrules;
        this.submitted = submitted;
        this.limits = limits;
    }

    /** Of a draft, for its own unit: reasons that count for its present text. Else: those that went with the submission. */
    @GET
    public List<OverruleView> list(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        ReportRow report = reports.visible(id, post);
        boolean drafted = report.ownedBy(post) && report.state() instanceof Editable;
        return drafted ? counting(report) : submitted.of(report);
    }

    private List<OverruleView> counting(ReportRow report) {
        List<Objection> objections = checks.of(report, revisions.newest(report));
        return overrules.against(report, objections).values().stream()
                .sorted(Comparator.comparing(OverruleView::at).thenComparing(OverruleView::checkId))
                .toList();
    }

    /** Gives one reason against objections to the present text. */
    @POST
    public Response overrule(@PathParam("id") UUID id, NewOverrule overrule) {
        Post post = activePost.require(Role.DRAFTER);
        Requests.body(overrule).check(limits);
        ReportRow report = editable(id, post);
        List<Objection> objections = checks.of(report, revisions.newest(report));
        List<OverruleView> given = overrules.give(report, objections, overrule, activePost.actor());
        return Response.created(URI.create("/api/reports/" + id + "/overrules"))
                .entity(given)
                .build();
    }

    /** Takes a reason back; the objection stands again. */
    @DELETE
    @Path("{checkId}")
    public void takeBack(@PathParam("id") UUID id, @PathParam("checkId") String checkId) {
        Post post = activePost.require(Role.DRAFTER);
        overrules.takeBack(editable(id, post), checkId);
    }

    private ReportRow editable(UUID id, Post post) {
        ReportRow report = reports.own(id, post);
        if (!(report.state() instanceof Editable)) {
            throw Drafting.locked(report);
        }
        return report;
    }
}
