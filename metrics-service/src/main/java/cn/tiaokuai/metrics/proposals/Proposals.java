package cn.tiaokuai.metrics.proposals;

import cn.tiaokuai.contracts.CommitmentsPublished;
import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.events.EventHandler;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Promises of plans that wait for a person; seen by the unit that made them. */
@ApplicationScoped
class Proposals implements PanacheRepositoryBase<ProposalRow, UUID>, EventHandler<CommitmentsPublished> {

    private final UnitDirectory directory;

    Proposals(UnitDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Class<CommitmentsPublished> type() {
        return CommitmentsPublished.class;
    }

    @Override
    public void handle(CommitmentsPublished event, Envelope<CommitmentsPublished> envelope) {
        Unit unit = directory.find(event.unit()).orElseThrow();
        for (int i = 0; i < event.commitments().size(); i++) {
            persist(new ProposalRow(unit, event, i + 1, event.commitments().get(i)));
        }
    }

    /** A proposal of the post's unit that still waits, locked; 404 when there is none, 409 when it is decided. */
    ProposalRow open(UUID id, Post post) {
        ProposalRow row = find("id = ?1 and unit = ?2", id, post.unit())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("proposal", id));
        if (row.state != ProposalRow.State.OPEN) {
            throw Problems.conflict("proposal-settled", "该建议目标已处理");
        }
        return row;
    }

    Page<ProposalRow> list(Post post, ProposalRow.State state, String after, int limit) {
        String query = "unit = ?1 and (?2 is null or state = ?2)";
        String order = " order by year desc, reportId, ordinal";
        List<ProposalRow> rows;
        if (after == null) {
            rows = find(query + order, post.unit(), state).range(0, limit).list();
        } else {
            List<String> last = Keyset.decode(after, 3);
            rows = find(
                            query + " and (year < ?3 or (year = ?3 and (reportId > ?4"
                                    + " or (reportId = ?4 and ordinal > ?5))))" + order,
                            post.unit(),
                            state,
                            Integer.valueOf(last.get(0)),
                            UUID.fromString(last.get(1)),
                            Integer.valueOf(last.get(2)))
                    .range(0, limit)
                    .list();
        }
        return Page.of(rows, limit, row -> new Object[] {row.year, row.reportId, row.ordinal});
    }
}
