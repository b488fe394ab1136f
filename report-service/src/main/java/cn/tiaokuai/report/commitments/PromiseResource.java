package cn.tiaokuai.report.commitments;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.commitments.PromisesView.AnswerView;
import cn.tiaokuai.report.commitments.model.PromiseOutcome;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.ReportView;
import cn.tiaokuai.report.drafting.Reports;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What plans of the years before promised, to be answered in this report. */
@Path("/api/reports/{id}/promises")
@RunOnVirtualThread
@Transactional
public class PromiseResource {

    private static final int LONGEST_ANSWER = 2000;
    private static final int LONGEST_PROMISE = 20_000;

    private final ActivePost activePost;
    private final Reports reports;
    private final Promises promises;
    private final Answering answering;

    PromiseResource(ActivePost activePost, Reports reports, Promises promises, Answering answering) {
        this.activePost = activePost;
        this.reports = reports;
        this.promises = promises;
        this.answering = answering;
    }

    /**
     * An answer to be given.
     *
     * @param text what was done, or why not; wanted for everything but DONE
     */
    public record NewAnswer(
            @Schema(implementation = PromiseOutcome.class) String outcome, String text) {

        private void check() {
            Violations violations = new Violations();
            violations.oneOf("outcome", outcome, PromiseOutcome.class);
            violations.optionalLines("text", text, LONGEST_ANSWER);
            violations.stop();
            violations.unless(
                    !PromiseOutcome.valueOf(outcome).needsWords() || (text != null && !text.isBlank()),
                    "text",
                    "未全部完成的，须说明情况");
            violations.stop();
        }
    }

    /**
     * A candidate that a person takes for a promise.
     *
     * @param reportId report of the year before that it stands in
     * @param text as the candidate has it
     */
    public record NewPromise(UUID reportId, String text) {

        private void check() {
            Violations violations = new Violations();
            violations.present("reportId", reportId);
            violations.text("text", text, LONGEST_PROMISE);
            violations.stop();
        }
    }

    /** A promise with its identity. */
    public record ConfirmedView(UUID id, String text) {}

    /** Promises of the year and those left from before, with answers as the caller may see them, and how much was kept. */
    @GET
    public PromisesView list(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        return promises.of(reports.visible(id, post), post);
    }

    /** Makes a promise of a candidate that the reader found in a report without identities. */
    @POST
    public Response confirm(@PathParam("id") UUID id, NewPromise promise) {
        Post post = activePost.require(Role.DRAFTER);
        Requests.body(promise).check();
        ReportRow report = reports.own(id, post);
        CommitmentRow made = answering.confirm(report, promise.reportId(), promise.text(), activePost.actor());
        return Response.created(URI.create("/api/reports/" + id + "/promises"))
                .entity(new ConfirmedView(made.id, made.text))
                .build();
    }

    /** Answers a promise; If-Match is the answer's version, {@code "v0"} for the first. */
    @PUT
    @Path("{commitment}/answer")
    public Response answer(
            @PathParam("id") UUID id,
            @PathParam("commitment") UUID commitment,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            NewAnswer answer) {
        Post post = activePost.require(Role.DRAFTER);
        Requests.body(answer).check();
        ReportRow report = reports.own(id, post);
        String text = answer.text() == null ? "" : answer.text().strip();
        AnswerRow row = answering.answer(
                report, commitment, ifMatch, PromiseOutcome.valueOf(answer.outcome()), text, post, activePost.actor());
        return Response.ok(AnswerView.of(row)).tag(ETags.of(row.version)).build();
    }

    /** Begins an empty report with the structure of last year's and its promises; If-Match is the report's version. */
    @POST
    @Path("outline")
    public Response begin(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Post post = activePost.require(Role.DRAFTER);
        ReportRow report = reports.own(id, post);
        answering.begin(report, ifMatch, activePost.actor());
        return Response.created(URI.create("/api/reports/" + id))
                .tag(ETags.of(report.version))
                .entity(ReportView.brief(report, post))
                .build();
    }
}
