package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.review.cases.model.HistoryEntry;
import cn.tiaokuai.review.cases.model.HistoryEntry.Link;
import cn.tiaokuai.review.cases.model.HistoryEntry.What;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened to cases; lines are added while the case's row is locked, so that a chain never forks. */
@ApplicationScoped
public class History implements PanacheRepositoryBase<HistoryRow, UUID> {

    /**
     * Adds a line.
     *
     * @param by who did it
     * @param unit code of the unit in which it was done
     * @param ordinal the step that it is about, null for the whole case
     * @param text what was said about it, null for nothing
     */
    void add(CaseRow about, What what, Instant at, Actor by, String unit, Integer ordinal, String text) {
        add(about, what, at, by, unit, ordinal, text, null);
    }

    /** @param proof what the line says besides for whoever verifies it, null for nothing */
    void add(CaseRow about, What what, Instant at, Actor by, String unit, Integer ordinal, String text, String proof) {
        HistoryRow last = find("caseId = ?1 order by number desc", about.id).firstResult();
        int number = last == null ? 1 : last.number + 1;
        HistoryEntry entry = new HistoryEntry(
                about.id, number, at, what, by.username(), by.name(), unit, ordinal, about.digest, text, proof);
        persist(HistoryRow.of(entry.after(last == null ? "" : last.hash)));
    }

    /** All lines of a case in their order. */
    List<Link> of(UUID caseId) {
        return list("caseId = ?1 order by number", caseId).stream()
                .map(HistoryRow::link)
                .toList();
    }
}
