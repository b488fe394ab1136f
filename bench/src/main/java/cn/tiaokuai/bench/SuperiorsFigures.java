package cn.tiaokuai.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Fifty indicators of the units directly below one, for this year and the one before, with their targets: as the dashboard asks for
 * them; by adding up when asked, over an index on the path of units; and, as the least that it can take, as many rows by primary
 * key. Every village of one province has reported all fifty, the others two. Under the policies that bind the service.
 */
final class SuperiorsFigures implements AutoCloseable {

    private static final int INDICATORS = 50;
    private static final int EVERYWHERE = 2;
    private static final int LOOKS = 300;
    private static final int SLOW_LOOKS = 5;
    private static final String ROLLED_UP = """
            select r.unit_code, r.indicator, r.period, r.own, r.below, r.units from rolled_up r
            where r.above = ? and r.hierarchy = 'BLOCK' and r.indicator in (INDICATORS) and r.year in (2025, 2026)
                and (r.unit_code = ? or r.unit_path >= ? and r.unit_path < ? or r.line_path >= ? and r.line_path < ?)
            """;
    private static final String TARGETS = """
            select t.*, i.* from target t join indicator i on i.code = t.indicator
            where t.unit_code in (UNITS) and t.indicator in (INDICATORS) and t.year = 2026
            """;
    private static final String LIVE = """
            select split_part(substr(o.unit_path, length(?) + 2), '.', 1) as child, o.indicator, o.year, sum(o.value), count(*)
            from observation o
            where o.unit_path >= ? and o.unit_path < ? and o.status = 'CONFIRMED' and o.indicator in (INDICATORS)
                and o.year in (2025, 2026)
            group by 1, 2, 3
            """;
    private static final String BY_KEY = """
            select r.* from unnest(?::text[], ?::text[], ?::text[]) k(unit, indicator, period)
            join rolled_up r on r.unit_code = k.unit and r.hierarchy = 'BLOCK' and r.indicator = k.indicator and r.period = k.period
            """;

    private final NationalTree tree;
    private final BenchDatabase database;
    private final Map<String, NationalTree.Place> places;
    private final String province;

    SuperiorsFigures(NationalTree tree) throws IOException, SQLException {
        this.tree = tree;
        this.database = new BenchDatabase("metrics");
        this.places = tree.places().stream().collect(Collectors.toMap(NationalTree.Place::code, place -> place));
        // One of the middle by number of villages.
        Map<String, Long> villages = tree.villages().stream()
                .collect(Collectors.groupingBy(village -> province(village), TreeMap::new, Collectors.counting()));
        this.province = villages.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .skip(villages.size() / 2)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** The second of the path's codes; the first is the root's. */
    private static String province(NationalTree.Place village) {
        int start = village.path().indexOf('.') + 1;
        return village.path().substring(start, village.path().indexOf('.', start));
    }

    void run() throws SQLException, IOException {
        make();
        NationalTree.Place superior = places.get(province);
        List<String> children = tree.places().stream()
                .filter(place -> province.equals(place.above()))
                .map(NationalTree.Place::code)
                .toList();
        System.out.printf(
                Locale.ROOT, "  %d units below a province with %d observations%n", children.size(), observations);
        Times rolledUp = time("    the dashboard's queries", superior, LOOKS, connection -> {
            read(
                    prepared(connection, ROLLED_UP, children),
                    superior.code(),
                    superior.code(),
                    superior.path() + ".",
                    superior.path() + "/",
                    superior.code() + ".",
                    superior.code() + "/");
            read(prepared(connection, TARGETS, children));
        });
        Times live = time("    adding up when asked", superior, SLOW_LOOKS, connection -> {
            read(prepared(connection, LIVE, children), superior.path(), superior.path() + ".", superior.path() + "/");
            read(prepared(connection, TARGETS, children));
        });
        Times byKey =
                time("    as many rows by primary key", superior, LOOKS, connection -> byKey(connection, children));
        System.out.printf(
                Locale.ROOT,
                "    %.0f times as fast as adding up, %.1f times as long as by primary key (p50)%n",
                live.within(0.5) / rolledUp.within(0.5),
                rolledUp.within(0.5) / byKey.within(0.5));
    }

    private interface Look {
        void at(Connection connection) throws SQLException;
    }

    private Times time(String what, NationalTree.Place superior, int looks, Look look) throws SQLException {
        Times times = new Times(what, looks);
        try (Connection connection = database.service()) {
            for (int i = -looks / 10 - 1; i < looks; i++) {
                long start = System.nanoTime();
                BenchDatabase.work(connection, superior.code(), superior.path(), superior.code());
                look.at(connection);
                connection.commit();
                if (i >= 0) {
                    times.add(System.nanoTime() - start);
                }
            }
        }
        System.out.println(times);
        return times;
    }

    private static PreparedStatement prepared(Connection connection, String query, List<String> children)
            throws SQLException {
        return connection.prepareStatement(query.replace(
                        "INDICATORS",
                        IntStream.range(0, INDICATORS)
                                .mapToObj(i -> "'I" + i + "'")
                                .collect(Collectors.joining(",")))
                .replace(
                        "UNITS", children.stream().map(code -> "'" + code + "'").collect(Collectors.joining(","))));
    }

    private static int read(PreparedStatement query, String... parameters) throws SQLException {
        try (query) {
            for (int i = 0; i < parameters.length; i++) {
                query.setString(i + 1, parameters[i]);
            }
            int rows = 0;
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    rows++;
                }
            }
            return rows;
        }
    }

    private static void byKey(Connection connection, List<String> children) throws SQLException {
        List<String> units = new ArrayList<>();
        List<String> indicators = new ArrayList<>();
        List<String> periods = new ArrayList<>();
        for (String child : children) {
            for (int i = 0; i < INDICATORS; i++) {
                for (String year : List.of("2025", "2026")) {
                    units.add(child);
                    indicators.add("I" + i);
                    periods.add(year);
                }
            }
        }
        try (PreparedStatement query = connection.prepareStatement(BY_KEY)) {
            query.setArray(1, connection.createArrayOf("text", units.toArray()));
            query.setArray(2, connection.createArrayOf("text", indicators.toArray()));
            query.setArray(3, connection.createArrayOf("text", periods.toArray()));
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    // As many as there are.
                }
            }
        }
    }

    private long observations;

    /** Values of villages; sums of all above them, level by level, as the roll-up has them in the end. */
    private void make() throws SQLException, IOException {
        long start = System.nanoTime();
        try (Connection maker = database.maker()) {
            BenchDatabase.run(maker, "set synchronous_commit = off; set session_replication_role = replica");
            copy(maker, "unit (code, name, kind, path, parent, line_path, active)", rows -> tree.places()
                    .forEach(place -> rows.accept(String.join(
                            "\t",
                            place.code(),
                            place.code(),
                            "TOWNSHIP",
                            place.path(),
                            place.above() == null ? "\\N" : place.above(),
                            place.code(),
                            "t"))));
            copy(
                    maker,
                    "indicator (code, owner, name, definition, measure_unit, direction, frequency, accumulation, aggregation,"
                            + " decimals, created_by, created_at)",
                    rows -> IntStream.range(0, INDICATORS)
                            .forEach(i -> rows.accept(
                                    "I" + i + "\t0\t里程\t里程\t公里\tHIGHER\tYEAR\tFLOW\tSUM\t1\tbench\t2026-01-01")));
            for (int year = 2025; year <= 2026; year++) {
                int of = year;
                copy(
                        maker,
                        "observation (id, unit_code, unit_path, line_path, indicator, period, year, period_end, value, source,"
                                + " status, version, reported_by, reported_at, confirmed_by, confirmed_at)",
                        rows -> tree.villages().forEach(village -> observed(village, of, rows)));
                copy(
                        maker,
                        "rolled_up (unit_code, unit_path, line_path, hierarchy, indicator, period, year, above, own, below,"
                                + " children, units, generation, version)",
                        rows -> tree.villages()
                                .forEach(village -> each(
                                        village,
                                        (indicator, value) -> rows.accept(String.join(
                                                "\t",
                                                village.code(),
                                                village.path(),
                                                village.code(),
                                                "BLOCK",
                                                indicator,
                                                "" + of,
                                                "" + of,
                                                village.above(),
                                                value,
                                                "\\N",
                                                "0",
                                                "0",
                                                "1",
                                                "1")))));
            }
            for (int level = 4; level >= 0; level--) {
                BenchDatabase.run(maker, """
                        insert into rolled_up (unit_code, unit_path, line_path, hierarchy, indicator, period, year, above, own,
                            below, children, units, generation, version)
                        select u.code, u.path, u.line_path, 'BLOCK', r.indicator, r.period, r.year, u.parent, null,
                            sum(coalesce(r.own, r.below)), count(*), sum(case when r.own is null then r.units else 1 end), 1, 1
                        from rolled_up r join unit u on u.code = r.above
                        where length(u.path) - length(replace(u.path, '.', '')) = LEVEL
                        group by u.code, r.indicator, r.period, r.year
                        """.replace("LEVEL", "" + level));
            }
            BenchDatabase.run(maker, """
                    insert into target (id, unit_code, unit_path, line_path, indicator, year, baseline, value, setter, state, lamp,
                        version, created_by, created_at)
                    select gen_random_uuid(), u.code, u.path, u.line_path, i.code, 2026, 100, 1000, u.parent, 'OPEN', 'GREEN', 1,
                        'bench', now()
                    from unit u cross join indicator i where length(u.code) = 4
                    """);
            BenchDatabase.run(maker, "vacuum analyze");
            try (Statement count = maker.createStatement();
                    ResultSet row = count.executeQuery("select count(*), count(*) filter (where unit_path like '0."
                            + province + ".%') from observation")) {
                row.next();
                observations = row.getLong(2);
                System.out.printf(
                        "  %d observations made in %d s%n",
                        row.getLong(1), (System.nanoTime() - start) / 1_000_000_000);
            }
        }
    }

    private interface Value {
        void of(String indicator, String value);
    }

    private void each(NationalTree.Place village, Value value) {
        int all = village.path().startsWith(NationalTree.ROOT + "." + province + ".") ? INDICATORS : EVERYWHERE;
        int number = Math.floorMod(village.code().hashCode(), 1000);
        for (int i = 0; i < all; i++) {
            value.of("I" + i, number + "." + i % 10);
        }
    }

    private void observed(NationalTree.Place village, int year, Consumer<String> rows) {
        each(
                village,
                (indicator, value) -> rows.accept(String.join(
                        "\t",
                        java.util.UUID.randomUUID().toString(),
                        village.code(),
                        village.path(),
                        village.code(),
                        indicator,
                        "" + year,
                        "" + year,
                        year + "-12-31",
                        value,
                        "台账",
                        "CONFIRMED",
                        "2",
                        "bench",
                        "2026-01-01",
                        "bench",
                        "2026-01-01")));
    }

    /** Rows by the thousand, so that no table stands in memory as a whole. */
    private static void copy(Connection maker, String table, Consumer<Consumer<String>> rows) {
        StringBuilder some = new StringBuilder();
        Consumer<Boolean> write = last -> {
            if (last || some.length() > 1 << 22) {
                try {
                    CopyManager manager = maker.unwrap(PGConnection.class).getCopyAPI();
                    manager.copyIn("copy " + table + " from stdin", new StringReader(some.toString()));
                } catch (SQLException | IOException e) {
                    throw new IllegalStateException(e);
                }
                some.setLength(0);
            }
        };
        rows.accept(row -> {
            some.append(row).append('\n');
            write.accept(false);
        });
        write.accept(true);
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
