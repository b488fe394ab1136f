package cn.tiaokuai.review.cascade;

import cn.tiaokuai.platform.problems.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * 先下后上: where a round says so, a superior's own report is not approved before the reports below are, be it called by the round
 * itself or the one that calls. Only such rounds are known here.
 */
@ApplicationScoped
public class Cascade implements PanacheRepositoryBase<CalledRow, CalledRow.Key> {

    /** Enough to begin with; the rest shows in the round's matrix. */
    private static final int TOLD = 100;

    private static final String MISSING = """
            select c.unitCode from Called c where not c.ended and not c.approved and c.unitCode <> :unit
            and (c.roundId = :round and (c.unitPath >= :block and c.unitPath < :blockEnd
                                         or c.linePath >= :line and c.linePath < :lineEnd)
                 or c.caller = :unit and c.kind = :kind and c.year = :year)
            order by c.unitPath
            """;

    private static final UUID NO_ROUND = new UUID(0, 0);

    /** Codes of the called units below whose reports are not approved, in the order of their paths, without doubles. */
    public List<String> missing(Waiting report) {
        return getEntityManager()
                .createQuery(MISSING, String.class)
                .setParameter("unit", report.unit())
                .setParameter("round", report.round() == null ? NO_ROUND : report.round())
                .setParameter("block", report.path() + ".")
                .setParameter("blockEnd", report.path() + "/")
                .setParameter("line", report.linePath() + ".")
                .setParameter("lineEnd", report.linePath() + "/")
                .setParameter("kind", report.kind())
                .setParameter("year", report.year())
                .getResultList()
                .stream()
                .distinct()
                .toList();
    }

    /** Refuses, with a 409 problem that lists them, while reports below are missing. */
    public void require(Waiting report) {
        List<String> missing = missing(report);
        if (!missing.isEmpty()) {
            throw Problems.of(
                    409,
                    "children-first",
                    "按征集要求，须待下级单位的报告全部通过；尚缺 " + missing.size() + " 个单位，第一个：" + missing.getFirst(),
                    Map.of("missing", missing.stream().limit(TOLD).toList(), "number", missing.size()));
        }
    }

    /** Whether a unit's report for a round had been approved before its call was heard of; in the unit's own scope. */
    boolean approvedBefore(UUID round, String unit) {
        return (Boolean) getEntityManager()
                .createNativeQuery("""
                        select exists (select from review_case where round_id = ?1 and unit_code = ?2 and state = 'APPROVED')
                        """, Boolean.class)
                .setParameter(1, round)
                .setParameter(2, unit)
                .getSingleResult();
    }

    /** Whether the report of a called unit is approved now. */
    public void stands(UUID round, String unit, boolean approved) {
        update("approved = ?1 where roundId = ?2 and unitCode = ?3 and approved <> ?1", approved, round, unit);
    }
}
