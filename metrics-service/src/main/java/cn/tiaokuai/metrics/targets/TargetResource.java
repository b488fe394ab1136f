package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.Position;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.metrics.model.Values;
import cn.tiaokuai.metrics.observations.Observations;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Relation;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
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
    private final Indicators indicators;
    private final Observations observations;
    private final UnitDirectory directory;
    private final Limits limits;

    TargetResource(
            ActivePost activePost,
            Targets targets,
            Setting setting,
            Indicators indicators,
            Observations observations,
            UnitDirectory directory,
            Limits limits) {
        this.activePost = activePost;
        this.targets = targets;
        this.setting = setting;
        this.indicators = indicators;
        this.observations = observations;
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
        Setting.NewValues values = new Setting.NewValues(given.baseline(), given.value(), given.valueTo(), null);
        TargetRow row = setting.set(post, activePost.actor(), unit, indicator, given.year(), values);
        return Response.created(URI.create("/api/metrics/targets/" + row.id))
                .tag(ETags.of(row.version))
                .entity(view(row))
                .build();
    }

    /** In the order of their units' paths. */
    @GET
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
        Map<UUID, Values> values = targets.values(rows.items());
        rows.items().stream()
                .filter(row -> row.indicator.isComputed())
                .forEach(row -> values.put(row.id, observations.confirmed(row.unit, row.indicator, row.year)));
        return rows.map(row -> TargetView.of(row, values.getOrDefault(row.id, Values.NONE)));
    }

    @GET
    @Path("{id}")
    @APIResponseSchema(TargetView.class)
    public Response get(@PathParam("id") UUID id) {
        TargetRow row = targets.visible(id, activePost.require(Role.BUSINESS));
        return Response.ok(view(row)).tag(ETags.of(row.version)).build();
    }

    private TargetView view(TargetRow row) {
        return TargetView.of(row, observations.confirmed(row.unit, row.indicator, row.year));
    }
}
