package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.Position;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.metrics.model.Hierarchy;
import cn.tiaokuai.metrics.model.Values;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Relation;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.machines.ForMachines;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
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
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** 目标: what units are to reach. */
@Path("/api/metrics/targets")
@RunOnVirtualThread
@Transactional
public class TargetResource {

    private final ActivePost activePost;
    private final Targets targets;
    private final Setting setting;
    private final Decomposing decomposing;
    private final Indicators indicators;
    private final Counting counting;
    private final UnitDirectory directory;
    private final Limits limits;

    TargetResource(
            ActivePost activePost,
            Targets targets,
            Setting setting,
            Decomposing decomposing,
            Indicators indicators,
            Counting counting,
            UnitDirectory directory,
            Limits limits) {
        this.activePost = activePost;
        this.targets = targets;
        this.setting = setting;
        this.decomposing = decomposing;
        this.indicators = indicators;
        this.counting = counting;
        this.directory = directory;
        this.limits = limits;
    }

    @POST
    @APIResponseSchema(value = TargetView.class, responseCode = "201")
    public Response set(NewTarget target) {
        Post post = activePost.require(Role.SUPERVISOR);
        NewTarget given = Requests.body(target).checked(limits);
        IndicatorRow indicator = indicators.require("indicator", given.indicator());
        Unit unit = directory.require("unit", given.unit());
        if (post.scope().to(unit.code(), unit.path(), unit.linePath()) == Relation.NONE) {
            throw Problems.forbidden("forbidden", "只能为本单位及下级单位设定目标");
        }
        TargetRow row = setting.set(post, activePost.actor(), unit, indicator, given.year(), given.wanted(), null);
        return Response.created(URI.create("/api/metrics/targets/" + row.id))
                .tag(ETags.of(row.version))
                .entity(view(row))
                .build();
    }

    /** In the order of their units' paths. */
    @GET
    @ForMachines("targets:read")
    public Page<TargetView> list(
            @QueryParam("unit") String unit,
            @QueryParam("year") String year,
            @QueryParam("indicator") String indicator,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        Targets.Filter filter = new Targets.Filter(
                Requests.code("unit", unit),
                Requests.number("year", year),
                Indicators.parameter("indicator", indicator));
        Page<TargetRow> rows = targets.list(post, filter, Position.after(after), Requests.limit(limit));
        Map<UUID, Values> values = counting.of(rows.items());
        return rows.map(row -> TargetView.of(row, values.get(row.id)));
    }

    @GET
    @Path("{id}")
    @APIResponseSchema(TargetView.class)
    @ForMachines("targets:read")
    public Response get(@PathParam("id") UUID id) {
        TargetRow row = targets.visible(id, activePost.require(Role.BUSINESS));
        return Response.ok(view(row)).tag(ETags.of(row.version)).build();
    }

    /** By the unit that set it; its statisticians for that unit alone, as they accept promises. */
    @PUT
    @Path("{id}")
    @APIResponseSchema(TargetView.class)
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, TargetChange change) {
        Post post = activePost.require(Role.SUPERVISOR, Role.STATISTICIAN);
        TargetChange given = Requests.body(change).checked(limits);
        TargetRow row = targets.setBy(id, post);
        if (!row.unit.equals(post.unit())) {
            activePost.require(Role.SUPERVISOR);
        }
        setting.hold(row);
        ETags.require(ifMatch, row.version);
        setting.setAnew(row, given, activePost.actor());
        return Response.ok(view(row)).tag(ETags.of(row.version)).build();
    }

    /** Everything that it ever was, newest first. */
    @GET
    @Path("{id}/versions")
    public Page<VersionView> versions(
            @PathParam("id") UUID id, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        TargetRow row = targets.visible(id, activePost.require(Role.BUSINESS));
        Integer before = after == null
                ? null
                : Requests.after(() -> Integer.valueOf(Keyset.decode(after, 1).getFirst()));
        return targets.versions(row.id, before, Requests.limit(limit)).map(VersionView::new);
    }

    /** Beside those of the units directly below, along one hierarchy. */
    @GET
    @Path("{id}/parts")
    public Decomposition parts(
            @PathParam("id") UUID id,
            @QueryParam("hierarchy") String hierarchy,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        TargetRow row = targets.visible(id, activePost.require(Role.BUSINESS));
        Hierarchy along = Requests.oneOf("hierarchy", hierarchy, Hierarchy.class);
        String last = after == null
                ? null
                : Requests.code("after", Keyset.decode(after, 1).getFirst());
        return decomposing.of(row, along == null ? Hierarchy.BLOCK : along, last, Requests.limit(limit));
    }

    /** Sets targets of units below for the same indicator and year, all of them or none; by the unit whose target it is. */
    @POST
    @Path("{id}/parts")
    @APIResponseSchema(value = Decomposition.class, responseCode = "201")
    public Response decompose(@PathParam("id") UUID id, NewParts parts) {
        Post post = activePost.require(Role.SUPERVISOR);
        NewParts given = Requests.body(parts).checked(limits);
        TargetRow row = targets.own(id, post);
        // In one order: each of them is locked when it is set, and kept until all are.
        for (NewParts.NewPart part : given.parts().stream()
                .sorted(Comparator.comparing(NewParts.NewPart::unit))
                .toList()) {
            Unit unit = directory.require("parts.unit", part.unit());
            if (!post.scope().to(unit.code(), unit.path(), unit.linePath()).above()) {
                throw Problems.forbidden("forbidden", "只能分解到下级单位");
            }
            setting.set(post, activePost.actor(), unit, row.indicator, row.year, part.wanted(), null);
        }
        return Response.created(URI.create("/api/metrics/targets/" + id + "/parts"))
                .entity(decomposing.of(row, Hierarchy.BLOCK, null, Requests.limit(null)))
                .build();
    }

    private TargetView view(TargetRow row) {
        return TargetView.of(row, counting.of(row));
    }
}
