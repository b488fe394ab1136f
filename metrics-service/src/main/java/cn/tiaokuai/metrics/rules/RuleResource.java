package cn.tiaokuai.metrics.rules;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
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
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** 勾稽规则: what has to hold among the values of one unit and period. */
@Path("/api/metrics/rules")
@RunOnVirtualThread
@Transactional
public class RuleResource {

    private final ActivePost activePost;
    private final Rules rules;
    private final Limits limits;
    private final Audit audit;
    private final Clock clock;

    RuleResource(ActivePost activePost, Rules rules, Limits limits, Audit audit, Clock clock) {
        this.activePost = activePost;
        this.rules = rules;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the own unit and the units below it. */
    @POST
    @APIResponseSchema(value = RuleView.class, responseCode = "201")
    public Response add(NewRule rule) {
        Post post = activePost.require(Role.SUPERVISOR, Role.STATISTICIAN);
        NewRule given = Requests.body(rule).checked(limits);
        rules.requireComparable(given);
        rules.requireRoom(post.unit());
        RuleRow row = new RuleRow(post.unit(), activePost.actor().username(), clock.instant());
        row.take(given);
        rules.persist(row);
        audit.changed("creation", "rule", row.id, null, digest(row));
        return answer(Response.created(URI.create("/api/metrics/rules/" + row.id)), row);
    }

    /** Those of the own unit and of the units above it. */
    @GET
    public Page<RuleView> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        return rules.list(post, after, Requests.limit(limit)).map(RuleView::new);
    }

    @GET
    @Path("{id}")
    @APIResponseSchema(RuleView.class)
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), rules.visible(id, activePost.require(Role.BUSINESS)));
    }

    /** By its owner only. */
    @PUT
    @Path("{id}")
    @APIResponseSchema(RuleView.class)
    public Response change(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, NewRule rule) {
        Post post = activePost.require(Role.SUPERVISOR, Role.STATISTICIAN);
        NewRule given = Requests.body(rule).checked(limits);
        RuleRow row = rules.own(id, post);
        ETags.require(ifMatch, row.version);
        rules.requireComparable(given);
        if (given.isActive() && !row.active) {
            rules.requireRoom(post.unit());
        }
        String before = digest(row);
        row.take(given);
        audit.changed("change", "rule", row.id, before, digest(row));
        return answer(Response.ok(), row);
    }

    private static String digest(RuleRow row) {
        return Digests.sha256(new RuleView(row).toString());
    }

    private static Response answer(Response.ResponseBuilder response, RuleRow row) {
        return response.tag(ETags.of(row.version)).entity(new RuleView(row)).build();
    }
}
