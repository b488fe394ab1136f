package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.metrics.observations.Observations;
import cn.tiaokuai.metrics.progress.Values;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Relation;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

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

    /** A target to be set for the own unit or a unit below. */
    public record NewTarget(
            @NotNull String indicator,
            @NotNull String unit,
            @NotNull Integer year,
            BigDecimal baseline,
            BigDecimal value,
            BigDecimal valueTo) {}

    @POST
    public Response set(@NotNull @Valid NewTarget target) {
        Post post = activePost.require(Role.SUPERVISOR);
        limits.year("year", target.year());
        limits.number("value", target.value());
        if (target.baseline() != null) {
            limits.number("baseline", target.baseline());
        }
        IndicatorRow indicator = indicators.require("indicator", target.indicator());
        Unit unit = directory.require("unit", target.unit());
        if (post.scope().to(unit.code(), unit.path(), unit.linePath()) == Relation.NONE) {
            throw Problems.forbidden("forbidden", "只能为本单位及下级单位设定目标");
        }
        Setting.NewValues values = new Setting.NewValues(target.baseline(), target.value(), target.valueTo(), null);
        TargetRow row = setting.set(post, activePost.actor(), unit, indicator, target.year(), values);
        return Response.created(URI.create("/api/metrics/targets/" + row.id))
                .tag(ETags.of(row.version))
                .entity(TargetView.of(row, observations.confirmed(row.unit, indicator.code, row.year)))
                .build();
    }

    @GET
    public Page<TargetView> list(
            @QueryParam("unit") String unit,
            @QueryParam("year") Integer year,
            @QueryParam("indicator") String indicator,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit) {
        Post post = activePost.require(Role.BUSINESS);
        Page<TargetRow> rows =
                targets.list(post, new Targets.Filter(unit, year, indicator), after, Keyset.limit(limit));
        Map<UUID, Values> values = observations.confirmedFor(rows.items());
        return rows.map(row -> TargetView.of(row, values.get(row.id)));
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") UUID id) {
        TargetRow row = targets.visible(id, activePost.require(Role.BUSINESS));
        return Response.ok(TargetView.of(row, observations.confirmed(row.unit, row.indicator.code, row.year)))
                .tag(ETags.of(row.version))
                .build();
    }
}
