package cn.tiaokuai.metrics.tasks;

import cn.tiaokuai.metrics.tasks.model.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts of what was due and what became of it: {@link Tally#of} as a query, since a province gives very many tasks. */
@ApplicationScoped
public class TaskRates {

    private final EntityManager entities;

    TaskRates(EntityManager entities) {
        this.entities = entities;
    }

    /** What counts are told apart by; the key of a month is like 2026-09, of units in no line, as governments are, "-". */
    enum By {
        TOTAL("'*'", "cast(null as text)"),
        UNIT("t.unit_code", "u.name"),
        LINE("coalesce(u.line, '-')", "cast(null as text)"),
        MONTH("to_char(t.deadline, 'YYYY-MM')", "cast(null as text)");

        private final String key;
        private final String name;

        By(String key, String name) {
            this.key = key;
            this.name = name;
        }
    }

    /**
     * Whose tasks, and which.
     *
     * @param own code of the unit
     * @param held those that it answers for, else those that it gave
     */
    record Asked(String own, boolean held, LocalDate from, LocalDate to) {}

    /** One count. */
    record Count(String key, String name, Tally tally) {}

    List<Count> of(Asked asked, By by, LocalDate today, String after, int most) {
        // As Tally.of says: due once the deadline has passed, or once it is completed.
        String count = """
                select %1$s as key, %2$s as name, count(*) as due,
                       count(*) filter (where t.state = 'COMPLETED') as completed,
                       count(*) filter (where t.on_time) as on_time
                from task t join unit u on u.code = t.unit_code
                where t.%3$s = :own and t.deadline between :from and :to
                  and (t.deadline < :today or t.state = 'COMPLETED')
                  and %1$s > :after
                group by 1, 2 order by 1 limit :limit
                """.formatted(by.key, by.name, asked.held() ? "unit_code" : "assigner");
        Query query = entities.createNativeQuery(count, Tuple.class)
                .setParameter("own", asked.own())
                .setParameter("from", asked.from())
                .setParameter("to", asked.to())
                .setParameter("today", today)
                .setParameter("after", after)
                .setParameter("limit", most);
        @SuppressWarnings("unchecked") // a native query of tuples
        List<Tuple> rows = query.getResultList();
        return rows.stream().map(TaskRates::count).toList();
    }

    /** What units made of the tasks that another gave them with deadlines in a time, by the code of the unit. */
    public Map<String, Tally> byUnit(String assigner, LocalDate from, LocalDate to, LocalDate today) {
        return of(new Asked(assigner, false, from, to), By.UNIT, today, "", Integer.MAX_VALUE).stream()
                .collect(Collectors.toMap(Count::key, Count::tally));
    }

    private static Count count(Tuple row) {
        return new Count(row.get("key", String.class), row.get("name", String.class), tally(row));
    }

    private static Tally tally(Tuple row) {
        return new Tally(
                row.get("due", Number.class).longValue(),
                row.get("completed", Number.class).longValue(),
                row.get("on_time", Number.class).longValue());
    }
}
