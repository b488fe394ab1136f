package cn.tiaokuai.system;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * Units that report, correct and reopen values as metrics-service writes it down: the value and its event in one transaction. What each
 * makes together is added up anew from every value, whenever somebody asks.
 */
final class ReportingUnits {

    private static final int WIDTH = 4;
    private static final int DEPTH = 4;
    private static final String INDICATOR = "DRILL";
    private static final List<String> PERIODS = List.of("2026-01", "2026-02", "2026-03");
    private static final String CONFIRM = """
            insert into observation (id, unit_code, unit_path, line_path, indicator, period, year, period_end, value, source, status,
                version, reported_by, reported_at, confirmed_by, confirmed_at)
            values (?, ?, ?, ?, 'DRILL', ?, 2026, '2026-12-31', ?, '台账', 'CONFIRMED', 1, 'drill', now(), 'drill', now())
            on conflict (unit_code, indicator, period)
                do update set value = excluded.value, status = 'CONFIRMED', version = observation.version + 1
            """;
    private static final String REOPEN =
            "update observation set status = 'REPORTED', version = version + 1 where id = ? and status = 'CONFIRMED'";
    private static final String TELL =
            "insert into outbox (event_id, topic, key, value) values (?::uuid, 'metric-events', ?, ?)";

    /** A unit; all that stand above one stand before it. */
    record Unit(String code, String parent, String path) {

        /** As the topic of units tells it. */
        String told() {
            return """
                    {"specversion":"1.0","id":"%s","source":"/keycloak","type":"cn.tiaokuai.UnitChanged.v1","subject":"%s",\
                    "time":"2026-01-01T00:00:00Z","datacontenttype":"application/json","unit":"%s","data":{"code":"%s","name":"%s",\
                    "kind":"TOWNSHIP","path":"%s","parent":%s,"linePath":"%s","active":true}}""".formatted(
                    UUID.randomUUID(), code, code, code, code, path, parent == null ? null : '"' + parent + '"', code);
        }
    }

    private final Connection database;
    private final Random random = new Random(20260401);
    private final List<Unit> units = new ArrayList<>();
    private final Map<String, BigDecimal> own = new HashMap<>();

    /** @param database of metrics-service, as superuser */
    ReportingUnits(Connection database) throws SQLException {
        this.database = database;
        add(new Unit("0", null, "0"), 0);
        database.setAutoCommit(false);
        try (PreparedStatement indicator = database.prepareStatement("""
                insert into indicator (code, owner, name, definition, measure_unit, direction, frequency, accumulation, aggregation,
                    decimals, created_by, created_at)
                values (?, '0', '里程', '里程', '公里', 'HIGHER', 'MONTH', 'FLOW', 'SUM', 1, 'drill', now())
                """)) {
            indicator.setString(1, INDICATOR);
            indicator.executeUpdate();
        }
        database.commit();
    }

    private void add(Unit unit, int depth) {
        units.add(unit);
        for (int i = 1; depth < DEPTH && i <= WIDTH; i++) {
            String code = unit.code() + i;
            add(new Unit(code, unit.code(), unit.path() + "." + code), depth + 1);
        }
    }

    List<Unit> units() {
        return units;
    }

    /** One thing happens. Also to units that have others below them: what they report stands for all of these. */
    void change() throws SQLException {
        Unit unit = units.get(1 + random.nextInt(units.size() - 1));
        String period = PERIODS.get(random.nextInt(PERIODS.size()));
        String key = key(unit.code(), period);
        UUID id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        if (own.containsKey(key) && random.nextInt(6) == 0) {
            own.remove(key);
            write(REOPEN, id);
            tell("ObservationReopened", unit, period, id, "\"reason\":\"更正\",\"reopenedAt\":\"2026-04-01T00:00:00Z\"");
        } else {
            BigDecimal value = BigDecimal.valueOf(random.nextInt(-500, 5000), 1);
            own.put(key, value);
            write(CONFIRM, id, unit.code(), unit.path(), unit.code(), period, value);
            tell("ObservationConfirmed", unit, period, id, "\"value\":" + value + ",\"aggregation\":\"SUM\"");
        }
        database.commit();
    }

    private void tell(String event, Unit unit, String period, UUID id, String more) throws SQLException {
        UUID identity = UUID.randomUUID();
        String told = """
                {"specversion":"1.0","id":"%s","source":"/metrics-service","type":"cn.tiaokuai.%s.v1","subject":"%s",\
                "time":"2026-04-01T00:00:00Z","datacontenttype":"application/json","unit":"%s","data":{"observationId":"%s",\
                "indicator":"DRILL","unit":"%s","period":"%s",%s}}""".formatted(identity, event, id, unit.code(), id, unit.code(), period, more);
        write(TELL, identity.toString(), id.toString(), told);
    }

    private void write(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    /** What those below each unit make together, by unit and period; none where there is nothing. */
    Map<String, BigDecimal> together() {
        Map<String, BigDecimal> together = new HashMap<>();
        for (String period : PERIODS) {
            for (Unit unit : units.reversed()) {
                BigDecimal own = this.own.get(key(unit.code(), period));
                Optional.ofNullable(own == null ? together.get(key(unit.code(), period)) : own)
                        .filter(share -> unit.parent() != null)
                        .ifPresent(share -> together.merge(key(unit.parent(), period), share, BigDecimal::add));
            }
        }
        return together;
    }

    /**
     * The same as the roll-up has told it.
     *
     * @param generation in which telling, at least
     */
    Map<String, BigDecimal> told(int generation) throws SQLException {
        Map<String, BigDecimal> told = new HashMap<>();
        try (PreparedStatement query = database.prepareStatement("select unit_code, period, below from rolled_up"
                + " where hierarchy = 'BLOCK' and below is not null and generation >= ?")) {
            query.setInt(1, generation);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    told.put(key(row.getString(1), row.getString(2)), row.getBigDecimal(3));
                }
            }
        }
        database.commit();
        return told;
    }

    private static String key(String unit, String period) {
        return unit + " " + period;
    }
}
