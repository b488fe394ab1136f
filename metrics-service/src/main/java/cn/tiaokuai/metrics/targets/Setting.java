package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.TargetSet;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.model.Direction;
import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Sets targets: from above, or from a unit's own promise. */
@ApplicationScoped
public class Setting {

    private final Targets targets;
    private final Judging judging;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Setting(Targets targets, Judging judging, Outbox outbox, Audit audit, Clock clock) {
        this.targets = targets;
        this.judging = judging;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A target to be set.
     *
     * @param baseline may be null
     * @param valueTo upper end for indicators of a range, else null
     * @param commitmentId the promise it comes from, null when set from above
     */
    public record NewValues(BigDecimal baseline, BigDecimal value, BigDecimal valueTo, UUID commitmentId) {}

    /** Sets it; a 409 problem when the unit has one for this indicator and year. */
    public TargetRow set(Post post, Actor by, Unit unit, IndicatorRow indicator, int year, NewValues values) {
        if (!indicator.appliesTo(unit.path(), unit.linePath())) {
            throw Problems.invalid("indicator", "该指标不适用于此单位");
        }
        requireRange(indicator, values);
        targets.lock(unit.code(), indicator.code, year);
        targets.of(unit.code(), indicator.code, year).ifPresent(existing -> {
            throw Problems.of(
                    409, "target-exists", "该单位" + year + "年已有此指标的目标", Map.of("targetId", existing.id.toString()));
        });
        TargetRow target = new TargetRow(unit, indicator, year, post.unit());
        target.baseline = values.baseline();
        target.value = values.value();
        target.valueTo = values.valueTo();
        target.commitmentId = values.commitmentId();
        target.createdBy = by.username();
        target.createdAt = clock.instant();
        outbox.publish(new TargetSet(
                target.id,
                indicator.code,
                indicator.name,
                target.unit,
                year,
                target.baseline,
                target.value,
                indicator.measureUnit,
                target.commitmentId,
                by,
                target.createdAt));
        // Before it is stored: a superior may add a target to a unit below, but not change it afterwards.
        judging.judge(target, null);
        targets.persistAndFlush(target);
        audit.changed("creation", "target", target.id, null, Digests.sha256(values.toString()));
        return target;
    }

    private static void requireRange(IndicatorRow indicator, NewValues values) {
        boolean range = indicator.direction == Direction.RANGE;
        if (range && (values.valueTo() == null || values.valueTo().compareTo(values.value()) < 0)) {
            throw Problems.invalid("valueTo", "区间指标须给出不小于 value 的上限");
        }
        if (!range && values.valueTo() != null) {
            throw Problems.invalid("valueTo", "只有区间指标才有上限");
        }
    }
}
