package cn.tiaokuai.report.drafting;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.Kind;
import cn.tiaokuai.report.drafting.model.ReportState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All reports; what a post may see of them is said here once more, beside the policies of the database. */
@ApplicationScoped
public class Reports implements PanacheRepositoryBase<ReportRow, UUID> {

    /** Rows of the unit and those below it, by block or by line. */
    public static final String COVERED = """
            (unitPath = :path or (unitPath >= :pathFrom and unitPath < :pathTo)
             or linePath = :line or (linePath >= :lineFrom and linePath < :lineTo))
            """;

    /** Own ones; those submitted to or through the unit; approved ones of the block and of the line below. */
    private static final String VISIBLE = "(unit = :own or array_contains(readers, :own)"
            + " or (stateName in (APPROVED, ISSUED) and " + COVERED + "))";

    /** What a list is narrowed by; null means any. */
    record Filter(Integer year, Kind kind, String unit, ReportState.Name state) {}

    /**
     * The report, if the post may see it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 otherwise, whether it exists or not
     */
    public ReportRow visible(UUID id, Post post) {
        Map<String, Object> parameters = scope(post);
        parameters.put("id", id);
        return find("id = :id and " + VISIBLE, parameters)
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("report", id));
    }

    /**
     * The report of the post's own unit, locked until the transaction ends.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none, 403 when the post sees it but it is
     *     another unit's
     */
    public ReportRow own(UUID id, Post post) {
        Optional<ReportRow> own = find("id = ?1 and unit = ?2", id, post.unit())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
        return own.orElseThrow(() -> {
            visible(id, post);
            return foreign();
        });
    }

    /**
     * The report of the post's own unit, to be looked at and not to be changed.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none, 403 when the post sees it but it is
     *     another unit's
     */
    public ReportRow ownUnlocked(UUID id, Post post) {
        ReportRow report = visible(id, post);
        if (!report.ownedBy(post)) {
            throw foreign();
        }
        return report;
    }

    private static RuntimeException foreign() {
        return Problems.forbidden("foreign-report", "只能办理本单位的报告");
    }

    /** The report an event is about, locked; the scope is that of its unit. */
    public Optional<ReportRow> forEvent(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The unit's report of a kind of which there is one a year; the index {@code report_once_a_year} says the same. */
    Optional<ReportRow> only(Kind kind, int year, Post post) {
        return switch (kind) {
            case ANNUAL, RULE_OF_LAW ->
                find("unit = ?1 and year = ?2 and kind = ?3", post.unit(), year, kind)
                        .firstResultOptional();
            case QUARTERLY, SPECIAL -> Optional.empty();
        };
    }

    /** Approved reports that the post may see and that fit a condition, at most so many, in no order. */
    public List<ReportRow> approved(Post post, String condition, Map<String, Object> values, int most) {
        Map<String, Object> parameters = scope(post);
        parameters.putAll(values);
        return find("stateName in (APPROVED, ISSUED) and " + VISIBLE + " and (" + condition + ")", parameters)
                .range(0, most - 1)
                .list();
    }

    /** Visible reports, latest year first. */
    Page<ReportRow> list(Post post, Filter filter, String after, int limit) {
        Map<String, Object> parameters = scope(post);
        StringBuilder query = new StringBuilder(VISIBLE);
        narrow(query, parameters, "year", filter.year());
        narrow(query, parameters, "kind", filter.kind());
        narrow(query, parameters, "unit", filter.unit());
        narrow(query, parameters, "stateName", filter.state());
        if (after != null) {
            List<String> last = Keyset.decode(after, 2);
            query.append(" and (year < :lastYear or (year = :lastYear and id > :lastId))");
            parameters.put("lastYear", Requests.after(() -> Integer.valueOf(last.get(0))));
            parameters.put("lastId", Requests.after(() -> UUID.fromString(last.get(1))));
        }
        List<ReportRow> rows = find(query + " order by year desc, id", parameters)
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.year, row.id});
    }

    private static void narrow(StringBuilder query, Map<String, Object> parameters, String field, Object value) {
        if (value != null) {
            query.append(" and ").append(field).append(" = :").append(field);
            parameters.put(field, value);
        }
    }

    /** What {@link #COVERED} asks for. */
    public static Map<String, Object> scope(Post post) {
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
