package cn.tiaokuai.system;

import cn.tiaokuai.launcher.parts.Roles;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What has been left behind in all databases and topics so far.
 *
 * @param rows number of rows by {@code database.table}
 * @param events number of different event ids by type
 * @param records number of records in the topics; more than events where a relay was killed between sending and noting it
 */
record Traces(Map<String, Long> rows, Map<String, Long> events, long records) {

    /** Without the signing keys: a review-service that signs has made itself a new one since it was started. */
    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'flyway%'
                and table_name <> 'signing_key'
            """;

    /** As they are when nothing is under way any more. */
    static Traces settled(OwnSystem system) {
        EventRecords topics = new EventRecords(system.address().kafka());
        Waiting.until(
                "outboxes are empty and all events applied",
                () -> topics.nothingToDo() && outboxesAreEmpty(system)
                        ? java.util.Optional.of(true)
                        : java.util.Optional.empty());
        Map<String, Long> rows = new TreeMap<>();
        for (String database : Roles.SERVICE_DATABASES) {
            for (String table : strings(system, database, TABLES)) {
                rows.put(database + "." + table, number(system, database, "select count(*) from " + table));
            }
        }
        EventRecords.Counted counted = topics.counted();
        return new Traces(rows, counted.ids(), counted.records());
    }

    /** What has come since. */
    Traces since(Traces before) {
        return new Traces(difference(rows, before.rows), difference(events, before.events), records - before.records);
    }

    private static Map<String, Long> difference(Map<String, Long> now, Map<String, Long> before) {
        Map<String, Long> difference = new TreeMap<>();
        now.forEach((key, count) -> difference.put(key, count - before.getOrDefault(key, 0L)));
        return difference;
    }

    private static boolean outboxesAreEmpty(OwnSystem system) {
        return Roles.SERVICE_DATABASES.stream()
                .allMatch(database -> number(system, database, "select count(*) from outbox") == 0);
    }

    private static long number(OwnSystem system, String database, String sql) {
        return Long.parseLong(strings(system, database, sql).getFirst());
    }

    private static List<String> strings(OwnSystem system, String database, String sql) {
        try (Connection connection = system.databases().connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> strings = new ArrayList<>();
            while (result.next()) {
                strings.add(result.getString(1));
            }
            return strings;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
