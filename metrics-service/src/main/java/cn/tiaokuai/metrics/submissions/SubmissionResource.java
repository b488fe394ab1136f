package cn.tiaokuai.metrics.submissions;

import cn.tiaokuai.contracts.SubjectKind;
import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** 送审: values and decompositions that superiors are to approve, through review-service. */
@Path("/api/metrics/submissions")
@RunOnVirtualThread
@Transactional
public class SubmissionResource {

    private final ActivePost activePost;
    private final Submissions submissions;
    private final Submitting submitting;
    private final Limits limits;

    SubmissionResource(ActivePost activePost, Submissions submissions, Submitting submitting, Limits limits) {
        this.activePost = activePost;
        this.submissions = submissions;
        this.submitting = submitting;
        this.limits = limits;
    }

    /** Statisticians submit values that wait to be confirmed, supervisors how a target of the unit is divided. */
    @POST
    @APIResponseSchema(value = SubmissionView.class, responseCode = "201")
    public Response submit(NewSubmission submission) {
        activePost.require(Role.STATISTICIAN, Role.SUPERVISOR);
        NewSubmission given = Requests.body(submission).checked(limits);
        Post post = activePost.require(of(given.kind()));
        SubmissionRow row = submitting.submit(given, post, activePost.actor());
        return answer(Response.created(URI.create("/api/metrics/submissions/" + row.id)), row);
    }

    /** Own ones, those on their way to or through the own unit, approved ones of units below; latest first. */
    @GET
    public Page<SubmissionView> list(
            @QueryParam("state") String state, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        SubmissionState wanted = Requests.oneOf("state", state, SubmissionState.class);
        return submissions
                .list(post, wanted, LatestFirst.after(after), Requests.limit(limit))
                .map(SubmissionView::new);
    }

    /** Exactly what was submitted. */
    @GET
    @Path("{id}")
    @APIResponseSchema(SubmissionView.class)
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), submissions.visible(id, activePost.require(Role.BUSINESS)));
    }

    /** Until a superior has decided. */
    @POST
    @Path("{id}/withdrawal")
    @APIResponseSchema(SubmissionView.class)
    public Response withdraw(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.STATISTICIAN, Role.SUPERVISOR);
        SubmissionRow row = submissions.own(id, post);
        activePost.require(of(row.kind));
        submitting.withdraw(row, activePost.actor());
        return answer(Response.ok(), row);
    }

    /** Once more, as it is now: what was returned or withdrawn. Review goes on where the reviewer who returned it said. */
    @POST
    @Path("{id}/resubmission")
    @APIResponseSchema(SubmissionView.class)
    public Response submitAgain(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, NewSubmission submission) {
        Post post = activePost.require(Role.STATISTICIAN, Role.SUPERVISOR);
        NewSubmission given = Requests.body(submission).checked(limits);
        SubmissionRow row = submissions.own(id, post);
        activePost.require(of(row.kind));
        ETags.require(ifMatch, row.version);
        submitting.submitAgain(row, given, post, activePost.actor());
        return answer(Response.ok(), row);
    }

    private static Role of(SubjectKind kind) {
        return switch (kind) {
            case OBSERVATIONS -> Role.STATISTICIAN;
            case TARGETS -> Role.SUPERVISOR;
        };
    }

    private static Response answer(Response.ResponseBuilder response, SubmissionRow row) {
        return response.tag(ETags.of(row.version))
                .entity(new SubmissionView(row, SubmittedContent.read(row.content)))
                .build();
    }
}
