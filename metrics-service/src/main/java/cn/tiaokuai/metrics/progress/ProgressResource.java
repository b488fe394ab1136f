package cn.tiaokuai.metrics.progress;

import cn.tiaokuai.metrics.Parameters;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.metrics.model.Attainment;
import cn.tiaokuai.metrics.model.Lamp;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.Ratio;
import cn.tiaokuai.metrics.model.Thresholds;
import cn.tiaokuai.metrics.model.Values;
import cn.tiaokuai.metrics.model.YearOnYear;
import cn.tiaokuai.metrics.observations.Observations;
import cn.tiaokuai.metrics.targets.TargetRow;
import cn.tiaokuai.metrics.targets.Targets;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Relation;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
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
    private final Thresholds thresholds;

    ProgressResource(
            ActivePost activePost,
            Indicators indicators,
            Observations observations,
            Targets targets,
            UnitDirectory directory,
            Thresholds thresholds) {
        this.activePost = activePost;
        this.indicators = indicators;
        this.observations = observations;
        this.targets = targets;
        this.directory = directory;
        this.thresholds = thresholds;
    }

    /**
     * How a unit stands at the end of the last confirmed period up to the one asked for.
     *
     * @param period the period asked for
     * @param lastPeriod the last confirmed one, which the figures speak of; null when there is none, as are they
     * @param actual what the confirmed values make together: missing is not zero
     * @param target null where none is set, as are completion, expected and deviation
     * @param completion per cent
     * @param expected per cent
     * @param deviation percentage points ahead of the plan
     * @param reportedPeriods how many periods are confirmed
     * @param expectedPeriods how many there should be by the period asked for
     */
    public record Progress(
            String indicator,
            String unit,
            String period,
            String lastPeriod,
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
            @QueryParam("year") String year,
            @QueryParam("period") String period) {
        Post post = activePost.require(Role.BUSINESS);
        String code = Requests.required("indicator", Indicators.parameter("indicator", indicator));
        Period until = Parameters.period("period", Requests.required("period", period == null ? year : period));
        Unit of = visible(post, unit == null ? post.unit() : Requests.code("unit", unit));
        IndicatorRow measured = indicators.named(code).orElseThrow(() -> Problems.notFound("indicator", code));
        return progress(of.code(), measured, until);
    }

    private Progress progress(String unit, IndicatorRow indicator, Period until) {
        Values values = observations.confirmed(unit, indicator, until.year()).upTo(until);
        Values before =
                observations.confirmed(unit, indicator, until.year() - 1).upTo(until.yearBefore());
        BigDecimal actual = values.together(indicator.accumulation).orElse(null);
        Optional<Period> last = values.last();
        int months = last.map(Period::monthsPassed).orElse(0);
        Optional<TargetRow> target = targets.of(unit, indicator.code, until.year());
        Optional<Attainment> judged = actual == null ? Optional.empty() : target.map(TargetRow::attainment);
        Optional<Ratio> deviation = judged.map(rules -> rules.deviation(actual, months));
        return new Progress(
                indicator.code,
                unit,
                until.toString(),
                last.map(Period::toString).orElse(null),
                actual,
                target.map(row -> row.value).orElse(null),
                judged.map(rules -> rules.completion(actual, months).percent()).orElse(null),
                judged.map(rules -> rules.expected(months).percent()).orElse(null),
                deviation.map(Ratio::percent).orElse(null),
                deviation.map(thresholds::lamp).orElse(Lamp.UNKNOWN),
                YearOnYear.between(values, before, indicator.accumulation, indicator.isRate()),
                values.all().size(),
                until.monthsPassed() * indicator.frequency.periodsInYear() / 12);
    }

    private Unit visible(Post post, String code) {
        return directory
                .find(code)
                .filter(unit -> post.scope().to(unit.code(), unit.path(), unit.linePath()) != Relation.NONE)
                .orElseThrow(() -> Problems.notFound("unit", code));
    }
}
