package cn.tiaokuai.report.submission;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.ReportView;
import cn.tiaokuai.report.drafting.Reports;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
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

    /**
     * Where a report goes.
     *
     * @param addressee 主送: code of one superior
     * @param copies 抄送: codes of other superiors, may be absent
     */
    public record NewSubmission(
            @NotBlank String addressee, @Size(max = 10) List<@NotBlank String> copies) {

        public NewSubmission {
            copies = copies == null ? List.of() : copies;
        }
    }

    @POST
    public Response submit(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid NewSubmission submission) {
        Post post = activePost.require(Role.DRAFTER);
        ReportRow report = reports.own(id, post);
        ETags.require(ifMatch, report.version);
        submissions.submit(report, submission, activePost.actor());
        return Response.created(URI.create("/api/reports/" + id))
                .tag(ETags.of(report.version))
                .entity(ReportView.brief(report, post))
                .build();
    }

    @DELETE
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Post post = activePost.require(Role.DRAFTER);
        ReportRow report = reports.own(id, post);
        ETags.require(ifMatch, report.version);
        submissions.withdraw(report, activePost.actor());
        return Response.noContent().tag(ETags.of(report.version)).build();
    }
}
