package cn.tiaokuai.report.material;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.report.material.MaterialRow.State;
import cn.tiaokuai.report.material.model.Fact;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Facts offered to drafters. */
@ApplicationScoped
class Materials implements PanacheRepositoryBase<MaterialRow, UUID> {

    private final UnitDirectory directory;

    Materials(UnitDirectory directory) {
        this.directory = directory;
    }

    void offer(String unit, Fact kind, UUID source, int year, String text, Instant at) {
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

    /** What a list is narrowed by; null means any. */
    record Filter(State state, Fact kind, Integer year, UUID report) {}

    Page<MaterialRow> list(Post post, Filter filter, String after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("own", post.unit()));
        StringBuilder query = new StringBuilder("unit = :own");
        narrow(query, parameters, "state", filter.state());
        narrow(query, parameters, "kind", filter.kind());
        narrow(query, parameters, "year", filter.year());
        narrow(query, parameters, "reportId", filter.report());
        LatestFirst last = LatestFirst.after(after);
        query.append(" and (offeredAt < :lastAt or (offeredAt = :lastAt and id > :lastId))");
        parameters.put("lastAt", last.at());
        parameters.put("lastId", last.id());
        List<MaterialRow> rows = find(query + " order by offeredAt desc, id", parameters)
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.offeredAt, row.id});
    }

    private static void narrow(StringBuilder query, Map<String, Object> parameters, String field, Object value) {
        if (value != null) {
            query.append(" and ").append(field).append(" = :").append(field);
            parameters.put(field, value);
        }
    }
}
