package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Decision;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.review.Reach;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The cases of all reports. */
@ApplicationScoped
public class Cases implements PanacheRepositoryBase<CaseRow, UUID> {

    /** The reporting unit, the units that are asked, and once it is approved every superior by block and by line. */
    static final String VISIBLE = """
            (c.unitCode = :unit
             or exists (select 1 from Step party where party.caseId = c.id and party.stepUnit = :unit)
             or c.state = cn.tiaokuai.review.cases.CaseStatus.APPROVED
                and (c.unitPath >= :block and c.unitPath < :blockEnd
                     or c.linePath >= :line and c.linePath < :lineEnd))
            """;

    /** A case that the post may see. */
    Optional<CaseRow> visible(UUID id, Post post) {
        return find("from ReviewCase c where c.id = :id and " + VISIBLE, Reach.of(post, Map.of("id", id)))
                .firstResultOptional();
    }

    /** Whether the post may see a case. */
    public boolean isVisible(UUID id, Post post) {
        return visible(id, post).isPresent();
    }

    /** Whether a case asks a unit, which may then write it. */
    public boolean asks(UUID id, String unit) {
        return getEntityManager()
                        .createQuery("select count(*) from Step where caseId = ?1 and stepUnit = ?2", Long.class)
                        .setParameter(1, id)
                        .setParameter(2, unit)
                        .getSingleResult()
                > 0;
    }

    /** The cases of a report that the post may see, newest submission first. */
    List<CaseRow> visible(UUID report, int beforeSubmission, Post post, int limit) {
        return find(
                        "from ReviewCase c where c.subjectId = :report and c.submission < :before and " + VISIBLE
                                + " order by c.submission desc",
                        Reach.of(post, Map.of("report", report, "before", beforeSubmission)))
                .page(0, limit)
                .list();
    }

    /** A case locked until the transaction ends: whoever decides or adds a line comes one after the other. */
    public Optional<CaseRow> locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The case of one submission, locked. */
    Optional<CaseRow> locked(UUID report, int submission) {
        return find("subjectId = ?1 and submission = ?2", report, submission)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The report's open case, locked. */
    Optional<CaseRow> openLocked(UUID report) {
        return find("subjectId = ?1 and state = ?2", report, CaseStatus.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The next cases of a unit, in the order of their identities. */
    List<CaseRow> ofUnit(String unit, UUID after, int limit) {
        return find("unitCode = ?1 and id > ?2 order by id", unit, after)
                .page(0, limit)
                .list();
    }

    /** The last submission of a report, up to one, to which this person has agreed in a post of this unit, and still does. */
    Optional<CaseRow> lastAgreedTo(UUID report, int upTo, String username, String unit) {
        return find(
                        "from ReviewCase c where c.subjectId = ?1 and c.submission <= ?2 and exists (select 1 from Decision d"
                                + " where d.caseId = c.id and d.decidedBy = ?3 and d.stepUnit = ?4 and d.decision = ?5"
                                + " and d.stepId not in (select s.id from Step s where s.caseId = c.id and s.state = ?6))"
                                + " order by c.submission desc",
                        report,
                        upTo,
                        username,
                        unit,
                        Decision.APPROVED,
                        StepStatus.RECALLED)
                .firstResultOptional();
    }

    boolean known(UUID report, int submission) {
        return count("subjectId = ?1 and submission = ?2", report, submission) > 0;
    }

    /** The latest return of a report, which a resubmission answers. */
    Optional<CaseRow> latestReturn(UUID report) {
        return find("subjectId = ?1 and state = ?2 order by submission desc", report, CaseStatus.RETURNED)
                .firstResultOptional();
    }
}
