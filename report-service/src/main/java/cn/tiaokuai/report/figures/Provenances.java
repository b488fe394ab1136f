package cn.tiaokuai.report.figures;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.report.data.ObservationRow;
import cn.tiaokuai.report.data.Observations;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.figures.model.Contribution;
import cn.tiaokuai.report.figures.model.Contribution.Reported;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Follows a value down to the units that reported it, as far as events have told and the post may see. */
@ApplicationScoped
public class Provenances {

    private static final String SUM = "SUM";

    private final Bindings bindings;
    private final Observations observations;
    private final UnitDirectory directory;

    Provenances(Bindings bindings, Observations observations, UnitDirectory directory) {
        this.bindings = bindings;
        this.observations = observations;
        this.directory = directory;
    }

    /** Of all bound figures of a text, in its order; those whose binding is not there have no origin. */
    public List<ProvenanceView> in(ReportRow report, Content content, int revision, Post post) {
        return bindings.in(report, content, revision, post).stream()
                .map(bound -> bound.binding() == null
                        ? new ProvenanceView(FigureView.of(bound), null)
                        : of(FigureView.of(bound), bound.binding(), post))
                .toList();
    }

    ProvenanceView of(FigureView figure, BindingRow binding, Post post) {
        List<ObservationRow> values = binding.isSum()
                ? observations.sums(binding.indicator, Integer.parseInt(binding.period), post)
                : observations.of(binding.indicator, binding.period, post);
        boolean summed = values.stream().anyMatch(row -> SUM.equals(row.aggregation));
        Map<String, Reported> byUnit =
                values.stream().collect(Collectors.toMap(row -> row.unit, Provenances::reported));
        Unit unit = directory.find(binding.observationUnit).orElseThrow();
        List<Unit> units = Stream.concat(
                        directory.below(unit.path()).stream(), directory.inLineBelow(unit.linePath()).stream())
                .distinct()
                .toList();
        return new ProvenanceView(figure, ProvenanceView.Origin.of(Contribution.of(unit, units, byUnit, summed)));
    }

    private static Reported reported(ObservationRow row) {
        return new Reported(row.value, row.qualifier, row.source, row.confirmedBy, row.confirmedName, row.confirmedAt);
    }
}
