package cn.tiaokuai.metrics.indicators;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;

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

    /**
     * An indicator to be added to the catalogue.
     *
     * @param definition 口径: what exactly is counted
     */
    public record NewIndicator(
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}", message = "须为 2 到 40 个大写字母、数字或连字符")
            String code,

            String name,
            String definition,
            String measureUnit,
            @NotNull Direction direction,
            @NotNull Frequency frequency,
            @NotNull Accumulation accumulation,
            @NotNull Aggregation aggregation,
            @NotNull @Min(0) @Max(6) Integer decimals) {}

    /** An indicator as answered. */
    public record IndicatorView(
            String code,
            String owner,
            String name,
            String definition,
            String measureUnit,
            Direction direction,
            Frequency frequency,
            Accumulation accumulation,
            Aggregation aggregation,
            int decimals) {

        static IndicatorView of(IndicatorRow row) {
            return new IndicatorView(
                    row.code,
                    row.owner,
                    row.name,
                    row.definition,
                    row.measureUnit,
                    row.direction,
                    row.frequency,
                    row.accumulation,
                    row.aggregation,
                    row.decimals);
        }
    }

    @POST
    public Response add(@NotNull @Valid NewIndicator indicator) {
        Post post = activePost.require(Role.SUPERVISOR, Role.STATISTICIAN);
        limits.text("name", indicator.name(), limits.nameLength());
        limits.text("definition", indicator.definition(), limits.textLength());
        limits.text("measureUnit", indicator.measureUnit(), 20);
        if (indicators.findByIdOptional(indicator.code()).isPresent()) {
            throw Problems.conflict("indicator-exists", "代码“" + indicator.code() + "”已被使用");
        }
        IndicatorRow row = row(post, indicator);
        indicators.persist(row);
        audit.changed("creation", "indicator", row.code, null, null);
        return Response.created(URI.create("/api/metrics/indicators/" + row.code))
                .entity(IndicatorView.of(row))
                .build();
    }

    @GET
    public Page<IndicatorView> list(@QueryParam("after") String after, @QueryParam("limit") Integer limit) {
        activePost.require(Role.BUSINESS);
        return indicators.list(after, Keyset.limit(limit)).map(IndicatorView::of);
    }

    @GET
    @Path("{code}")
    public IndicatorView get(@PathParam("code") String code) {
        activePost.require(Role.BUSINESS);
        return indicators
                .findByIdOptional(code)
                .map(IndicatorView::of)
                .orElseThrow(() -> Problems.notFound("indicator", code));
    }

    private IndicatorRow row(Post post, NewIndicator indicator) {
        IndicatorRow row = new IndicatorRow();
        row.code = indicator.code();
        row.owner = post.unit();
        row.name = indicator.name();
        row.definition = indicator.definition();
        row.measureUnit = indicator.measureUnit();
        row.direction = indicator.direction();
        row.frequency = indicator.frequency();
        row.accumulation = indicator.accumulation();
        row.aggregation = indicator.aggregation();
        row.decimals = indicator.decimals();
        row.createdBy = activePost.actor().username();
        row.createdAt = clock.instant();
        return row;
    }
}
