package cn.tiaokuai.metrics.proposals;

import cn.tiaokuai.contracts.Commitment;
import cn.tiaokuai.contracts.CommitmentsPublished;
import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.events.EventHandler;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /** A promise that comes again, from a later revision, takes its new words as long as nobody has decided about it. */
    @Override
    public void handle(CommitmentsPublished event, Envelope<CommitmentsPublished> envelope) {
        Unit unit = directory.find(event.unit()).orElseThrow();
        Map<UUID, ProposalRow> known =
                held(event.commitments().stream().map(Commitment::id).toList());
        for (int i = 0; i < event.commitments().size(); i++) {
            Commitment commitment = event.commitments().get(i);
            ProposalRow row = known.get(commitment.id());
            if (row == null) {
                persist(new ProposalRow(unit, event, i + 1, commitment));
            } else if (row.state == ProposalRow.State.OPEN) {
                row.take(event, i + 1, commitment);
            }
        }
    }

    /** Those that are there, locked and as they are now: what somebody decides meanwhile is not undone. */
    private Map<UUID, ProposalRow> held(List<UUID> ids) {
        List<ProposalRow> rows = list("id in ?1 order by id", ids);
        rows.forEach(row -> getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE));
        return rows.stream().collect(Collectors.toMap(row -> row.id, Function.identity()));
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

    /** A place in the list: after it the next page begins. */
    record Place(int year, UUID report, int ordinal) {

        static Place after(String after) {
            if (after == null) {
                return null;
            }
            List<String> key = Keyset.decode(after, 3);
            return Requests.after(() ->
                    new Place(Integer.parseInt(key.get(0)), UUID.fromString(key.get(1)), Integer.parseInt(key.get(2))));
        }
    }

    Page<ProposalRow> list(Post post, ProposalRow.State state, Place after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("own", post.unit()));
        StringBuilder query = new StringBuilder("unit = :own");
        if (state != null) {
            query.append(" and state = :state");
            parameters.put("state", state);
        }
        if (after != null) {
            query.append(" and (year < :year or year = :year and (reportId > :report"
                    + " or reportId = :report and ordinal > :ordinal))");
            parameters.putAll(Map.of("year", after.year(), "report", after.report(), "ordinal", after.ordinal()));
        }
        List<ProposalRow> rows = find(query + " order by year desc, reportId, ordinal", parameters)
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.year, row.reportId, row.ordinal});
    }
}
