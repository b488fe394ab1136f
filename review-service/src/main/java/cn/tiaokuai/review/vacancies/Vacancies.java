package cn.tiaokuai.review.vacancies;

import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.review.notices.Addressee;
import cn.tiaokuai.review.notices.Notice;
import cn.tiaokuai.review.notices.NoticeKind;
import cn.tiaokuai.review.notices.Notices;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Stages that nobody filled: told to the administrators of the units concerned, so that nothing is stuck silently. */
@ApplicationScoped
public class Vacancies implements PanacheRepositoryBase<VacancyRow, UUID> {

    /** In the database's words, since only these find their way into an index over arrays. */
    private static final String TOLD = """
            select * from vacancy v where v.told @> array[cast(?1 as text)] and (v.at, v.id) < (?2, ?3)
            order by v.at desc, v.id desc
            """;

    private final Notices notices;

    Vacancies(Notices notices) {
        this.notices = notices;
    }

    /** How it showed. */
    public enum What {
        /** No unit was there to be asked: the submission went back to its drafter. */
        NOT_OPENED,
        /** Nobody decided in time: perhaps nobody has that role, or the person named has left. */
        OVERDUE
    }

    /**
     * A stage of a case.
     *
     * @param route name of the route
     * @param ordinal null where no stage of the route could be asked
     */
    public record Where(UUID caseId, String route, Integer ordinal) {}

    /**
     * Tells the administrators of these units, in the transaction of the unit whose submission it is.
     *
     * @param told codes of units besides the submission's own; null for none
     */
    public void note(Unit unit, Where where, What what, String reason, Instant at, String... told) {
        VacancyRow row = new VacancyRow();
        row.id = UUID.randomUUID();
        row.unitCode = unit.code();
        row.unitPath = unit.path().value();
        row.linePath = unit.linePath().value();
        row.told = Stream.concat(Stream.of(unit.code()), Stream.of(told))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        row.caseId = where.caseId();
        row.routeName = where.route();
        row.ordinal = where.ordinal();
        row.what = what;
        row.reason = reason;
        row.at = at;
        persist(row);
        for (String code : row.told) {
            // Nothing of what is reviewed: administrators see no business data.
            notices.tell(
                    Addressee.administrators(code),
                    new Notice(NoticeKind.VACANCY, where.caseId(), null, null, reason, null));
        }
    }

    /** What a unit's administrators were told, newest first. */
    @SuppressWarnings("unchecked") // a native query of one entity
    List<VacancyRow> toldTo(String unit, LatestFirst after, int limit) {
        return getEntityManager()
                .createNativeQuery(TOLD, VacancyRow.class)
                .setParameter(1, unit)
                .setParameter(2, after.at())
                .setParameter(3, after.id())
                .setMaxResults(limit)
                .getResultList();
    }
}
