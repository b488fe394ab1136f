package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.metrics.indicators.Subordinates;
import cn.tiaokuai.metrics.model.Hierarchy;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds a target against those of the units directly below. */
@ApplicationScoped
class Decomposing {

    private final Targets targets;
    private final Subordinates subordinates;

    Decomposing(Targets targets, Subordinates subordinates) {
        this.targets = targets;
        this.subordinates = subordinates;
    }

    /** One page of the parts, in the order of the units' codes; the sum is of all of them. */
    Decomposition of(TargetRow target, Hierarchy hierarchy, String after, int limit) {
        List<Unit> below = directlyBelow(target, hierarchy);
        Map<String, TargetRow> set =
                targets.of(below.stream().map(Unit::code).toList(), target.indicator.code, target.year).stream()
                        .collect(Collectors.toMap(part -> part.unit, Function.identity()));
        List<Decomposition.Part> page = below.stream()
                .filter(unit -> after == null || unit.code().compareTo(after) > 0)
                .limit(limit + 1L)
                .map(unit -> Decomposition.Part.of(unit.code(), unit.name(), set.get(unit.code())))
                .toList();
        BigDecimal sum = target.indicator.addsUp() && !set.isEmpty()
                ? set.values().stream().map(part -> part.value).reduce(BigDecimal.ZERO, BigDecimal::add)
                : null;
        return new Decomposition(
                target.id,
                target.unit,
                target.value,
                hierarchy,
                sum,
                sum == null ? null : sum.subtract(target.value),
                set.size(),
                below.size(),
                Page.of(page, limit, part -> new Object[] {part.unit()}));
    }

    private List<Unit> directlyBelow(TargetRow target, Hierarchy hierarchy) {
        UnitPath root =
                switch (hierarchy) {
                    case BLOCK -> UnitPath.of(target.unitPath);
                    case LINE -> UnitPath.of(target.linePath);
                };
        return subordinates.of(root, hierarchy, target.indicator);
    }
}
