package cn.tiaokuai.report.submission;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.report.checking.Checks;
import cn.tiaokuai.report.checking.Objection;
import cn.tiaokuai.report.checking.Overrules;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.drafting.RevisionRow;
import cn.tiaokuai.report.drafting.Revisions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** 送审检查: what would stop a submission now, and what a drafter should look at before it. */
@Path("/api/reports/{id}/checks")
@RunOnVirtualThread
@Transactional
public class ChecksResource {

    private final ActivePost activePost;
    private final Reports reports;
    private final Revisions revisions;
    private final Checks checks;
    private final Overrules overrules;
    private final Recipients recipients;

    ChecksResource(
            ActivePost activePost,
            Reports reports,
            Revisions revisions,
            Checks checks,
            Overrules overrules,
            Recipients recipients) {
        this.activePost = activePost;
        this.reports = reports;
        this.revisions = revisions;
        this.checks = checks;
        this.overrules = overrules;
        this.recipients = recipients;
    }

    /** Looks at the newest text of the own unit's report; with an addressee, also at where it is to go. */
    @GET
    public ChecksView check(
            @PathParam("id") UUID id,
            @QueryParam("addressee") String addressee,
            @QueryParam("copies") List<String> copies) {
        Post post = activePost.require(Role.BUSINESS);
        ReportRow report = reports.ownUnlocked(id, post);
        RevisionRow newest = revisions.newest(report);
        List<Objection> objections = new ArrayList<>();
        if (Requests.code("addressee", addressee) != null) {
            NewSubmission to = new NewSubmission(addressee, copies);
            to.check();
            objections.addAll(recipients.objections(report, to));
        }
        objections.addAll(checks.of(report, newest));
        return new ChecksView(newest, objections, overrules.against(report, objections));
    }
}
