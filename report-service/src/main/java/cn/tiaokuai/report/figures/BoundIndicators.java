package cn.tiaokuai.report.figures;

import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.model.BoundFigures;
import cn.tiaokuai.report.drafting.model.BoundFigures.Place;
import cn.tiaokuai.report.drafting.model.Content;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which indicators a text tells by figures that are bound to them, whatever words it has for them. */
@ApplicationScoped
public class BoundIndicators {

    private final Bindings bindings;

    BoundIndicators(Bindings bindings) {
        this.bindings = bindings;
    }

    /** Codes of the indicators. */
    public Set<String> in(ReportRow report, Content content) {
        List<UUID> ids =
                BoundFigures.in(content).stream().map(Place::id).distinct().toList();
        return ids.isEmpty()
                ? Set.of()
                : bindings.list("reportId = ?1 and id in ?2", report.id, ids).stream()
                        .map(row -> row.indicator)
                        .collect(Collectors.toSet());
    }
}
