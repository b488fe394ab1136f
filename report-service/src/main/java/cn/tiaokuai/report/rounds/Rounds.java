package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Relation;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Calls for reports, and who is called. */
@ApplicationScoped
public class Rounds implements PanacheRepositoryBase<RoundRow, UUID> {

    private static final String VISIBLE =
            "(unit = ?1 or id in (select r.roundId from RoundRecipient r where r.unit = ?1))";

    private final UnitDirectory directory;

    Rounds(UnitDirectory directory) {
        this.directory = directory;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when the post's unit neither called nor is called */
    RoundRow visible(UUID id, Post post) {
        return find(VISIBLE + " and id = ?2", post.unit(), id)
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("round", id));
    }

    /** Refuses, with a 422 problem, unless the round calls the post for this kind and year. */
    public void requireCallTo(UUID id, Post post, String kind, int year) {
        boolean called = find(
                        "id = ?1 and kind = ?2 and year = ?3 and id in"
                                + " (select r.roundId from RoundRecipient r where r.unit = ?4)",
                        id,
                        kind,
                        year,
                        post.unit())
                .firstResultOptional()
                .isPresent();
        if (!called) {
            throw Problems.invalid("roundId", "本单位不在该次征集范围内，或类型、年度不符");
        }
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
                            Instant.parse(last.get(0)),
                            UUID.fromString(last.get(1)))
                    .range(0, limit)
                    .list();
        }
        return Page.of(rows, limit, row -> new Object[] {row.createdAt, row.id});
    }

    /** Keeps a round with its recipients. */
    RoundRow call(Post post, NewRound round, String by, Instant at) {
        List<Unit> recipients = recipients(post, round.recipients());
        RoundRow row = new RoundRow(post, round, by, at);
        persist(row);
        recipients.forEach(unit -> getEntityManager().persist(new RecipientRow(row, unit)));
        return row;
    }

    List<RecipientRow> recipients(RoundRow round) {
        return getEntityManager()
                .createQuery("from RoundRecipient where roundId = ?1 order by unitPath", RecipientRow.class)
                .setParameter(1, round.id)
                .getResultList();
    }

    private List<Unit> recipients(Post post, NewRound.Recipients asked) {
        List<Unit> units = asked.units() == null ? selected(post, asked) : named(post, asked.units());
        if (units.isEmpty()) {
            throw Problems.invalid("recipients", "没有符合条件的单位");
        }
        return units;
    }

    private List<Unit> named(Post post, List<String> codes) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            String field = "recipients.units[" + i + "]";
            Unit unit = directory.require(field, codes.get(i));
            requireBelow(field, post, unit);
            if (!units.contains(unit)) {
                units.add(unit);
            }
        }
        return units;
    }

    private List<Unit> selected(Post post, NewRound.Recipients asked) {
        if (asked.under() == null && asked.line() == null) {
            throw Problems.invalid("recipients", "请给出 units，或 under 与 line 之一");
        }
        List<Unit> candidates;
        if (asked.under() == null || asked.under().equals(post.unit())) {
            candidates = new ArrayList<>(directory.below(post.path()));
            directory.inLineBelow(post.linePath()).stream()
                    .filter(unit -> !candidates.contains(unit))
                    .forEach(candidates::add);
        } else {
            Unit under = directory.require("recipients.under", asked.under());
            requireBelow("recipients.under", post, under);
            candidates = directory.below(under.path());
        }
        return candidates.stream()
                .filter(unit -> !unit.code().equals(post.unit()))
                .filter(unit -> asked.kinds() == null || asked.kinds().contains(unit.kind()))
                .filter(unit -> asked.line() == null || asked.line().equals(unit.line()))
                .toList();
    }

    private static void requireBelow(String field, Post post, Unit unit) {
        Relation relation = post.scope().to(unit.code(), unit.path(), unit.linePath());
        if (!relation.above()) {
            throw Problems.invalid(field, "“" + unit.name() + "”不是本单位的下级");
        }
    }
}
