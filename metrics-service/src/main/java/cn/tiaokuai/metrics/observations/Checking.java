package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.locks.Locks;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.Stage;
import cn.tiaokuai.platform.access.Post;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong with entries, told one by one; the same rules as for a single value. */
record Checking(Post post, Map<String, IndicatorRow> indicators, Locks.Locked locked, Limits limits) {

    /** What is wrong with an entry by itself. */
    List<Entering.Fault> faults(Entry entry) {
        List<Entering.Fault> faults = new ArrayList<>();
        IndicatorRow indicator = indicators.get(entry.indicator());
        Optional<Period> period = Period.parse(entry.period());
        if (indicator == null) {
            faults.add(new Entering.Fault("indicator", "没有此代码的指标"));
        } else if (!indicator.appliesTo(post.path(), post.linePath())) {
            faults.add(new Entering.Fault("indicator", "该指标不适用于本单位"));
        } else if (indicator.isComputed()) {
            faults.add(new Entering.Fault("indicator", "该指标由分子、分母计算，不填报"));
        } else {
            period(indicator, period).ifPresent(faults::add);
        }
        value(entry.value()).ifPresent(faults::add);
        if (entry.source() == null || entry.source().isBlank()) {
            faults.add(new Entering.Fault("source", "不能为空"));
        } else {
            text("source", entry.source()).ifPresent(faults::add);
        }
        text("reason", entry.reason()).ifPresent(faults::add);
        return faults;
    }

    /** What is wrong with an entry in the place of a value that is there, or of none. */
    Optional<Entering.Fault> fault(Entry entry, ObservationRow existing) {
        if (existing == null) {
            if (entry.version() != null) {
                return Optional.of(new Entering.Fault("version", "该期尚无数据，不应带版本"));
            }
            return entry.stage() == Stage.REVISED
                    ? Optional.of(new Entering.Fault("stage", "首次填报不能为修订"))
                    : Optional.empty();
        }
        if (entry.version() == null) {
            return Optional.of(new Entering.Fault("version", "该期已有数据，更正须带版本 " + existing.version));
        }
        if (entry.version() != existing.version) {
            return Optional.of(new Entering.Fault("version", "数据已被他人修改，现为版本 " + existing.version));
        }
        if (entry.reason() == null || entry.reason().isBlank()) {
            return Optional.of(new Entering.Fault("reason", "更正须说明原因"));
        }
        return existing.stage.mayBecome(entry.correction().stageAfter(existing.stage))
                ? Optional.empty()
                : Optional.of(new Entering.Fault("stage", Reporting.STAGES));
    }

    private Optional<Entering.Fault> period(IndicatorRow indicator, Optional<Period> period) {
        if (period.isEmpty() || period.get().frequency() != indicator.frequency) {
            return Optional.of(new Entering.Fault("period", "该指标填报的期间形如 " + indicator.frequency.example()));
        }
        int year = period.get().year();
        if (year < limits.firstYear() || year > limits.lastYear() || !indicator.isValidIn(period.get())) {
            return Optional.of(new Entering.Fault("period", "该指标在此期间无效"));
        }
        return locked.why(indicator.code, period.get()).map(why -> new Entering.Fault("period", why));
    }

    private Optional<Entering.Fault> value(BigDecimal value) {
        if (value == null) {
            return Optional.of(new Entering.Fault("value", "不能为空"));
        }
        // The exponent first, as for a single value.
        boolean fits = value.scale() >= -limits.digits()
                && (long) value.precision() - value.scale() <= limits.digits()
                && value.scale() <= limits.decimals();
        return fits
                ? Optional.empty()
                : Optional.of(new Entering.Fault(
                        "value", "整数部分不能超过 " + limits.digits() + " 位，小数不能超过 " + limits.decimals() + " 位"));
    }

    private Optional<Entering.Fault> text(String field, String text) {
        boolean plain = text == null
                || (text.codePointCount(0, text.length()) <= limits.textLength()
                        && text.codePoints()
                                .noneMatch(
                                        c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE));
        return plain
                ? Optional.empty()
                : Optional.of(new Entering.Fault(field, "不能超过 " + limits.textLength() + " 个字，不能含有控制字符"));
    }
}
