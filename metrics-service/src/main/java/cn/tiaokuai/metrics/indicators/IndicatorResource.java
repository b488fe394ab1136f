package cn.tiaokuai.metrics.indicators;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.machines.ForMachines;
import cn.tiaokuai.platform.problems.Problems;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** 指标: what is measured. */
@Path("/api/metrics/indicators")
@RunOnVirtualThread
@Transactional
public class IndicatorResource {

    private final ActivePost activePost;
    private final Indicators indicators;
    private final Catalogue catalogue;
    private final UnitDirectory directory;
    private final Limits limits;

    IndicatorResource(
            ActivePost activePost, Indicators indicators, Catalogue catalogue, UnitDirectory directory, Limits limits) {
        this.activePost = activePost;
        this.indicators = indicators;
        this.catalogue = catalogue;
        this.directory = directory;
        this.limits = limits;
    }

    @POST
    @APIResponseSchema(value = IndicatorView.class, responseCode = "201")
    public Response add(NewIndicator indicator) {
        Post post = activePost.require(Role.SUPERVISOR, Role.STATISTICIAN);
        NewIndicator given = Requests.body(indicator).checked(limits);
        IndicatorRow row = catalogue.add(given, post.unit(), activePost.actor());
        return answer(Response.created(URI.create("/api/metrics/indicators/" + row.code)), row);
    }

    /** All of them, or those that a unit may report. */
    @GET
    @ForMachines("indicators:read")
    public Page<IndicatorView> list(
            @QueryParam("unit") String unit, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        activePost.require(Role.BUSINESS);
        String code = Requests.code("unit", unit);
        return indicators
                .list(
                        code == null ? null : directory.find(code).orElseThrow(() -> Problems.notFound("unit", code)),
                        after,
                        Requests.limit(limit))
                .map(IndicatorView::new);
    }

    @GET
    @Path("{code}")
    @APIResponseSchema(IndicatorView.class)
    @ForMachines("indicators:read")
    public Response get(@PathParam("code") String code) {
        activePost.require(Role.BUSINESS);
        return answer(Response.ok(), existing(code));
    }

    /** By its owner only. */
    @PUT
    @Path("{code}")
    @APIResponseSchema(IndicatorView.class)
    public Response change(
            @PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, IndicatorChange change) {
        Post post = activePost.require(Role.SUPERVISOR, Role.STATISTICIAN);
        IndicatorChange asked = Requests.body(change);
        IndicatorRow row = indicators.own(code, post);
        ETags.require(ifMatch, row.version);
        catalogue.change(row, asked.checked(row, limits), activePost.actor());
        return answer(Response.ok(), row);
    }

    /** Every wording that the definition ever had, newest first. */
    @GET
    @Path("{code}/definitions")
    public Page<DefinitionView> definitions(
            @PathParam("code") String code, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        activePost.require(Role.BUSINESS);
        existing(code);
        Integer before = after == null
                ? null
                : Requests.after(() -> Integer.valueOf(Keyset.decode(after, 1).getFirst()));
        return indicators.definitions(code, before, Requests.limit(limit)).map(DefinitionView::new);
    }

    private IndicatorRow existing(String code) {
        return indicators.named(code).orElseThrow(() -> Problems.notFound("indicator", code));
    }

    private static Response answer(Response.ResponseBuilder response, IndicatorRow row) {
        return response.tag(ETags.of(row.version))
                .entity(new IndicatorView(row))
                .build();
    }
}
