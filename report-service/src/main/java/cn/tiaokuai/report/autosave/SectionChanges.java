package cn.tiaokuai.report.autosave;

import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.autosave.SectionChangeRow.Outcome;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What editors have sent, section by section. */
@ApplicationScoped
class SectionChanges implements PanacheRepositoryBase<SectionChangeRow, SectionChangeRow.Key> {

    /** Enough for one person's conflicts; the rest comes once these are dealt with. */
    private static final int MOST_REFUSED = 200;

    /** The change that was answered under this identity. */
    Optional<SectionChangeRow> known(UUID report, String author, UUID change) {
        return find("reportId = ?1 and author = ?2 and changeId = ?3", report, author, change)
                .firstResultOptional();
    }

    /** Number of the last change of an editor that was answered; 0 where there was none. */
    long last(UUID report, String author, UUID client) {
        return find("reportId = ?1 and author = ?2 and client = ?3 order by sequence desc", report, author, client)
                .firstResultOptional()
                .map(row -> row.sequence)
                .orElse(0L);
    }

    /** The change that wrote a section last; who moved it may never have read it. */
    Optional<SectionChangeRow> lastApplied(UUID report, UUID section) {
        return find(
                        "reportId = ?1 and sectionId = ?2 and outcome = ?3 and sectionDigest is not null order by"
                                + " version desc",
                        report,
                        section,
                        Outcome.APPLIED)
                .firstResultOptional();
    }

    /** Texts of a person that were not applied, latest first. */
    List<SectionChangeRow> refused(UUID report, String author) {
        return find("reportId = ?1 and author = ?2 and refused is not null order by receivedAt desc", report, author)
                .range(0, MOST_REFUSED - 1)
                .list();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when the person has no such text */
    SectionChangeRow refused(UUID report, String author, UUID change) {
        return known(report, author, change)
                .filter(row -> row.refused != null)
                .orElseThrow(() -> Problems.notFound("unmerged", change));
    }

    /** Forgets answers that nobody will ask for again; those of the newest revision also tell who wrote what in it. */
    void forget(SectionChangeRow latest, int remembered) {
        delete(
                "reportId = ?1 and author = ?2 and client = ?3 and sequence < ?4 and revision < ?5 and outcome = ?6",
                latest.reportId,
                latest.author,
                latest.client,
                latest.sequence - remembered,
                latest.revision,
                Outcome.APPLIED);
    }
}
