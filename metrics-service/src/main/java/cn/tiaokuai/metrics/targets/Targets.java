package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Targets of units; seen by the unit and by its superiors on both hierarchies. */
@ApplicationScoped
public class Targets implements PanacheRepositoryBase<TargetRow, UUID> {

    private static final String VISIBLE = """
            (t.unit = :own or t.unitPath = :path or (t.unitPath >= :pathFrom and t.unitPath < :pathTo)
             or t.linePath = :line or (t.linePath >= :lineFrom and t.linePath < :lineTo))
            """;

    /** What a list is narrowed by; null means any. */
    record Filter(String unit, Integer year, String indicator) {}

    /** The target; a 404 problem when the post may not see it. */
    TargetRow visible(UUID id, Post post) {
        Map<String, Object> parameters = visibility(post);
        parameters.put("id", id);
        return find("from Target t join fetch t.indicator where t.id = :id and " + VISIBLE, parameters)
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("target", id));
    }

    /** The target of a unit, locked until the transaction ends, so that it is judged by one after the other. */
    Optional<TargetRow> locked(String unit, String indicator, int year) {
        return find("unit = ?1 and indicator.code = ?2 and year = ?3", unit, indicator, year)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The target of a unit. */
    public Optional<TargetRow> of(String unit, String indicator, int year) {
        return find("unit = ?1 and indicator.code = ?2 and year = ?3", unit, indicator, year)
                .firstResultOptional();
    }

    Page<TargetRow> list(Post post, Filter filter, String after, int limit) {
        Map<String, Object> parameters = visibility(post);
        StringBuilder query = new StringBuilder("from Target t join fetch t.indicator where ").append(VISIBLE);
        narrow(query, parameters, "t.unit", "unit", filter.unit());
        narrow(query, parameters, "t.year", "year", filter.year());
        narrow(query, parameters, "t.indicator.code", "indicator", filter.indicator());
        if (after != null) {
            List<String> last = Keyset.decode(after, 2);
            query.append(" and (t.unitPath > :lastPath or (t.unitPath = :lastPath and t.id > :lastId))");
            parameters.put("lastPath", last.get(0));
            parameters.put("lastId", UUID.fromString(last.get(1)));
        }
        List<TargetRow> rows = find(query + " order by t.unitPath, t.id", parameters)
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.unitPath, row.id});
    }

    private static void narrow(
            StringBuilder query, Map<String, Object> parameters, String field, String name, Object value) {
        if (value != null) {
            query.append(" and ").append(field).append(" = :").append(name);
            parameters.put(name, value);
        }
    }

    private static Map<String, Object> visibility(Post post) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("own", post.unit());
        parameters.put("path", post.path().value());
        parameters.put("pathFrom", post.path() + ".");
        parameters.put("pathTo", post.path() + "/");
        parameters.put("line", post.linePath().value());
        parameters.put("lineFrom", post.linePath() + ".");
        parameters.put("lineTo", post.linePath() + "/");
        return parameters;
    }
}
