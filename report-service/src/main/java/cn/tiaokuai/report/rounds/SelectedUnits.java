package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.units.Unit;
import java.util.Collection;
import java.util.List;

/** Whom a selection calls, as the directory stands now. */
public record SelectedUnits(int number, List<SelectedUnit> units) {

    /**
     * One of them.
     *
     * @param kind as in the directory
     */
    public record SelectedUnit(String code, String name, String kind) {}

    static SelectedUnits of(Collection<Unit> units) {
        return new SelectedUnits(
                units.size(),
                units.stream()
                        .map(unit -> new SelectedUnit(unit.code(), unit.name(), unit.kind()))
                        .toList());
    }
}
