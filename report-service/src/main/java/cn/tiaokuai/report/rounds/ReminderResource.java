package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 催报: reminders of a round. */
@Path("/api/reports/rounds/{id}/reminders")
@RunOnVirtualThread
@Transactional
public class ReminderResource {

    private final ActivePost activePost;
    private final Rounds rounds;
    private final Reminding reminding;
    private final RoundLimits limits;
    private final Audit audit;

    ReminderResource(ActivePost activePost, Rounds rounds, Reminding reminding, RoundLimits limits, Audit audit) {
        this.activePost = activePost;
        this.rounds = rounds;
        this.reminding = reminding;
        this.limits = limits;
        this.audit = audit;
    }

    /** Reminds chosen recipients: all of them, or none when one of them may not be reminded now. */
    @POST
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ReminderView.class)))
    public Response remind(@PathParam("id") UUID id, NewReminder reminder) {
        Post post = activePost.require(Role.SUPERVISOR);
        Requests.body(reminder).check(limits);
        RoundRow round = rounds.open(id, post);
        List<ReminderView> sent = reminding.byHand(round, reminder, activePost.actor()).stream()
                .map(ReminderView::of)
                .toList();
        audit.changed("reminder", "round", id, null, Digests.sha256(reminder.message()));
        return Response.status(Response.Status.CREATED).entity(sent).build();
    }

    /** Reminders, latest first: all for who has called, the own for who is called. */
    @GET
    public Page<ReminderView> list(
            @PathParam("id") UUID id,
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        return reminding
                .of(rounds.visible(id, post), post, after, Requests.limit(limit))
                .map(ReminderView::of);
    }
}
