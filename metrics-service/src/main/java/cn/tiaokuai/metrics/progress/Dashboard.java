package cn.tiaokuai.metrics.progress;

import cn.tiaokuai.metrics.model.Hierarchy;
import cn.tiaokuai.platform.http.Page;
import java.util.List;

/**
 * The units directly below one, with several indicators beside each other.
 *
 * @param indicators codes, in the order of the cells
 */
public record Dashboard(String unit, String period, Hierarchy hierarchy, List<String> indicators, Page<Row> rows) {

    /** A unit. */
    public record Row(String unit, String unitName, List<Cell> cells) {}

    /**
     * How it stands with one indicator.
     *
     * @param source where its latest figure is from; null for no figure
     * @param rank among all units of the dashboard by completion, equals sharing one; null without a completion
     * @param progress null where the indicator is not for this unit
     */
    public record Cell(Comparison.Source source, Integer rank, Progress progress) {}
}
