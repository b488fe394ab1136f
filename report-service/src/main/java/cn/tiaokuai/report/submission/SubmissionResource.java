package cn.tiaokuai.report.submission;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.ReportView;
import cn.tiaokuai.report.drafting.Reports;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Sending a report to review, and taking it back. */
@Path("/api/reports/{id}/submission")
@RunOnVirtualThread
@Transactional
public class SubmissionResource {

    private final ActivePost activePost;
    private final Reports reports;
    private final Submissions submissions;

    SubmissionResource(ActivePost activePost, Reports reports, Submissions submissions) {
        this.activePost = activePost;
        this.reports = reports;
        this.submissions = submissions;
    }

    /** 送审: sends the newest text to review. */
    @POST
    public Response submit(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, NewSubmission submission) {
        Post post = activePost.require(Role.DRAFTER);
        Requests.body(submission).check();
        ReportRow report = reports.own(id, post);
        ETags.require(ifMatch, report.version);
        submissions.submit(report, submission, activePost.actor());
        return Response.created(URI.create("/api/reports/" + id))
                .tag(ETags.of(report.version))
                .entity(ReportView.brief(report, post))
                .build();
    }

    /** 撤回: takes the submission back as long as nobody has decided for good. */
    @DELETE
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Post post = activePost.require(Role.DRAFTER);
        ReportRow report = reports.own(id, post);
        ETags.require(ifMatch, report.version);
        submissions.withdraw(report, activePost.actor());
        return Response.noContent().tag(ETags.of(report.version)).build();
    }
}
