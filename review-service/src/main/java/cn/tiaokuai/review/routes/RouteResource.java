package cn.tiaokuai.review.routes;

import static cn.tiaokuai.platform.access.Role.SUPERVISOR;
import static cn.tiaokuai.platform.access.Role.UNIT_ADMIN;

import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.UnitDirectory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Routes: defined by a unit for itself and all units below it by territory. */
@Path("/api/reviews/routes")
@RunOnVirtualThread
@Transactional
public class RouteResource {

    private final ActivePost activePost;
    private final Routes routes;
    private final RouteLimits limits;
    private final UnitDirectory directory;
    private final Audit audit;
    private final Clock clock;

    RouteResource(
            ActivePost activePost,
            Routes routes,
            RouteLimits limits,
            UnitDirectory directory,
            Audit audit,
            Clock clock) {
        this.activePost = activePost;
        this.routes = routes;
        this.limits = limits;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /** Defines the next version of the post's unit's route for a kind; cases opened from now on take it. */
    @POST
    @APIResponseSchema(value = RouteView.class, responseCode = "201")
    public Response define(NewRoute definition) {
        Post post = activePost.require(SUPERVISOR, UNIT_ADMIN);
        RouteRow row = new RouteRow();
        row.steps = Requests.body(definition).checked(limits, directory.below(post.path()));
        row.id = UUID.randomUUID();
        row.unitCode = post.unit();
        row.unitPath = post.path().value();
        row.linePath = post.linePath().value();
        row.kind = definition.kind();
        row.name = definition.name().strip();
        row.version = routes.nextVersion(post.unit(), definition.kind());
        row.createdBy = activePost.actor().username();
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Requests.unlessRaced(
                () -> routes.persistAndFlush(row),
                () -> Problems.conflict("route-just-changed", "同一单位的同类流程刚刚有了新版本，请查看后再提交"));
        audit.changed("definition", "route", row.id, null, Digests.sha256(row.steps.toString()));
        return Response.created(URI.create("/api/reviews/routes/" + row.id))
                .entity(new RouteView(row))
                .build();
    }

    /** The newest version of every route that the post may use or oversee. */
    @GET
    public Page<RouteView> list(
            @QueryParam("kind") String kind, @QueryParam("after") String after, @QueryParam("limit") Integer limit) {
        Post post = activePost.require(Role.OF_UNITS);
        int size = Keyset.limit(limit);
        List<String> from = after == null ? List.of("", "") : Keyset.decode(after, 2);
        List<RouteRow> rows = routes.newest(
                        post,
                        Requests.word("kind", kind),
                        Requests.word("after", from.getFirst()),
                        Requests.word("after", from.getLast()))
                .page(0, size + 1)
                .list();
        return Page.of(rows, size, r -> new Object[] {r.unitCode, r.kind}).map(RouteView::new);
    }

    /** Any version of a route that the post may use or oversee. */
    @GET
    @Path("/{id}")
    public RouteView get(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.OF_UNITS);
        return routes.readable(id, post).map(RouteView::new).orElseThrow(() -> Problems.notFound("route", id));
    }
}
