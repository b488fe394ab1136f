package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.TargetSet;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
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
     * Sets it; a 409 problem when the unit has one for this indicator and year.
     *
     * @param promise the commitment it comes from, null when set from above
     */
    public TargetRow set(
            Post post, Actor by, Unit unit, IndicatorRow indicator, int year, Wanted wanted, UUID promise) {
        if (!indicator.appliesTo(unit.path(), unit.linePath())) {
            throw Problems.invalid("indicator", "该指标不适用于此单位");
        }
        wanted.requireFor(indicator);
        targets.lock(unit.code(), indicator.code, year);
        targets.of(unit.code(), indicator.code, year).ifPresent(existing -> {
            throw Problems.of(
                    409, "target-exists", "该单位" + year + "年已有此指标的目标", Map.of("targetId", existing.id.toString()));
        });
        return add(post.unit(), by, unit, indicator, year, wanted, promise);
    }

    /** Adds one that is right, and of which it is known, and locked, that there is none yet. */
    TargetRow add(String setter, Actor by, Unit unit, IndicatorRow indicator, int year, Wanted wanted, UUID promise) {
        TargetRow target = place(setter, by, unit, indicator, year, wanted, promise);
        audit.changed("creation", "target", target.id, null, Digests.sha256(wanted.toString()));
        return target;
    }

    /** The same where nobody asks for it: an approval does, whose history is review's. */
    TargetRow place(String setter, Actor by, Unit unit, IndicatorRow indicator, int year, Wanted wanted, UUID promise) {
        TargetRow target = new TargetRow(unit, indicator, year, setter);
        target.take(wanted);
        target.commitmentId = promise;
        target.createdBy = by.username();
        target.createdAt = clock.instant();
        tell(target, by);
        // Before it is stored, so that the row is written once and its first version with it.
        judging.judge(target, null);
        targets.persistAndFlush(target);
        keep(target, null, by);
        return target;
    }

    /** Makes everybody wait who would set or judge it meanwhile, and looks at it again. */
    void hold(TargetRow target) {
        targets.lock(target.unit, target.indicator.code, target.year);
        targets.refresh(target);
    }

    /** Sets one anew that is held, judges it again, and keeps what it was. */
    void setAnew(TargetRow target, TargetChange change, Actor by) {
        change.wanted().requireFor(target.indicator);
        String before = digest(target);
        target.take(change.wanted());
        target.version++;
        tell(target, by);
        judging.judge(target, change.reason());
        keep(target, change.reason().strip(), by);
        audit.changed("change", "target", target.id, before, digest(target));
    }

    private void tell(TargetRow target, Actor by) {
        outbox.publish(new TargetSet(
                target.id,
                target.indicator.code,
                target.indicator.name,
                target.unit,
                target.year,
                target.baseline,
                target.value,
                target.indicator.measureUnit,
                target.commitmentId,
                by,
                clock.instant()));
    }

    private void keep(TargetRow target, String reason, Actor by) {
        // The row first: its versions refer to it.
        targets.flush();
        targets.getEntityManager().persist(new VersionRow(target, reason, by.username(), clock.instant()));
    }

    private static String digest(TargetRow target) {
        return Digests.sha256(target.baseline + " " + target.value + " " + target.valueTo + " " + target.nature + " "
                + Arrays.toString(target.plan));
    }
}
