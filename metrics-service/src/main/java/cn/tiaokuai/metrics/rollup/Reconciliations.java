package cn.tiaokuai.metrics.rollup;

import cn.tiaokuai.platform.access.Scope;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** What came of the nights; of the own unit only, whatever is asked. */
@ApplicationScoped
class Reconciliations implements PanacheRepositoryBase<ReconciliationRow, ReconciliationRow.Key> {

    boolean isDone(Scope scope, LocalDate day) {
        return findByIdOptional(new ReconciliationRow.Key(scope.unit(), day)).isPresent();
    }

    /** Latest first. */
    List<ReconciliationRow> of(String unit, LocalDate before, int most) {
        return find("unit = ?1 and day < ?2 order by day desc", unit, before)
                .page(0, most)
                .list();
    }
}
