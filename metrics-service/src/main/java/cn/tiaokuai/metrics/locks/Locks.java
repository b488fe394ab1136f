package cn.tiaokuai.metrics.locks;

import cn.tiaokuai.metrics.Reach;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Relation;
import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.platform.units.UnitPath;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which periods are closed, for whom, and who may all the same. */
@ApplicationScoped
public class Locks implements PanacheRepositoryBase<LockRow, UUID> {

    /** Hold for the unit today, and no exception lets it through. */
    private static final String BINDING = """
            from PeriodLock l where l.owner in :owners and (l.onlyUnit is null or l.onlyUnit = :unit)
                and l.liftedAt is null and l.lockedFrom <= :today
                and not exists (select 1 from PeriodException e where e.lockId = l.id and e.unit = :unit
                    and e.firstDay <= :today and e.lastDay >= :today)
            order by l.createdAt
            """;

    /** What of a unit is locked. */
    public interface Locked {

        /** Why values of an indicator and period cannot be changed; empty when they can. */
        Optional<String> why(String indicator, Period period);

        /** What either locks. */
        default Locked and(Locked other) {
            return (indicator, period) -> why(indicator, period).or(() -> other.why(indicator, period));
        }
    }

    private final UnitDirectory directory;
    private final Clock clock;

    Locks(UnitDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** What is locked for a unit today. */
    public Locked binding(String unit, UnitPath block, UnitPath line) {
        List<LockRow> binding = list(
                BINDING, Map.of("owners", Reach.above(block, line), "today", OfficeDays.today(clock), "unit", unit));
        return (indicator, period) -> binding.stream()
                .filter(lock -> lock.holdsFor(indicator, period))
                .findFirst()
                .map(lock -> period + "的数据自" + lock.lockedFrom + "起锁定：" + lock.reason);
    }

    /** Refuses, with 409, a change of what is locked. */
    public void requireOpen(String unit, UnitPath block, UnitPath line, String indicator, Period period) {
        binding(unit, block, line).why(indicator, period).ifPresent(why -> {
            throw Problems.conflict("period-locked", why);
        });
    }

    /** The lock; a 404 problem when it binds neither the post's unit nor, for an approved report, a unit below. */
    LockRow visible(UUID id, Post post) {
        return find("id", id)
                .firstResultOptional()
                .filter(lock -> lock.ofApproval()
                        ? relation(post, lock.onlyUnit) != Relation.NONE
                        : Reach.above(post.path(), post.linePath()).contains(lock.owner))
                .orElseThrow(() -> Problems.notFound("lock", id));
    }

    private Relation relation(Post post, String unit) {
        return directory
                .find(unit)
                .map(u -> post.scope().to(u.code(), u.path(), u.linePath()))
                .orElse(Relation.NONE);
    }

    /** A lock to which the post may grant exceptions: the own unit's, or that of an approved report of a unit below. */
    LockRow grantable(UUID id, Post post) {
        LockRow row = visible(id, post);
        if (!row.ofApproval()) {
            return own(id, post);
        }
        if (!relation(post, row.onlyUnit).above()) {
            throw Problems.forbidden("approval-lock", "因报告通过而锁定的数据，只有上级单位可以设定例外");
        }
        // Another unit's row is read and not locked; an exception to what is lifted meanwhile excepts nothing.
        return unlifted(row);
    }

    /** The own unit's lock while it holds, locked; 403 when it is another unit's, 409 when it is lifted. */
    LockRow own(UUID id, Post post) {
        LockRow row = visible(id, post);
        if (row.ofApproval()) {
            throw Problems.forbidden("approval-lock", "因报告通过而锁定的数据，须由批准的上级撤销批准后才能修改");
        }
        if (!row.owner.equals(post.unit())) {
            throw Problems.forbidden("forbidden", "只有锁定的单位可以处理");
        }
        getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return unlifted(row);
    }

    private static LockRow unlifted(LockRow row) {
        if (row.liftedAt != null) {
            throw Problems.conflict("lock-lifted", "该锁定已解除");
        }
        return row;
    }

    /** Those that bind a unit or did, latest first. */
    Page<LockRow> list(Scope unit, LatestFirst after, int limit) {
        List<LockRow> rows = find(
                        "owner in ?1 and (onlyUnit is null or onlyUnit = ?4)"
                                + " and (createdAt < ?2 or createdAt = ?2 and id > ?3) order by createdAt desc, id",
                        Reach.above(unit.path(), unit.linePath()),
                        after.at(),
                        after.id(),
                        unit.unit())
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.createdAt, row.id});
    }

    /** Exceptions of a lock, latest first: all for who granted them, its own for a unit. */
    Page<ExceptionRow> exceptions(LockRow lock, LatestFirst after, int limit) {
        List<ExceptionRow> rows = getEntityManager()
                .createQuery(
                        "from PeriodException where lockId = ?1 and (createdAt < ?2 or createdAt = ?2 and id > ?3)"
                                + " order by createdAt desc, id",
                        ExceptionRow.class)
                .setParameter(1, lock.id)
                .setParameter(2, after.at())
                .setParameter(3, after.id())
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, row -> new Object[] {row.createdAt, row.id});
    }
}
