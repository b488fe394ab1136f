package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.Kind;
import cn.tiaokuai.report.templates.TemplateRef;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Calls for reports, and who is called.
 *
 * <p>Who leads a round locks its row; who answers it locks the own row among the recipients. Closing takes both, so that what was
 * submitted before is in the copy it makes, and nothing is submitted after.
 */
@ApplicationScoped
public class Rounds implements PanacheRepositoryBase<RoundRow, UUID> {

    private static final String VISIBLE =
            "(unit = ?1 or id in (select r.roundId from RoundRecipient r where r.unit = ?1))";

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when the post's unit neither called nor is called */
    RoundRow visible(UUID id, Post post) {
        return find(VISIBLE + " and id = ?2", post.unit(), id)
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("round", id));
    }

    /**
     * The round that the post's unit has called, locked until the transaction ends.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none, 403 when the unit is only called by it
     */
    RoundRow led(UUID id, Post post) {
        return find("id = ?1 and unit = ?2", id, post.unit())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> {
                    visible(id, post);
                    return Problems.forbidden("foreign-round", "只有发起单位可以办理该次征集");
                });
    }

    /** {@link #led} of a round that is open; 409 otherwise. */
    RoundRow open(UUID id, Post post) {
        RoundRow round = led(id, post);
        round.requireOpen();
        return round;
    }

    /** The round as the clock finds it, in the scope of its unit. */
    Optional<RoundRow> forClock(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The unit's place in the round, locked until the transaction ends; none where it is not called, or no longer. */
    Optional<RecipientRow> place(UUID round, String unit) {
        return getEntityManager()
                .createQuery("from RoundRecipient where roundId = ?1 and unit = ?2 and not removed", RecipientRow.class)
                .setParameter(1, round)
                .setParameter(2, unit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Refuses, with a problem, unless the round is open (409) and calls the post for this kind and year (422). */
    public void requireCallTo(UUID id, Post post, Kind kind, int year) {
        RoundRow round = place(id, post.unit())
                .flatMap(place -> findByIdOptional(id))
                .filter(called -> called.kind == kind && called.year == year)
                .orElseThrow(() -> Problems.invalid("roundId", "本单位不在该次征集范围内，或类型、年度不符"));
        round.requireOpen();
    }

    /** Refuses, with a 409 problem, a submission to a round that is closed. A unit that is no longer called may submit. */
    public void requireOpen(UUID id, String unit) {
        place(id, unit).flatMap(place -> findByIdOptional(id)).ifPresent(RoundRow::requireOpen);
    }

    /** Headings that reports of a round must have. */
    public List<String> requiredSections(UUID id) {
        return findByIdOptional(id).map(round -> round.requiredSections).orElse(List.of());
    }

    /** The template that reports of a round follow. */
    public Optional<TemplateRef> template(UUID id) {
        return findByIdOptional(id).map(RoundRow::template);
    }

    /** Last day of a round. */
    public Optional<LocalDate> due(UUID id) {
        return findByIdOptional(id).map(round -> round.due);
    }

    Page<RoundRow> list(Post post, String after, int limit) {
        LatestFirst last = LatestFirst.after(after);
        List<RoundRow> rows = find(
                        VISIBLE + " and (createdAt < ?2 or (createdAt = ?2 and id > ?3)) order by createdAt desc, id",
                        post.unit(),
                        last.at(),
                        last.id())
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.createdAt, row.id});
    }

    /** Recipients of a round that the post may see, in the order of their paths: the caller all, a recipient itself. */
    List<RecipientRow> recipients(RoundRow round, Post post) {
        return getEntityManager()
                .createQuery(
                        "from RoundRecipient where roundId = ?1 and (caller = ?2 or unit = ?2) and not removed"
                                + " order by unitPath",
                        RecipientRow.class)
                .setParameter(1, round.id)
                .setParameter(2, post.unit())
                .getResultList();
    }

    /** Those that have delivered nothing yet. */
    List<RecipientRow> awaited(RoundRow round) {
        return getEntityManager()
                .createQuery(
                        "from RoundRecipient where roundId = ?1 and not removed and deliveredAt is null"
                                + " order by unitPath",
                        RecipientRow.class)
                .setParameter(1, round.id)
                .getResultList();
    }

    /** Codes of the units that a round calls. */
    List<String> called(RoundRow round) {
        return getEntityManager()
                .createQuery(
                        "select unit from RoundRecipient where roundId = ?1 and not removed order by unit",
                        String.class)
                .setParameter(1, round.id)
                .getResultList();
    }

    /** How many units a round calls. */
    long number(RoundRow round) {
        return getEntityManager()
                .createQuery("select count(*) from RoundRecipient where roundId = ?1 and not removed", Long.class)
                .setParameter(1, round.id)
                .getSingleResult();
    }

    /** Those of a round that its unit has called, also those that it has removed. */
    List<RecipientRow> everCalled(RoundRow round, Collection<String> units) {
        return getEntityManager()
                .createQuery("from RoundRecipient where roundId = ?1 and unit in ?2", RecipientRow.class)
                .setParameter(1, round.id)
                .setParameter(2, units)
                .getResultList();
    }
}
