package cn.tiaokuai.metrics.rollup;

import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.SeriesKey;
import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.events.Patience;
import cn.tiaokuai.platform.units.UnitPath;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Writes what the roll-up tells into the database, for reading. The stream tells each state of a figure at least once and in
 * order; an older one that comes again changes nothing.
 */
@ApplicationScoped
class Keeping {

    private static final String KEEP = """
            insert into rolled_up as kept (unit_code, unit_path, line_path, hierarchy, indicator, period, year, above, own, below,
                children, units, generation, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (unit_code, hierarchy, indicator, period) do update set
                unit_path = excluded.unit_path, line_path = excluded.line_path, above = excluded.above, own = excluded.own,
                below = excluded.below, children = excluded.children, units = excluded.units,
                generation = excluded.generation, version = excluded.version
            where (excluded.generation, excluded.version) >= (kept.generation, kept.version)
            """;

    private static final Comparator<RolledUp> LATER =
            Comparator.comparingInt(RolledUp::generation).thenComparingLong(RolledUp::version);

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Patience patience;
    private final Event<FiguresChanged> changed;

    Keeping(AgroalDataSource database, ObjectMapper json, Patience patience, Event<FiguresChanged> changed) {
        this.database = database;
        this.json = json;
        this.patience = patience;
        this.changed = changed;
    }

    @Incoming("roll-ups")
    @Blocking
    void keep(ConsumerRecords<String, String> told) throws JsonProcessingException {
        Map<String, RolledUp> latest = new TreeMap<>();
        for (ConsumerRecord<String, String> record : told) {
            latest.merge(record.key(), json.readValue(record.value(), RolledUp.class), Keeping::later);
        }
        patience.with(told.count() + " results of the roll-up", () -> QuarkusTransaction.requiringNew()
                .run(() -> keep(List.copyOf(latest.values()))));
        // When they can be read; after a crash in between they come again, and are told then.
        changes(latest.values())
                .forEach((root, series) -> patience.with(
                        "what counts at and below " + root, () -> changed.fire(new FiguresChanged(root, series))));
    }

    /** What is not of single units alone, by the unit above all: a village's own figure is judged where it is confirmed. */
    private static Map<String, Set<SeriesKey>> changes(Collection<RolledUp> results) {
        return results.stream()
                .filter(result -> result.children() > 0 || result.own() == null)
                .collect(Collectors.groupingBy(
                        result -> UnitPath.of(result.path()).codes().getFirst(),
                        Collectors.mapping(
                                result -> new SeriesKey(result.unit(), result.indicator(), year(result)),
                                Collectors.toSet())));
    }

    private static int year(RolledUp result) {
        return Period.parse(result.period()).orElseThrow().year();
    }

    private static RolledUp later(RolledUp one, RolledUp other) {
        return LATER.compare(other, one) >= 0 ? other : one;
    }

    /** In the order of units, and so of keys: two instances do not wait for each other in a circle. */
    private void keep(List<RolledUp> results) {
        try (Connection connection = database.getConnection();
                PreparedStatement kept = connection.prepareStatement(KEEP)) {
            for (int i = 0; i < results.size(); i++) {
                RolledUp result = results.get(i);
                add(kept, result);
                if (i + 1 == results.size() || !results.get(i + 1).unit().equals(result.unit())) {
                    Scoped.next(
                            connection,
                            new Scope(result.unit(), UnitPath.of(result.path()), UnitPath.of(result.linePath())));
                    kept.executeBatch();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("results of the roll-up cannot be kept", e);
        }
    }

    private void add(PreparedStatement kept, RolledUp result) throws SQLException {
        kept.setString(1, result.unit());
        kept.setString(2, result.path());
        kept.setString(3, result.linePath());
        kept.setString(4, result.hierarchy().name());
        kept.setString(5, result.indicator());
        kept.setString(6, result.period());
        kept.setInt(7, year(result));
        kept.setString(8, result.above());
        kept.setBigDecimal(9, result.own());
        kept.setBigDecimal(10, result.below());
        kept.setInt(11, result.children());
        kept.setInt(12, result.units());
        kept.setInt(13, result.generation());
        kept.setLong(14, result.version());
        kept.addBatch();
    }
}
