package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.Parameters;
import cn.tiaokuai.metrics.Position;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.machines.ForMachines;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** 数据: values of indicators. */
@Path("/api/metrics/observations")
@RunOnVirtualThread
@Transactional
public class ObservationResource {

    private final ActivePost activePost;
    private final Observations observations;
    private final Reporting reporting;
    private final Plausibility plausibility;
    private final Entering entering;
    private final EntryConfig config;
    private final Indicators indicators;
    private final Limits limits;

    ObservationResource(
            ActivePost activePost,
            Observations observations,
            Reporting reporting,
            Plausibility plausibility,
            Entering entering,
            EntryConfig config,
            Indicators indicators,
            Limits limits) {
        this.activePost = activePost;
        this.observations = observations;
        this.reporting = reporting;
        this.plausibility = plausibility;
        this.entering = entering;
        this.config = config;
        this.indicators = indicators;
        this.limits = limits;
    }

    @POST
    @APIResponseSchema(value = ObservationView.class, responseCode = "201")
    @ForMachines("observations:write")
    public Response report(NewObservation observation) {
        Post post = activePost.require(Role.STATISTICIAN);
        NewObservation given = Requests.body(observation).checked(limits);
        IndicatorRow indicator = indicators.requireFor("indicator", given.indicator(), post.path(), post.linePath());
        ObservationRow row = new ObservationRow(post, indicator, given.periodOf(indicator, limits), given);
        reporting.report(row, activePost.actor());
        return answer(Response.created(URI.create("/api/metrics/observations/" + row.id)), row, post);
    }

    @GET
    @ForMachines("observations:read")
    public Page<ObservationView> list(
            @QueryParam("unit") String unit,
            @QueryParam("indicator") String indicator,
            @QueryParam("period") String period,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        Observations.Filter filter = filter(unit, indicator, period);
        return observations
                .list(post, filter, Position.after(after), Requests.limit(limit))
                .map(row -> ObservationView.of(row, null, null));
    }

    /** Values as they were known at the end of a day, by indicator or unit. */
    @GET
    @Path("known")
    @ForMachines("observations:read")
    public Page<Known> known(
            @QueryParam("on") String on,
            @QueryParam("unit") String unit,
            @QueryParam("indicator") String indicator,
            @QueryParam("period") String period,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        LocalDate day = Requests.required("on", Parameters.date("on", on));
        Observations.Filter filter = filter(unit, indicator, period);
        Requests.required("indicator", filter.indicator() == null ? filter.unit() : filter.indicator());
        return observations.known(post, filter, OfficeDays.endOf(day), Position.after(after), Requests.limit(limit));
    }

    /** Many values of the own unit at once, each with an answer of its own. */
    @PUT
    @Path("grid")
    @ForMachines("observations:write")
    public Grid.Answer enter(Grid grid) {
        Post post = activePost.require(Role.STATISTICIAN);
        return entering.enter(Requests.body(grid).checked(config.gridCells(), limits), post, activePost.actor());
    }

    /** One value; the own unit also sees what it was before, and what is remarkable about it. */
    @GET
    @Path("{id}")
    @APIResponseSchema(ObservationView.class)
    @ForMachines("observations:read")
    public Response get(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        return answer(Response.ok(), observations.visible(id, post), post);
    }

    @PUT
    @Path("{id}")
    @APIResponseSchema(ObservationView.class)
    @ForMachines("observations:write")
    public Response correct(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Correction correction) {
        Post post = activePost.require(Role.STATISTICIAN);
        Correction given = Requests.body(correction).checked(limits);
        ObservationRow row = observations.own(id, post);
        ETags.require(ifMatch, row.version);
        reporting.correct(row, given, activePost.actor());
        return answer(Response.ok(), row, post);
    }

    @POST
    @Path("{id}/confirmation")
    @APIResponseSchema(value = ObservationView.class, responseCode = "201")
    public Response confirm(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Post post = activePost.require(Role.REVIEWER);
        ObservationRow row = observations.own(id, post);
        ETags.require(ifMatch, row.version);
        reporting.confirm(row, activePost.actor());
        return answer(Response.created(URI.create("/api/metrics/observations/" + id)), row, post);
    }

    private static Observations.Filter filter(String unit, String indicator, String period) {
        return new Observations.Filter(
                Requests.code("unit", unit),
                Indicators.parameter("indicator", indicator),
                period == null ? null : Parameters.period("period", period).toString());
    }

    private Response answer(Response.ResponseBuilder response, ObservationRow row, Post post) {
        boolean own = row.unit.equals(post.unit());
        return response.tag(ETags.of(row.version))
                .entity(ObservationView.of(
                        row, own ? observations.history(row.id) : List.of(), own ? plausibility.findings(row) : null))
                .build();
    }
}
