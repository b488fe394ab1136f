package cn.tiaokuai.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Fifty indicators of the units directly below one, for this year and the one before, with their targets: as the dashboard asks for
 * them; by adding up when asked, over an index on the path of units; and, as the least that it can take, as many rows by primary
 * key. Every village of one province has reported all fifty, the others two. Under the policies that bind the service.
 */
final class SuperiorsFigures implements AutoCloseable {

    private static final int INDICATORS = 50;
    private static final int LOOKS = 300;
    private static final int SLOW_LOOKS = 5;
    private static final String ROLLED_UP = """
            select r.unit_code, r.indicator, r.period, r.own, r.below, r.units from rolled_up r
            where r.above = ? and r.hierarchy = 'BLOCK' and r.indicator in (INDICATORS) and r.year in (2025, 2026)
                and (r.unit_code = ? or r.unit_path >= ? and r.unit_path < ? or r.line_path >= ? and r.line_path < ?)
            """;
    private static final String PLANNED = "select set_config('plan_cache_mode', 'force_custom_plan', true)";
    private static final String VALUES = """
            select o.*, i.* from observation o join indicator i on i.code = o.indicator
            where (o.unit_code = ? or o.status = 'CONFIRMED' and (o.unit_code = ?
                    or o.unit_path >= ? and o.unit_path < ? or o.line_path >= ? and o.line_path < ?))
                and o.indicator = ?
            order by o.unit_path, o.id fetch first 51 rows only
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

    SuperiorsFigures(NationalTree tree) throws IOException, SQLException {
        this.tree = tree;
        this.database = new BenchDatabase("metrics");
    }

    BenchDatabase database() {
        return database;
    }

    /** Makes the country, and answers the superior whose villages have reported everything. */
    NationalTree.Place made() throws SQLException {
        ReportedCountry reported = new ReportedCountry(tree, INDICATORS);
        reported.write(database);
        return reported.province();
    }

    /** The dashboard's figures, without targets. */
    int rolledUp(Connection connection, NationalTree.Place superior) throws SQLException {
        return read(
                prepared(connection, ROLLED_UP, List.of()),
                superior.code(),
                superior.code(),
                superior.path() + ".",
                superior.path() + "/",
                superior.code() + ".",
                superior.code() + "/");
    }

    /** The first page of the values of one indicator below, planned for the superior as the service does. */
    int values(Connection connection, NationalTree.Place superior) throws SQLException {
        read(connection.prepareStatement(PLANNED));
        return read(
                connection.prepareStatement(VALUES),
                superior.code(),
                superior.code(),
                superior.path() + ".",
                superior.path() + "/",
                superior.code() + ".",
                superior.code() + "/",
                "I0");
    }

    void run() throws SQLException {
        NationalTree.Place superior = made();
        List<String> children = tree.places().stream()
                .filter(place -> superior.code().equals(place.above()))
                .map(NationalTree.Place::code)
                .toList();
        Times rolledUp = time("    the dashboard's queries", superior, LOOKS, connection -> {
            rolledUp(connection, superior);
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
            return Times.rows(query);
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
            Times.rows(query);
        }
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
