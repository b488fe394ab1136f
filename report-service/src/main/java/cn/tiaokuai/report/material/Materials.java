package cn.tiaokuai.report.material;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.report.material.MaterialRow.Kind;
import cn.tiaokuai.report.material.MaterialRow.State;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Facts offered to drafters. */
@ApplicationScoped
class Materials implements PanacheRepositoryBase<MaterialRow, UUID> {

    private final UnitDirectory directory;

    Materials(UnitDirectory directory) {
        this.directory = directory;
    }

    void offer(String unit, Kind kind, UUID source, int year, String text, Instant at) {
        persist(new MaterialRow(directory.find(unit).orElseThrow(), kind, source, year, text, at));
    }

    /** Takes back what was offered because of a source, and says so where it stands in a report already. */
    void revoke(UUID source, String why) {
        for (MaterialRow row : list("sourceId = ?1 and state <> ?2", source, State.REVOKED)) {
            row.state = State.REVOKED;
            row.revokedWhy = why;
        }
    }

    /**
     * Material of the post's unit that still waits, locked.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none, 409 when it is settled
     */
    MaterialRow offered(UUID id, Post post) {
        MaterialRow row = find("id = ?1 and unit = ?2", id, post.unit())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("material", id));
        if (row.state != State.OFFERED) {
            throw Problems.conflict("material-settled", "该素材已不在待用状态");
        }
        return row;
    }

    Page<MaterialRow> list(Post post, State state, String after, int limit) {
        String query = "unit = ?1" + (state == null ? " and ?2 is null" : " and state = ?2");
        String order = " order by offeredAt desc, id";
        List<MaterialRow> rows;
        if (after == null) {
            rows = find(query + order, post.unit(), state).range(0, limit).list();
        } else {
            List<String> last = Keyset.decode(after, 2);
            rows = find(
                            query + " and (offeredAt < ?3 or (offeredAt = ?3 and id > ?4))" + order,
                            post.unit(),
                            state,
                            Requests.after(() -> Instant.parse(last.get(0))),
                            Requests.after(() -> UUID.fromString(last.get(1))))
                    .range(0, limit)
                    .list();
        }
        return Page.of(rows, limit, row -> new Object[] {row.offeredAt, row.id});
    }
}
