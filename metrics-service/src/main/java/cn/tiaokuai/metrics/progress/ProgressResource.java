package cn.tiaokuai.metrics.progress;

import cn.tiaokuai.metrics.indicators.Accumulation;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.metrics.observations.Observations;
import cn.tiaokuai.metrics.observations.Period;
import cn.tiaokuai.metrics.targets.TargetRow;
import cn.tiaokuai.metrics.targets.Targets;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Relation;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** 进度: how a unit stands with an indicator up to a period. */
@Path("/api/metrics/progress")
@RunOnVirtualThread
@Transactional
public class ProgressResource {

    private final ActivePost activePost;
    private final Indicators indicators;
    private final Observations observations;
    private final Targets targets;
    private final UnitDirectory directory;
    private final Lamps lamps;

    ProgressResource(
            ActivePost activePost,
            Indicators indicators,
            Observations observations,
            Targets targets,
            UnitDirectory directory,
            Lamps lamps) {
        this.activePost = activePost;
        this.indicators = indicators;
        this.observations = observations;
        this.targets = targets;
        this.directory = directory;
        this.lamps = lamps;
    }

    /**
     * How a unit stands.
     *
     * @param actual confirmed values up to the period, null when there are none: missing is not zero
     * @param target null where none is set, as are completion and deviation
     * @param completion per cent
     * @param expected per cent
     * @param deviation percentage points ahead of the plan
     * @param reportedPeriods how many periods are confirmed
     * @param expectedPeriods how many there should be by now
     */
    public record Progress(
            String indicator,
            String unit,
            String period,
            BigDecimal actual,
            BigDecimal target,
            BigDecimal completion,
            BigDecimal expected,
            BigDecimal deviation,
            Lamp lamp,
            YearOnYear yearOnYear,
            int reportedPeriods,
            int expectedPeriods) {}

    @GET
    public Progress get(
            @QueryParam("unit") String unit,
            @QueryParam("indicator") String indicator,
            @QueryParam("period") String period) {
        Post post = activePost.require(Role.BUSINESS);
        Unit of = unit == null ? directory.require("unit", post.unit()) : visible(post, unit);
        IndicatorRow measured = indicators
                .findByIdOptional(given("indicator", indicator))
                .orElseThrow(() -> Problems.notFound("indicator", indicator));
        Period until = Period.parse(given("period", period))
                .orElseThrow(() -> Problems.of(
                        400, "bad-parameter", "period 须形如 2026、2026H1、2026Q3 或 2026-09", Map.of("field", "period")));
        return progress(of.code(), measured, until);
    }

    private Progress progress(String unit, IndicatorRow indicator, Period until) {
        Values values =
                observations.confirmed(unit, indicator.code, until.year()).upTo(until);
        Values before =
                observations.confirmed(unit, indicator.code, until.year() - 1).upTo(until.yearBefore());
        Optional<BigDecimal> actual = values.together(indicator.accumulation);
        Optional<Attainment> attainment =
                targets.of(unit, indicator.code, until.year()).map(TargetRow::attainment);
        Optional<BigDecimal> deviation =
                attainment.flatMap(rules -> actual.map(value -> rules.deviation(value, until.monthsPassed())));
        return new Progress(
                indicator.code,
                unit,
                until.toString(),
                actual.orElse(null),
                attainment.map(Attainment::target).orElse(null),
                attainment.flatMap(rules -> actual.map(rules::completion)).orElse(null),
                Attainment.expected(until.monthsPassed()),
                deviation.orElse(null),
                deviation.map(lamps::of).orElse(Lamp.UNKNOWN),
                yearOnYear(indicator, values, before),
                values.all().size(),
                until.monthsPassed() * indicator.frequency.periodsInYear() / 12);
    }

    /** Sums of unequally many periods cannot be compared: without the same coverage there is no rate. */
    private static YearOnYear yearOnYear(IndicatorRow indicator, Values values, Values before) {
        boolean comparable = indicator.accumulation != Accumulation.FLOW
                || values.all().size() == before.all().size();
        BigDecimal base = comparable ? before.together(indicator.accumulation).orElse(null) : null;
        return YearOnYear.between(values.together(indicator.accumulation).orElse(null), base, indicator.isRate());
    }

    private Unit visible(Post post, String code) {
        return directory
                .find(code)
                .filter(unit -> post.scope().to(unit.code(), unit.path(), unit.linePath()) != Relation.NONE)
                .orElseThrow(() -> Problems.notFound("unit", code));
    }

    private static String given(String field, String value) {
        if (value == null || value.isBlank()) {
            throw Problems.of(400, "bad-parameter", "缺少参数 " + field, Map.of("field", field));
        }
        return value;
    }
}
