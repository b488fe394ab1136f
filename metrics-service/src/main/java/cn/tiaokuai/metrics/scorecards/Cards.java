package cn.tiaokuai.metrics.scorecards;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Scorecards of the own unit, and what is published of those that it is scored by. */
@ApplicationScoped
class Cards implements PanacheRepositoryBase<CardRow, UUID> {

    private static final String SHOWN =
            "(p.unit = ?1 or exists (select 1 from ScorecardLine l" + " where l.cardId = p.cardId and l.unit = ?1))";

    /** The card of the own unit; a 404 problem when there is none. */
    CardRow own(UUID id, Post post) {
        return find("id = ?1 and unit = ?2", id, post.unit())
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("scorecard", id));
    }

    /** The card of the own unit, locked; 404 when there is none, 409 when it is published. */
    CardRow draft(UUID id, Post post) {
        return find("id = ?1 and unit = ?2", id, post.unit())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseGet(() -> {
                    own(id, post);
                    // It is there, and the policy lets nobody lock what is published.
                    throw Problems.conflict("scorecard-published", "评分卡已公布，不能再改");
                });
    }

    /** Latest first. */
    Page<CardRow> list(Post post, String after, int limit) {
        LatestFirst last = LatestFirst.after(after);
        List<CardRow> rows = find(
                        "unit = ?1 and (createdAt < ?2 or createdAt = ?2 and id > ?3) order by createdAt desc, id",
                        post.unit(),
                        last.at(),
                        last.id())
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.createdAt, row.id});
    }

    /** What is published by or about the own unit; a 404 problem when there is none. */
    PublicationRow published(UUID id, Post post) {
        return getEntityManager()
                .createQuery("from ScorecardPublication p where p.cardId = ?2 and " + SHOWN, PublicationRow.class)
                .setParameter(1, post.unit())
                .setParameter(2, id)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> Problems.notFound("scorecard", id));
    }

    /** What is published by or about the own unit, latest first. */
    Page<PublicationRow> published(Post post, String after, int limit) {
        LatestFirst last = LatestFirst.after(after);
        List<PublicationRow> rows = getEntityManager()
                .createQuery(
                        "from ScorecardPublication p where " + SHOWN
                                + " and (p.publishedAt < ?2 or p.publishedAt = ?2 and p.cardId > ?3)"
                                + " order by p.publishedAt desc, p.cardId",
                        PublicationRow.class)
                .setParameter(1, post.unit())
                .setParameter(2, last.at())
                .setParameter(3, last.id())
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, row -> new Object[] {row.publishedAt, row.cardId});
    }

    /** The published line of a unit, for its card's owner and itself; a 404 problem for everybody else. */
    LineRow line(UUID id, String unit, Post post) {
        return getEntityManager()
                .createQuery(
                        "from ScorecardLine where cardId = ?1 and unit = ?2 and (unit = ?3 or scorer = ?3)",
                        LineRow.class)
                .setParameter(1, id)
                .setParameter(2, unit)
                .setParameter(3, post.unit())
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> Problems.notFound("scorecard", id));
    }

    /** All published lines of a card of the own unit, in no order. */
    List<LineRow> lines(CardRow card) {
        return getEntityManager()
                .createQuery("from ScorecardLine where cardId = ?1", LineRow.class)
                .setParameter(1, card.id)
                .getResultList();
    }
}
