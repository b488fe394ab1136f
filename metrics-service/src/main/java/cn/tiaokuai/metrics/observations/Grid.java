package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.metrics.Fault;
import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.Mode;
import cn.tiaokuai.platform.problems.Violations;
import java.util.List;
import java.util.UUID;

/**
 * Values of the own unit as they stand in a grid.
 *
 * @param mode ALL_OR_NOTHING when absent
 * @param source for cells that name none
 */
public record Grid(Mode mode, String source, List<Entry> cells) {

    /**
     * What became of it.
     *
     * @param saved false when nothing was: cells that would have fitted are FITS
     * @param cells in the order of the request
     */
    public record Answer(boolean saved, List<Cell> cells) {}

    /**
     * What became of a cell.
     *
     * @param id null where there is no value
     * @param version to be sent with the next correction
     * @param faults why it was refused
     * @param findings what is remarkable about it, also where nothing was saved; none where it was refused
     */
    public record Cell(Entering.Outcome outcome, UUID id, Long version, List<Fault> faults, List<Finding> findings) {}

    Grid checked(int most, Limits limits) {
        Violations violations = new Violations();
        if (violations.present("cells", cells)) {
            violations.unless(!cells.isEmpty() && cells.size() <= most, "cells", "须有 1 到 " + most + " 个");
            violations.unless(cells.stream().noneMatch(cell -> cell == null), "cells", "不能有空的单元格");
        }
        violations.optionalText("source", source, limits.textLength());
        violations.stop();
        return this;
    }
}
