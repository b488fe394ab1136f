package cn.tiaokuai.metrics.tasks;

import cn.tiaokuai.metrics.tasks.model.Urgency;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Work given from above; seen by the unit that gave it and by those that have it. */
@ApplicationScoped
class Tasks implements PanacheRepositoryBase<TaskRow, UUID> {

    private static final String VISIBLE = "(unit = :own or assigner = :own or array_contains(partners, :own))";

    /** How the own unit stands to tasks. */
    enum Side {
        /** It gave them. */
        GIVEN,
        /** It answers for them. */
        HELD,
        /** It helps. */
        HELPED;

        String predicate() {
            return switch (this) {
                case GIVEN -> "assigner = :own";
                case HELD -> "unit = :own";
                case HELPED -> "array_contains(partners, :own)";
            };
        }
    }

    /** What a list is narrowed by; null means any. */
    record Filter(
            Side side,
            TaskRow.State state,
            String unit,
            Urgency urgency,
            LocalDate dueFrom,
            LocalDate dueTo,
            LocalDate overdueOn) {

        private void narrow(StringBuilder query, Map<String, Object> parameters) {
            query.append(side == null ? VISIBLE : side.predicate());
            narrow(query, parameters, "state = :state", "state", state);
            narrow(query, parameters, "unit = :unit", "unit", unit);
            narrow(query, parameters, "urgency = :urgency", "urgency", urgency);
            narrow(query, parameters, "deadline >= :dueFrom", "dueFrom", dueFrom);
            narrow(query, parameters, "deadline <= :dueTo", "dueTo", dueTo);
            narrow(query, parameters, "deadline < :today and state <> 'COMPLETED'", "today", overdueOn);
        }

        private static void narrow(
                StringBuilder query, Map<String, Object> parameters, String predicate, String name, Object value) {
            if (value != null) {
                query.append(" and ").append(predicate);
                parameters.put(name, value);
            }
        }
    }

    /** The task; a 404 problem when the post's unit neither has nor gave it. */
    TaskRow visible(UUID id, Post post) {
        return find(VISIBLE + " and id = :id", Map.of("own", post.unit(), "id", id))
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("task", id));
    }

    /** The task that the post's unit gave, locked; 404 when it does not see it, 403 when another gave it. */
    TaskRow given(UUID id, Post post) {
        return locked(id, post, Side.GIVEN, "只有交办单位可以办理");
    }

    /** The task that the post's unit answers for, locked; 404 when it does not see it, 403 when another does. */
    TaskRow held(UUID id, Post post) {
        return locked(id, post, Side.HELD, "只有牵头单位可以办理");
    }

    private TaskRow locked(UUID id, Post post, Side side, String otherwise) {
        TaskRow row = find(side.predicate() + " and id = :id", Map.of("own", post.unit(), "id", id))
                .firstResultOptional()
                .orElseGet(() -> {
                    visible(id, post);
                    throw Problems.forbidden("forbidden", otherwise);
                });
        // Whoever has read it before in this transaction would otherwise go on with what it was then.
        getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    /** A place in the list: after it the next page begins. */
    record Place(LocalDate deadline, UUID id) {

        static Place after(String after) {
            if (after == null) {
                return null;
            }
            List<String> key = Keyset.decode(after, 2);
            return Requests.after(() -> new Place(LocalDate.parse(key.getFirst()), UUID.fromString(key.getLast())));
        }
    }

    Page<TaskRow> list(Post post, Filter filter, Place after, int limit) {
        return Page.of(rows(post, filter, after, limit), limit, row -> new Object[] {row.deadline, row.id});
    }

    /** The most urgent first, one more than asked for when there are more. */
    List<TaskRow> rows(Post post, Filter filter, Place after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("own", post.unit()));
        StringBuilder query = new StringBuilder();
        filter.narrow(query, parameters);
        if (after != null) {
            query.append(" and (deadline > :lastDeadline or deadline = :lastDeadline and id > :lastId)");
            parameters.put("lastDeadline", after.deadline());
            parameters.put("lastId", after.id());
        }
        return find(query + " order by deadline, id", parameters)
                .range(0, limit)
                .list();
    }
}
