package cn.tiaokuai.report.figures;

import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.model.Content;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
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
        return bindings.of(report, content).stream().map(row -> row.indicator).collect(Collectors.toSet());
    }
}
