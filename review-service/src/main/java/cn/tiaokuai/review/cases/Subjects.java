package cn.tiaokuai.review.cases;

import cn.tiaokuai.platform.units.Unit;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The reports that were ever submitted or withdrawn. */
@ApplicationScoped
class Subjects implements PanacheRepositoryBase<SubjectRow, UUID> {

    private static final String NOTE = """
            insert into subject (id, unit_code, unit_path, line_path, newest_submission, newest_withdrawal)
            values (?1, ?2, ?3, ?4, 0, 0) on conflict (id) do nothing
            """;

    /**
     * The report, locked until the transaction ends: its events are applied one at a time.
     *
     * @throws IllegalStateException when the report is another unit's, as far as is known here
     */
    SubjectRow locked(UUID report, Unit unit) {
        getEntityManager()
                .createNativeQuery(NOTE)
                .setParameter(1, report)
                .setParameter(2, unit.code())
                .setParameter(3, unit.path().value())
                .setParameter(4, unit.linePath().value())
                .executeUpdate();
        SubjectRow row = findById(report, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new IllegalStateException("report " + report + " belongs to another unit than " + unit.code());
        }
        return row;
    }
}
