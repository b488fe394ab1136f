package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.report.Kind;
import cn.tiaokuai.report.templates.TemplateRef;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calls for reports, and who is called. */
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

    /** Refuses, with a 422 problem, unless the round calls the post for this kind and year. */
    public void requireCallTo(UUID id, Post post, Kind kind, int year) {
        Optional<RoundRow> call = find(
                        "id = ?1 and kind = ?2 and year = ?3 and id in"
                                + " (select r.roundId from RoundRecipient r where r.unit = ?4)",
                        id,
                        kind,
                        year,
                        post.unit())
                .firstResultOptional();
        if (call.isEmpty()) {
            throw Problems.invalid("roundId", "本单位不在该次征集范围内，或类型、年度不符");
        }
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
        String order = " order by createdAt desc, id";
        List<RoundRow> rows;
        if (after == null) {
            rows = find(VISIBLE + order, post.unit()).range(0, limit).list();
        } else {
            List<String> last = Keyset.decode(after, 2);
            rows = find(
                            VISIBLE + " and (createdAt < ?2 or (createdAt = ?2 and id > ?3))" + order,
                            post.unit(),
                            Requests.after(() -> Instant.parse(last.get(0))),
                            Requests.after(() -> UUID.fromString(last.get(1))))
                    .range(0, limit)
                    .list();
        }
        return Page.of(rows, limit, row -> new Object[] {row.createdAt, row.id});
    }

    /** Keeps a round with its recipients. */
    void add(RoundRow round, Collection<Unit> recipients) {
        persist(round);
        recipients.forEach(unit -> getEntityManager().persist(new RecipientRow(round, unit)));
    }

    /** Recipients of a round that the post may see: the caller all, a recipient itself. */
    List<RecipientRow> recipients(RoundRow round, Post post) {
        return getEntityManager()
                .createQuery(
                        "from RoundRecipient where roundId = ?1 and (caller = ?2 or unit = ?2) order by unitPath",
                        RecipientRow.class)
                .setParameter(1, round.id)
                .setParameter(2, post.unit())
                .getResultList();
    }
}
