package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.UUID;

/** 数据: values of indicators. */
@Path("/api/metrics/observations")
@RunOnVirtualThread
@Transactional
public class ObservationResource {

    private final ActivePost activePost;
    private final Observations observations;
    private final Reporting reporting;
    private final Indicators indicators;
    private final Limits limits;

    ObservationResource(
            ActivePost activePost,
            Observations observations,
            Reporting reporting,
            Indicators indicators,
            Limits limits) {
        this.activePost = activePost;
        this.observations = observations;
        this.reporting = reporting;
        this.indicators = indicators;
        this.limits = limits;
    }

    /**
     * A first value.
     *
     * @param period 2026, 2026H1, 2026Q3 or 2026-09, as the indicator's frequency wants it
     * @param source where it comes from, in words
     */
    public record NewObservation(
            @NotNull String indicator, @NotNull String period, BigDecimal value, Qualifier qualifier, String source) {}

    /** Another value for the same period, and why. */
    public record Correction(BigDecimal value, Qualifier qualifier, String reason) {}

    @POST
    public Response report(@NotNull @Valid NewObservation given) {
        Post post = activePost.require(Role.STATISTICIAN);
        IndicatorRow indicator = indicators.require("indicator", given.indicator());
        Period period = period(given.period(), indicator);
        limits.number("value", given.value());
        limits.text("source", given.source(), limits.textLength());
        ObservationRow row = reporting.report(post, activePost.actor(), indicator, period, given);
        return answer(Response.created(URI.create("/api/metrics/observations/" + row.id)), row);
    }

    @GET
    public Page<ObservationView> list(
            @QueryParam("unit") String unit,
            @QueryParam("indicator") String indicator,
            @QueryParam("period") String period,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit) {
        Post post = activePost.require(Role.BUSINESS);
        return observations
                .list(post, new Observations.Filter(unit, indicator, period), after, Keyset.limit(limit))
                .map(row -> ObservationView.of(row, null));
    }

    /** One value; the own unit also sees what it was before. */
    @GET
    @Path("{id}")
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), observations.visible(id, activePost.require(Role.BUSINESS)));
    }

    @PUT
    @Path("{id}")
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Correction correction) {
        Post post = activePost.require(Role.STATISTICIAN);
        ObservationRow row = observations.own(id, post);
        ETags.require(ifMatch, row.version);
        limits.number("value", correction.value());
        limits.text("reason", correction.reason(), limits.textLength());
        reporting.correct(row, correction.value(), correction.qualifier(), correction.reason(), activePost.actor());
        return answer(Response.ok(), row);
    }

    @POST
    @Path("{id}/confirmation")
    public Response confirm(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Post post = activePost.require(Role.REVIEWER);
        ObservationRow row = observations.own(id, post);
        ETags.require(ifMatch, row.version);
        reporting.confirm(row, activePost.actor());
        return answer(Response.created(URI.create("/api/metrics/observations/" + id)), row);
    }

    private static Period period(String text, IndicatorRow indicator) {
        Period period =
                Period.parse(text).orElseThrow(() -> Problems.invalid("period", "须形如 2026、2026H1、2026Q3 或 2026-09"));
        if (period.frequency() != indicator.frequency) {
            throw Problems.invalid("period", "该指标按 " + indicator.frequency + " 填报");
        }
        return period;
    }

    private Response answer(Response.ResponseBuilder response, ObservationRow row) {
        return response.tag(ETags.of(row.version))
                .entity(ObservationView.of(row, observations.history(row.id)))
                .build();
    }
}
