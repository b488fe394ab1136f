package cn.tiaokuai.metrics.rectification;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** 整改: what is done about one problem. Every act names the version that it was decided from. */
@Path("/api/metrics/rectifications/{id}")
@RunOnVirtualThread
@Transactional
public class RectifyingResource {

    private static final Role[] VERIFIERS = {Role.REVIEWER, Role.SUPERVISOR};

    private final ActivePost activePost;
    private final Rectifications ledger;
    private final Accounting accounting;
    private final Limits limits;
    private final Clock clock;

    RectifyingResource(
            ActivePost activePost, Rectifications ledger, Accounting accounting, Limits limits, Clock clock) {
        this.activePost = activePost;
        this.ledger = ledger;
        this.accounting = accounting;
        this.limits = limits;
        this.clock = clock;
    }

    /** All that was done about it, latest first. */
    @GET
    @Path("course")
    public Page<EntryView> course(
            @PathParam("id") UUID id,
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        return ledger.course(ledger.visible(id, post), after, Requests.limit(limit))
                .map(EntryView::of);
    }

    /** 认领: a problem that a report admits is to be put right. */
    @POST
    @Path("adoption")
    @APIResponseSchema(RectificationView.class)
    public Response adopt(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Words.Plan plan) {
        Post post = activePost.require(Role.BUSINESS);
        Words.Plan given = Requests.body(plan).checked(today(), limits);
        RectificationRow row = current(ledger.own(id, post), ifMatch);
        accounting.adopt(row, given, activePost.actor());
        return answer(row);
    }

    /** 不纳入: it is not. */
    @POST
    @Path("dismissal")
    @APIResponseSchema(RectificationView.class)
    public Response dismiss(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Words.Reason why) {
        Post post = activePost.require(Role.BUSINESS);
        String reason = Requests.body(why).checked(limits);
        RectificationRow row = current(ledger.own(id, post), ifMatch);
        accounting.dismiss(row, reason, activePost.actor());
        return answer(row);
    }

    /** Other measures, another owner; another deadline only by the unit that has raised it. */
    @PUT
    @APIResponseSchema(RectificationView.class)
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Words.Plan plan) {
        Post post = activePost.require(Role.BUSINESS);
        Words.Plan sent = Requests.body(plan);
        boolean raiser = ledger.visible(id, post).raiser.equals(post.unit());
        RectificationRow row = current(raiser ? ledger.raised(id, post) : ledger.own(id, post), ifMatch);
        if (!raiser && !row.deadline.equals(sent.deadline())) {
            throw Problems.forbidden("forbidden", "整改期限只能由提出整改的单位更改");
        }
        LocalDate earliest = row.deadline != null && row.deadline.isBefore(today()) ? row.deadline : today();
        accounting.change(row, post.unit(), sent.checked(earliest, limits), activePost.actor());
        return answer(row);
    }

    /** 申请销号: it is put right, with what shows it. */
    @POST
    @Path("submission")
    @APIResponseSchema(RectificationView.class)
    public Response submit(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Words.Submission submission) {
        Post post = activePost.require(Role.BUSINESS);
        Words.Submission done = Requests.body(submission).checked(limits);
        RectificationRow row = current(ledger.own(id, post), ifMatch);
        accounting.submit(row, done, activePost.actor());
        return answer(row);
    }

    /** 退回整改. */
    @POST
    @Path("return")
    @APIResponseSchema(RectificationView.class)
    public Response giveBack(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Words.Reason why) {
        Post post = activePost.require(VERIFIERS);
        String reason = Requests.body(why).checked(limits);
        RectificationRow row = current(ledger.raised(id, post), ifMatch);
        accounting.giveBack(row, reason, activePost.actor());
        return answer(row);
    }

    /** 销号: by somebody else than the owner and whoever submitted it. */
    @POST
    @Path("closing")
    @APIResponseSchema(RectificationView.class)
    public Response close(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Words.Reason found) {
        Post post = activePost.require(VERIFIERS);
        String reason = Requests.body(found).checked(limits);
        RectificationRow row = current(ledger.raised(id, post), ifMatch);
        accounting.close(row, reason, activePost.actor());
        return answer(row);
    }

    /** 重新整改: it turned out that it is not put right after all. */
    @POST
    @Path("reopening")
    @APIResponseSchema(RectificationView.class)
    public Response reopen(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Words.Reopening why) {
        Post post = activePost.require(VERIFIERS);
        Words.Reopening given = Requests.body(why).checked(today(), limits);
        RectificationRow row = current(ledger.raised(id, post), ifMatch);
        accounting.reopen(row, given, activePost.actor());
        return answer(row);
    }

    private static RectificationRow current(RectificationRow row, String ifMatch) {
        ETags.require(ifMatch, row.version);
        return row;
    }

    private LocalDate today() {
        return OfficeDays.today(clock);
    }

    private Response answer(RectificationRow row) {
        return Response.ok(RectificationView.of(row, today()))
                .tag(ETags.of(row.version))
                .build();
    }
}
