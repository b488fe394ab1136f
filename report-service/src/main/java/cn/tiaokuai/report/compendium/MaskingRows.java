package cn.tiaokuai.report.compendium;

import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All maskings of all compendia. */
@ApplicationScoped
class MaskingRows implements PanacheRepositoryBase<MaskingRow, UUID> {

    /** What a list is narrowed by; null means any. */
    record Filter(Integer chapter, Masking.Kind kind, MaskingRow.State state) {}

    List<MaskingRow> of(UUID compendium, int chapter) {
        return list("compendiumId = ?1 and chapter = ?2 order by start", compendium, chapter);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when the compendium has no such masking */
    MaskingRow visible(UUID compendium, UUID id) {
        return find("compendiumId = ?1 and id = ?2", compendium, id)
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("masking", id));
    }

    /** Maskings in the order of the text. */
    Page<MaskingRow> list(UUID compendium, Filter filter, String after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("compendium", compendium));
        StringBuilder query = new StringBuilder("compendiumId = :compendium");
        narrow(query, parameters, "chapter", filter.chapter());
        narrow(query, parameters, "kind", filter.kind());
        narrow(query, parameters, "state", filter.state());
        if (after != null) {
            List<String> last = Keyset.decode(after, 3);
            query.append(" and (chapter > :lastChapter or chapter = :lastChapter"
                    + " and (start > :lastStart or start = :lastStart and id > :lastId))");
            parameters.put("lastChapter", Requests.after(() -> Integer.valueOf(last.get(0))));
            parameters.put("lastStart", Requests.after(() -> Integer.valueOf(last.get(1))));
            parameters.put("lastId", Requests.after(() -> UUID.fromString(last.get(2))));
        }
        List<MaskingRow> rows = find(query + " order by chapter, start, id", parameters)
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.chapter, row.start, row.id});
    }

    long undecided(UUID compendium) {
        return count("compendiumId = ?1 and state = ?2", compendium, MaskingRow.State.PROPOSED);
    }

    /** Whether a person has decided on any masking. */
    boolean decidedBy(UUID compendium, String username) {
        return count("compendiumId = ?1 and decidedBy = ?2", compendium, username) > 0;
    }

    /** All undecided ones of a filter, locked until the transaction ends. */
    List<MaskingRow> undecided(UUID compendium, Filter filter) {
        Map<String, Object> parameters =
                new HashMap<>(Map.of("compendium", compendium, "proposed", MaskingRow.State.PROPOSED));
        StringBuilder query = new StringBuilder("compendiumId = :compendium and state = :proposed");
        narrow(query, parameters, "chapter", filter.chapter());
        narrow(query, parameters, "kind", filter.kind());
        return find(query.toString(), parameters).list();
    }

    private static void narrow(StringBuilder query, Map<String, Object> parameters, String field, Object value) {
        if (value != null) {
            query.append(" and ").append(field).append(" = :").append(field);
            parameters.put(field, value);
        }
    }
}
