package cn.tiaokuai.metrics.progress;

import cn.tiaokuai.metrics.Parameters;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.metrics.model.Hierarchy;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.Thresholds;
import cn.tiaokuai.metrics.model.Values;
import cn.tiaokuai.metrics.observations.Input;
import cn.tiaokuai.metrics.targets.Targets;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Relation;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** 进度: how units stand with an indicator up to a period, and why. */
@Path("/api/metrics/progress")
@RunOnVirtualThread
@Transactional
public class ProgressResource {

    private static final int MOST_INDICATORS = 50;
    private static final int MOST_YEARS = 10;

    private final ActivePost activePost;
    private final Indicators indicators;
    private final Restating restating;
    private final Comparing comparing;
    private final Overview overview;
    private final Targets targets;
    private final UnitDirectory directory;
    private final Thresholds thresholds;

    ProgressResource(
            ActivePost activePost,
            Indicators indicators,
            Restating restating,
            Comparing comparing,
            Overview overview,
            Targets targets,
            UnitDirectory directory,
            Thresholds thresholds) {
        this.activePost = activePost;
        this.indicators = indicators;
        this.restating = restating;
        this.comparing = comparing;
        this.overview = overview;
        this.targets = targets;
        this.directory = directory;
        this.thresholds = thresholds;
    }

    /**
     * By the unit's own values.
     *
     * @param basis RESTATED counts what units have reported that go on in this one; REPORTED unless given
     */
    @GET
    public Progress get(
            @QueryParam("unit") String unit,
            @QueryParam("indicator") String indicator,
            @QueryParam("year") String year,
            @QueryParam("period") String period,
            @QueryParam("basis") String basis) {
        Comparing.Question asked = question(unit, indicator, period == null ? year : period, null, basis);
        String code = asked.unit().code();
        IndicatorRow measured = asked.indicator();
        Period until = asked.until();
        Restating.Series series = restating.series(code, measured, asked.basis());
        Values before = series.of(until.year() - 1);
        return Progress.of(
                code,
                until,
                new Standing(
                        measured,
                        series.of(until.year()).upTo(until),
                        before.upTo(until.yearBefore()),
                        before,
                        targets.of(code, measured.code, until.year()).orElse(null),
                        thresholds));
    }

    /**
     * The values of a unit through the years.
     *
     * @param from first year
     * @param to last year, at most ten years altogether
     * @param basis REPORTED unless given
     */
    @GET
    @Path("series")
    public SeriesView series(
            @QueryParam("unit") String unit,
            @QueryParam("indicator") String indicator,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("basis") String basis) {
        Comparing.Question asked = question(unit, indicator, to, null, basis);
        int last = asked.until().year();
        int first = firstYear(from, last);
        IndicatorRow measured = asked.indicator();
        Restating.Series series = restating.series(asked.unit().code(), measured, asked.basis());
        List<Point> points = IntStream.rangeClosed(first, last)
                .mapToObj(series::of)
                .flatMap(values -> values.all().stream())
                .map(value -> new Point(
                        value.period().toString(), measured.shown(value.value()), series.shares(value.period())))
                .toList();
        return new SeriesView(measured.code, asked.unit().code(), asked.basis(), points);
    }

    /**
     * What all units below one make together, through the years; nothing counts twice.
     *
     * @param from first year
     * @param to last year, at most ten years altogether
     * @param basis RESTATED counts what units have reported in those in whom they go on, wherever these stand; REPORTED unless given
     */
    @GET
    @Path("sums")
    public SumsView sums(
            @QueryParam("unit") String unit,
            @QueryParam("indicator") String indicator,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("hierarchy") String hierarchy,
            @QueryParam("basis") String basis) {
        Comparing.Question asked = question(unit, indicator, to, hierarchy, basis);
        return comparing.sums(asked, firstYear(from, asked.until().year()));
    }

    private static int firstYear(String from, int last) {
        int first = Parameters.period("from", Requests.required("from", from)).year();
        if (first > last || last - first >= MOST_YEARS) {
            throw Problems.of(400, "bad-parameter", "from 至 to 须为 1 至 " + MOST_YEARS + " 年", Map.of("field", "from"));
        }
        return first;
    }

    private static SeriesBasis basis(String asked) {
        return asked == null ? SeriesBasis.REPORTED : Requests.oneOf("basis", asked, SeriesBasis.class);
    }

    /**
     * The units directly below one, along one hierarchy: figures, ranks, coverage, and what they make together.
     *
     * @param basis RESTATED counts what units have reported in those in whom they go on; REPORTED unless given
     */
    @GET
    @Path("children")
    public Comparison compare(
            @QueryParam("unit") String unit,
            @QueryParam("indicator") String indicator,
            @QueryParam("period") String period,
            @QueryParam("hierarchy") String hierarchy,
            @QueryParam("basis") String basis,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        String last = after == null
                ? null
                : Requests.code("after", Keyset.decode(after, 1).getFirst());
        return comparing.compare(question(unit, indicator, period, hierarchy, basis), last, Requests.limit(limit));
    }

    /**
     * Why a unit's figure is what it is: every confirmed value that it is made of, down to the unit that reported it. In the order of
     * units and periods.
     */
    @GET
    @Path("inputs")
    public Page<Input> inputs(
            @QueryParam("unit") String unit,
            @QueryParam("indicator") String indicator,
            @QueryParam("period") String period,
            @QueryParam("hierarchy") String hierarchy,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        List<Input> all = comparing.inputs(question(unit, indicator, period, hierarchy, null)).stream()
                .sorted(Comparator.comparing(ProgressResource::place))
                .toList();
        String last = after == null ? "" : String.join(" ", Keyset.decode(after, 3));
        int most = Requests.limit(limit);
        return Page.of(
                all.stream()
                        .filter(input -> place(input).compareTo(last) > 0)
                        .limit(most + 1L)
                        .toList(),
                most,
                input -> new Object[] {input.unit(), input.period(), input.indicator()});
    }

    /** The units directly below one with several indicators at once, from figures that are rolled up as values are confirmed. */
    @GET
    @Path("dashboard")
    public Dashboard dashboard(
            @QueryParam("unit") String unit,
            @QueryParam("indicator") List<String> codes,
            @QueryParam("period") String period,
            @QueryParam("hierarchy") String hierarchy,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        Unit of = visible(post, unit == null ? post.unit() : Requests.code("unit", unit));
        Period until = Parameters.period("period", Requests.required("period", period));
        Hierarchy along = Requests.oneOf("hierarchy", hierarchy, Hierarchy.class);
        String last = after == null
                ? null
                : Requests.code("after", Keyset.decode(after, 1).getFirst());
        return overview.of(
                new Overview.Question(post, of, along == null ? Hierarchy.BLOCK : along, named(codes), until),
                last,
                Requests.limit(limit));
    }

    private List<IndicatorRow> named(List<String> codes) {
        List<String> distinct = codes.stream().distinct().toList();
        if (distinct.isEmpty() || distinct.size() > MOST_INDICATORS) {
            throw Problems.of(
                    400, "bad-parameter", "indicator 须有 1 至 " + MOST_INDICATORS + " 个", Map.of("field", "indicator"));
        }
        distinct.forEach(code -> Indicators.parameter("indicator", code));
        Map<String, IndicatorRow> found = indicators.byCode(distinct);
        return distinct.stream()
                .map(code ->
                        Optional.ofNullable(found.get(code)).orElseThrow(() -> Problems.notFound("indicator", code)))
                .toList();
    }

    private static String place(Input input) {
        return input.unit() + " " + input.period() + " " + input.indicator();
    }

    private Comparing.Question question(String unit, String indicator, String period, String hierarchy, String basis) {
        Post post = activePost.require(Role.BUSINESS);
        String code = Requests.required("indicator", Indicators.parameter("indicator", indicator));
        Period until = Parameters.period("period", Requests.required("period", period));
        Hierarchy along = Requests.oneOf("hierarchy", hierarchy, Hierarchy.class);
        Unit of = visible(post, unit == null ? post.unit() : Requests.code("unit", unit));
        IndicatorRow measured = indicators.named(code).orElseThrow(() -> Problems.notFound("indicator", code));
        return new Comparing.Question(post, of, along == null ? Hierarchy.BLOCK : along, measured, until, basis(basis));
    }

    private Unit visible(Post post, String code) {
        return directory
                .find(code)
                .filter(unit -> post.scope().to(unit.code(), unit.path(), unit.linePath()) != Relation.NONE)
                .orElseThrow(() -> Problems.notFound("unit", code));
    }
}
