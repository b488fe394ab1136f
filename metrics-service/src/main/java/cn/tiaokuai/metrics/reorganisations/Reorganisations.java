package cn.tiaokuai.metrics.reorganisations;

import cn.tiaokuai.metrics.model.Life;
import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.problems.Violations;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What became of units, as their superiors have written it down. */
@ApplicationScoped
class Reorganisations implements PanacheRepositoryBase<ReorganisationRow, UUID> {

    private static final String LATEST =
            " and (recordedAt < ?2 or recordedAt = ?2 and id > ?3) order by recordedAt desc, id";

    private final Successions successions;

    Reorganisations(Successions successions) {
        this.successions = successions;
    }

    /**
     * Refuses what would let a value count twice: a unit that ends has values of later on, one that begins has some of before, or
     * either has ended or begun already.
     */
    void require(NewReorganisation given) {
        Violations violations = new Violations();
        for (String from : given.sources()) {
            if (!given.heirs().contains(from)) {
                long later = values("unit = ?1 and periodEnd >= ?2", from, given);
                violations.unless(later == 0, "parts", "单位“" + from + "”在变更日之后的期间已有 " + later + " 个数据，请先转由承接单位填报");
            }
        }
        for (String to : given.heirs()) {
            if (!given.sources().contains(to)) {
                long earlier = values("unit = ?1 and periodEnd < ?2", to, given);
                violations.unless(earlier == 0, "parts", "单位“" + to + "”在变更日之前已有 " + earlier + " 个数据，须把其自身也列为来源");
            }
        }
        Map<String, Life> lives = successions.lives(given.sources());
        lives.forEach((unit, life) -> violations.unless(
                (life.ends() == null || given.day().isBefore(life.ends()))
                        && (life.begins() == null || !given.day().isBefore(life.begins())),
                "parts",
                "单位“" + unit + "”在变更日不存在"));
        violations.stop();
    }

    /** By the entity's name: observations depend on this feature, which asks only whether there are any. */
    private long values(String condition, String unit, NewReorganisation given) {
        return getEntityManager()
                .createQuery("select count(*) from Observation where " + condition, Long.class)
                .setParameter(1, unit)
                .setParameter(2, given.day())
                .getSingleResult();
    }

    /** Those that some units have a part in, latest first. */
    Page<ReorganisationRow> of(String unit, LatestFirst after, int limit) {
        List<ReorganisationRow> rows = find(
                        "id in (select s.reorganisation.id from Succession s where s.source = ?1 or s.heir = ?1)"
                                + LATEST,
                        unit,
                        after.at(),
                        after.id())
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.recordedAt, row.id});
    }

    /** Those that a unit has recorded, latest first. */
    Page<ReorganisationRow> recorded(String owner, LatestFirst after, int limit) {
        List<ReorganisationRow> rows = find("owner = ?1" + LATEST, owner, after.at(), after.id())
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.recordedAt, row.id});
    }

    /** The own unit's record, locked; 404 when it is another unit's, 409 when it is revoked. */
    ReorganisationRow own(UUID id, String unit) {
        ReorganisationRow row = findByIdOptional(id)
                .filter(found -> found.owner.equals(unit))
                .orElseThrow(() -> Problems.notFound("reorganisation", id));
        getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        if (row.revokedAt != null) {
            throw Problems.conflict("reorganisation-revoked", "该变更已撤销");
        }
        return row;
    }
}
