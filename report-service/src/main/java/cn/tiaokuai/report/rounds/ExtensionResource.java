package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.days.OfficeDays;
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
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 延期申请: recipients ask for more time, the caller decides. */
@Path("/api/reports/rounds")
@RunOnVirtualThread
@Transactional
public class ExtensionResource {

    private final ActivePost activePost;
    private final Rounds rounds;
    private final Extensions extensions;
    private final RoundLimits limits;
    private final Audit audit;
    private final Clock clock;

    ExtensionResource(
            ActivePost activePost, Rounds rounds, Extensions extensions, RoundLimits limits, Audit audit, Clock clock) {
        this.activePost = activePost;
        this.rounds = rounds;
        this.extensions = extensions;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks for more time, before the due date has passed. */
    @POST
    @Path("{id}/extensions")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = ExtensionView.class)))
    public Response ask(@PathParam("id") UUID id, NewExtension extension) {
        Post post = activePost.require(Role.DRAFTER);
        Requests.body(extension).check(limits, OfficeDays.today(clock));
        ExtensionRow asked = extensions.ask(id, post, extension);
        audit.changed("extension", "round", id, null, audit.state(asked));
        return Response.status(Response.Status.CREATED)
                .entity(ExtensionView.of(asked))
                .build();
    }

    /** Wishes for more time, latest first: all for who has called, the own for who is called. */
    @GET
    @Path("{id}/extensions")
    public Page<ExtensionView> list(
            @PathParam("id") UUID id,
            @Parameter(schema = @Schema(implementation = ExtensionRow.State.class)) @QueryParam("state") String state,
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        ExtensionRow.State asked = Requests.oneOf("state", state, ExtensionRow.State.class);
        return extensions
                .of(rounds.visible(id, post), post, asked, after, Requests.limit(limit))
                .map(ExtensionView::of);
    }

    /** Grants or refuses a wish for more time. */
    @POST
    @Path("extensions/{id}/decision")
    public ExtensionView decide(@PathParam("id") UUID id, ExtensionDecision decision) {
        Post post = activePost.require(Role.SUPERVISOR);
        Requests.body(decision).check(limits, OfficeDays.today(clock));
        ExtensionRow decided = extensions.decide(id, post, decision);
        return ExtensionView.of(decided);
    }
}
