package cn.tiaokuai.report.commitments;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.report.commitments.PromisesView.TargetView;
import cn.tiaokuai.report.commitments.model.PromiseOutcome;
import cn.tiaokuai.report.data.ObservationRow;
import cn.tiaokuai.report.data.Observations;
import cn.tiaokuai.report.data.TargetRow;
import cn.tiaokuai.report.data.Targets;
import cn.tiaokuai.report.drafting.ReportRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What promises became in figures. */
@ApplicationScoped
class PromiseTargets {

    private final Targets targets;
    private final Observations observations;

    PromiseTargets(Targets targets, Observations observations) {
        this.targets = targets;
        this.observations = observations;
    }

    /** Targets by the promise that they came of, with what was reached of them. */
    Map<UUID, List<TargetView>> of(ReportRow report, List<CommitmentRow> promises, Post post) {
        List<TargetRow> found = targets.of(promises.stream().map(row -> row.id).toList());
        List<ObservationRow> values = found.isEmpty()
                ? List.of()
                : observations.of(
                        report.unit,
                        found.stream().map(row -> row.indicator).distinct().toList(),
                        post);
        return found.stream()
                .collect(Collectors.groupingBy(
                        row -> row.commitmentId, Collectors.mapping(row -> view(row, values), Collectors.toList())));
    }

    /** DONE where every target was achieved, PARTLY where something was reached; a person decides. */
    static PromiseOutcome suggested(List<TargetView> figures) {
        if (figures.isEmpty()) {
            return null;
        }
        if (figures.stream().allMatch(target -> target.state() == TargetRow.TargetState.ACHIEVED)) {
            return PromiseOutcome.DONE;
        }
        boolean some = figures.stream()
                .anyMatch(target -> target.actual() != null && target.actual().signum() > 0);
        return some ? PromiseOutcome.PARTLY : null;
    }

    /** An event tells the sum of a flow; for what accumulates, the latest value of the year is what was reached. */
    private static TargetView view(TargetRow target, List<ObservationRow> values) {
        Optional<ObservationRow> latest = values.stream()
                .filter(row -> row.indicator.equals(target.indicator)
                        && row.period.startsWith(Integer.toString(target.year))
                        && row.accumulation != null
                        && !row.accumulation.equals("FLOW"))
                .max(Comparator.comparing(row -> row.period));
        boolean told = target.actual != null || latest.isEmpty();
        return new TargetView(
                target.id,
                target.indicator,
                target.indicatorName,
                target.year,
                target.value,
                target.measureUnit,
                target.state,
                told ? target.actual : latest.get().value,
                target.completion,
                told ? target.period : latest.get().period,
                target.reason);
    }
}
