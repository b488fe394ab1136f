package cn.tiaokuai.report.figures;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.report.data.ObservationRow;
import cn.tiaokuai.report.data.Observations;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.figures.Bindings.Bound;
import cn.tiaokuai.report.figures.model.Known;
import cn.tiaokuai.report.figures.model.Suggesting;
import cn.tiaokuai.report.figures.model.Suggestion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which values of the unit's own data the figures of a text seem to tell; for the unit itself alone. */
@ApplicationScoped
class Suggestions {

    private final Observations observations;

    Suggestions(Observations observations) {
        this.observations = observations;
    }

    /** Nothing is suggested to superiors: they cannot bind, and contradictions are for the unit to settle. */
    List<Suggestion> of(ReportRow report, FigureTexts texts, List<Bound> bound, Post post) {
        if (!report.ownedBy(post)) {
            return List.of();
        }
        List<Known> known = known(report);
        return known.isEmpty()
                ? List.of()
                : Suggesting.of(texts.mentions(bound.stream().map(Bound::place).toList()), known, report.year);
    }

    /** The data that a report may tell: one on a year also tells what was in the year before. */
    List<Known> known(ReportRow report) {
        return observations.own(report.unit, report.year - 1, report.year).stream()
                .map(Suggestions::known)
                .toList();
    }

    private static Known known(ObservationRow row) {
        return new Known(row.id, row.indicator, row.name(), row.measureUnit, row.accumulation, row.period, row.value);
    }
}
