package cn.tiaokuai.metrics.indicators;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** 指标: what is measured. */
@Path("/api/metrics/indicators")
@RunOnVirtualThread
@Transactional
public class IndicatorResource {

    private final ActivePost activePost;
    private final Indicators indicators;
    private final Limits limits;
    private final Audit audit;
    private final Clock clock;

    IndicatorResource(ActivePost activePost, Indicators indicators, Limits limits, Audit audit, Clock clock) {
        this.activePost = activePost;
        this.indicators = indicators;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    @POST
    @APIResponseSchema(value = IndicatorView.class, responseCode = "201")
    public Response add(NewIndicator indicator) {
        Post post = activePost.require(Role.SUPERVISOR, Role.STATISTICIAN);
        NewIndicator given = Requests.body(indicator).checked(limits);
        if (indicators.named(given.code()).isPresent()) {
            throw taken(given.code());
        }
        IndicatorRow row =
                new IndicatorRow(given, post.unit(), activePost.actor().username(), clock.instant());
        Requests.unlessRaced(() -> indicators.persistAndFlush(row), () -> taken(row.code));
        audit.changed("creation", "indicator", row.code, null, Digests.sha256(given.toString()));
        return Response.created(URI.create("/api/metrics/indicators/" + row.code))
                .entity(new IndicatorView(row))
                .build();
    }

    @GET
    public Page<IndicatorView> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        activePost.require(Role.BUSINESS);
        return indicators.list(after, Requests.limit(limit)).map(IndicatorView::new);
    }

    @GET
    @Path("{code}")
    public IndicatorView get(@PathParam("code") String code) {
        activePost.require(Role.BUSINESS);
        return indicators.named(code).map(IndicatorView::new).orElseThrow(() -> Problems.notFound("indicator", code));
    }

    private static HttpProblem taken(String code) {
        return Problems.conflict("indicator-exists", "代码“" + code + "”已被使用");
    }
}
