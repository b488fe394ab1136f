package cn.tiaokuai.metrics.indicators;

import cn.tiaokuai.metrics.model.Hierarchy;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.platform.units.UnitPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** Who is expected to have an indicator's figures, or its targets, below a unit. */
@ApplicationScoped
public class Subordinates {

    private final UnitDirectory directory;

    Subordinates(UnitDirectory directory) {
        this.directory = directory;
    }

    /** The active units directly below a place that the indicator is for, in the order of their codes. */
    public List<Unit> of(UnitPath root, Hierarchy hierarchy, IndicatorRow indicator) {
        return of(root, hierarchy).stream()
                .filter(unit -> indicator.appliesTo(unit.path(), unit.linePath()))
                .toList();
    }

    /** All active units directly below a place, in the order of their codes. */
    public List<Unit> of(UnitPath root, Hierarchy hierarchy) {
        List<Unit> all =
                switch (hierarchy) {
                    case BLOCK -> directory.below(root);
                    case LINE -> directory.inLineBelow(root);
                };
        int depth = root.codes().size() + 1;
        return all.stream()
                .filter(unit -> place(unit, hierarchy).codes().size() == depth)
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    /** The place of a unit along a hierarchy. */
    public static UnitPath place(Unit unit, Hierarchy hierarchy) {
        return switch (hierarchy) {
            case BLOCK -> unit.path();
            case LINE -> unit.linePath();
        };
    }
}
