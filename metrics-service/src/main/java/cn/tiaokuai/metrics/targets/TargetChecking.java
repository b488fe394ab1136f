package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.metrics.Fault;
import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Relation;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.platform.units.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong with targets, told one by one; the same rules as for a single target. */
record TargetChecking(Post post, Map<String, IndicatorRow> indicators, Map<String, Unit> units, Limits limits) {

    /** What is wrong with a target by itself. */
    List<Fault> faults(TargetEntry entry) {
        Violations violations = new Violations();
        limits.year(violations, "year", entry.year());
        entry.wanted().check(violations, limits);
        violations.optionalText("reason", entry.reason(), limits.textLength());
        Unit unit = units.get(entry.unit());
        IndicatorRow indicator = indicators.get(entry.indicator());
        violations.unless(indicator != null, "indicator", "没有此代码的指标");
        if (unit == null || !unit.active()) {
            violations.add("unit", "没有此代码的单位，或该单位已停用");
        } else if (post.scope().to(unit.code(), unit.path(), unit.linePath()) == Relation.NONE) {
            violations.add("unit", "只能为本单位及下级单位设定目标");
        } else if (indicator != null) {
            violations.unless(indicator.appliesTo(unit.path(), unit.linePath()), "indicator", "该指标不适用于此单位");
        }
        if (indicator != null && entry.wanted().value() != null) {
            entry.wanted().checkFor(indicator, violations);
        }
        List<Fault> faults = new ArrayList<>();
        violations.tell((field, message) -> faults.add(new Fault(field, message)));
        return faults;
    }

    /** What is wrong with a target in the place of one that is there, or of none. */
    Optional<Fault> fault(TargetEntry entry, TargetRow existing) {
        if (existing == null) {
            return entry.revision() == null
                    ? Optional.empty()
                    : Optional.of(new Fault("revision", "该单位该年度尚无此指标的目标，不应带版次"));
        }
        if (!existing.setter.equals(post.unit())) {
            return Optional.of(new Fault("unit", Targets.SETTER_ONLY));
        }
        if (entry.revision() != null && entry.revision() != existing.revision) {
            return Optional.of(new Fault("revision", "目标已被修改，现为版次 " + existing.revision));
        }
        return entry.reason() == null
                ? Optional.of(new Fault(
                        "reason", "已有目标 " + existing.value.toPlainString() + "（版次 " + existing.revision + "），修改须说明原因"))
                : Optional.empty();
    }
}
