package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 分解: divides a unit's target among units below, at once or when others have agreed to it. */
@ApplicationScoped
public class Dividing {

    private final Targets targets;
    private final Setting setting;
    private final UnitDirectory directory;

    Dividing(Targets targets, Setting setting, UnitDirectory directory) {
        this.targets = targets;
        this.setting = setting;
        this.directory = directory;
    }

    /**
     * A division as it is proposed.
     *
     * @param targetId the target that is divided
     * @param value of that target
     * @param sum of the parts; null when the indicator's targets do not add up
     */
    public record Division(
            UUID targetId,
            String indicator,
            String indicatorName,
            String measureUnit,
            int year,
            BigDecimal value,
            BigDecimal sum,
            List<Portion> shares) {}

    /** The part of one unit. */
    public record Portion(String unit, String unitName, Wanted wanted) {}

    /**
     * What a division would be.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no such target, 403 when it is another unit's, 422 that
     *     names each part that cannot be set and why
     */
    public Division propose(UUID target, NewParts parts, Post post) {
        TargetRow row = targets.own(target, post);
        List<String> codes = parts.parts().stream().map(NewParts.NewPart::unit).toList();
        Map<String, Unit> units = units(codes);
        Map<String, TargetRow> existing = existing(codes, row);
        Violations violations = new Violations();
        List<Portion> shares = parts.parts().stream()
                .sorted(Comparator.comparing(NewParts.NewPart::unit))
                .map(part -> {
                    Unit unit = units.get(part.unit());
                    String why = whyNot(unit, row.indicator, existing.get(part.unit()), post.scope());
                    violations.unless(why == null, "parts.unit", part.unit() + "：" + why);
                    part.wanted().checkFor(row.indicator, violations);
                    return new Portion(part.unit(), unit == null ? null : unit.name(), part.wanted());
                })
                .toList();
        violations.unless(
                shares.stream().map(Portion::unit).distinct().count() == shares.size(), "parts.unit", "同一单位出现两次");
        violations.stop();
        return new Division(
                row.id,
                row.indicator.code,
                row.indicator.name,
                row.indicator.measureUnit,
                row.year,
                row.value,
                row.indicator.addsUp()
                        ? shares.stream().map(share -> share.wanted().value()).reduce(BigDecimal.ZERO, BigDecimal::add)
                        : null,
                shares);
    }

    /**
     * Sets what was agreed to.
     *
     * @param setter scope of the unit that divides
     * @param by who agreed
     * @return by the code of its unit, why a part cannot be set any more
     */
    public Map<String, String> set(Division division, Scope setter, Actor by) {
        TargetRow row = targets.findById(division.targetId());
        List<String> codes = division.shares().stream().map(Portion::unit).toList();
        Map<String, Unit> units = units(codes);
        // In one order, and all of them before looking which there are.
        codes.forEach(code -> targets.lock(code, row.indicator.code, row.year));
        Map<String, TargetRow> existing = existing(codes, row);
        Map<String, String> left = new LinkedHashMap<>();
        for (Portion share : division.shares()) {
            Unit unit = units.get(share.unit());
            String why = whyNot(unit, row.indicator, existing.get(share.unit()), setter);
            if (why == null) {
                setting.place(setter.unit(), by, unit, row.indicator, row.year, share.wanted(), null);
            } else {
                left.put(share.unit(), why);
            }
        }
        return left;
    }

    private static String whyNot(Unit unit, IndicatorRow indicator, TargetRow existing, Scope setter) {
        if (unit == null || !unit.active()) {
            return "没有此代码的单位，或该单位已停用";
        }
        if (!setter.to(unit.code(), unit.path(), unit.linePath()).above()) {
            return "只能分解到下级单位";
        }
        if (!indicator.appliesTo(unit.path(), unit.linePath())) {
            return "该指标不适用于此单位";
        }
        return existing == null ? null : "该单位" + existing.year + "年已有此指标的目标 " + existing.value.toPlainString();
    }

    private Map<String, TargetRow> existing(List<String> units, TargetRow divided) {
        return targets.of(units, divided.indicator.code, divided.year).stream()
                .collect(Collectors.toMap(row -> row.unit, Function.identity()));
    }

    private Map<String, Unit> units(List<String> codes) {
        return directory.all(codes).stream().collect(Collectors.toMap(Unit::code, Function.identity()));
    }
}
