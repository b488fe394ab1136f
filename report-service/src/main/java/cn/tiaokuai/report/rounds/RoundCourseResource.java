package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.report.rounds.ChangeRow.What;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What becomes of a round after its call: each with a reason, that the recipients concerned can read. */
@Path("/api/reports/rounds/{id}")
@RunOnVirtualThread
@Transactional
public class RoundCourseResource {

    private final ActivePost activePost;
    private final Rounds rounds;
    private final Recipients recipients;
    private final Calling calling;
    private final Closing closing;
    private final Changes changes;
    private final RoundAnswers answers;
    private final RoundLimits limits;
    private final Audit audit;
    private final Clock clock;

    RoundCourseResource(
            ActivePost activePost,
            Rounds rounds,
            Recipients recipients,
            Calling calling,
            Closing closing,
            Changes changes,
            RoundAnswers answers,
            RoundLimits limits,
            Audit audit,
            Clock clock) {
        this.activePost = activePost;
        this.rounds = rounds;
        this.recipients = recipients;
        this.calling = calling;
        this.closing = closing;
        this.changes = changes;
        this.answers = answers;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sets another due date and other days of reminding. */
    @PUT
    @Path("schedule")
    public Response reschedule(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, NewSchedule schedule) {
        Post post = activePost.require(Role.SUPERVISOR);
        Requests.body(schedule).check(limits, OfficeDays.today(clock));
        RoundRow round = rounds.open(id, post);
        ETags.require(ifMatch, round.version);
        String before = digest(round);
        round.due = schedule.due();
        round.remind(schedule.reminderDays());
        round.version++;
        changes.note(round, What.RESCHEDULED, null, round.due, schedule.reason());
        audit.changed("schedule", "round", id, before, digest(round));
        return answers.with(Response.ok(), round, post);
    }

    /** Calls more units. */
    @POST
    @Path("additions")
    public Response add(@PathParam("id") UUID id, Addition addition) {
        Post post = activePost.require(Role.SUPERVISOR);
        Requests.body(addition).check(limits);
        RoundRow round = rounds.open(id, post);
        String before = called(round);
        calling.add(round, recipients.of(post, addition.recipients()), addition.reason(), activePost.actor());
        audit.changed("addition", "round", id, before, called(round));
        return answers.with(Response.ok(), round, post);
    }

    /** Calls off some units. */
    @POST
    @Path("removals")
    public Response remove(@PathParam("id") UUID id, Removal removal) {
        Post post = activePost.require(Role.SUPERVISOR);
        Requests.body(removal).check(limits);
        RoundRow round = rounds.open(id, post);
        String before = called(round);
        calling.remove(round, removal.units(), removal.reason(), activePost.actor());
        audit.changed("removal", "round", id, before, called(round));
        return answers.with(Response.ok(), round, post);
    }

    /** Closes the round: nothing is submitted to it any more, and who is where stays as it is. */
    @POST
    @Path("closure")
    public Response close(@PathParam("id") UUID id, Reason reason) {
        Post post = activePost.require(Role.SUPERVISOR);
        Requests.body(reason).check(limits);
        RoundRow round = rounds.open(id, post);
        String before = audit.state(round);
        closing.close(round, reason.reason());
        calling.close(round, activePost.actor());
        audit.changed("closure", "round", id, before, audit.state(round));
        return answers.with(Response.ok(), round, post);
    }

    /** Opens a closed round again: it goes on from where the reports are now. */
    @POST
    @Path("reopening")
    public Response reopen(@PathParam("id") UUID id, Reason reason) {
        Post post = activePost.require(Role.SUPERVISOR);
        Requests.body(reason).check(limits);
        RoundRow round = rounds.led(id, post);
        String before = audit.state(round);
        closing.reopen(round, reason.reason());
        calling.reopen(round, activePost.actor());
        audit.changed("reopening", "round", id, before, audit.state(round));
        return answers.with(Response.ok(), round, post);
    }

    /** What became of the round and why, latest first; a recipient sees what is about all or about itself. */
    @GET
    @Path("changes")
    public Page<ChangeView> changes(
            @PathParam("id") UUID id,
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        return changes.of(rounds.visible(id, post), post, after, Requests.limit(limit))
                .map(ChangeView::of);
    }

    /** Digest of whom the round calls, which its row does not say. */
    private String called(RoundRow round) {
        return Digests.sha256(String.join(" ", rounds.called(round)));
    }

    private static String digest(RoundRow round) {
        return Digests.sha256(round.due + " " + round.remindBefore + " " + round.remindAfter);
    }
}
