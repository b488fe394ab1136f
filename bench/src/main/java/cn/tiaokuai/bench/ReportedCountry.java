package cn.tiaokuai.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** A country whose villages have reported: those of one province all indicators, the others two of them, in two years. */
final class ReportedCountry {

    private static final int EVERYWHERE = 2;

    private final NationalTree tree;
    private final int indicators;
    private final NationalTree.Place province;
    /** Counted, for identities in a row: an index of random ones does not fit into memory. */
    private long observations;

    ReportedCountry(NationalTree tree, int indicators) {
        this.tree = tree;
        this.indicators = indicators;
        Map<String, Long> villages = tree.villages().stream()
                .collect(Collectors.groupingBy(ReportedCountry::provinceOf, Collectors.counting()));
        // One of the middle by number of villages.
        this.province = tree.places().stream()
                .filter(place -> villages.containsKey(place.code()))
                .sorted(Comparator.comparing(place -> villages.get(place.code())))
                .skip(villages.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** The one whose villages have reported everything. */
    NationalTree.Place province() {
        return province;
    }

    /** The second of the path's codes; the first is the root's. */
    private static String provinceOf(NationalTree.Place village) {
        int start = village.path().indexOf('.') + 1;
        return village.path().substring(start, village.path().indexOf('.', start));
    }

    /** Values of villages; sums of all above them, level by level, as the roll-up has them in the end. */
    void write(BenchDatabase database) throws SQLException {
        long start = System.nanoTime();
        try (Connection maker = database.maker()) {
            BenchDatabase.run(
                    maker,
                    "set synchronous_commit = off; set session_replication_role = replica;"
                            + " set work_mem = '128MB'; set maintenance_work_mem = '256MB'");
            List<String> indexes = indexesAway(maker);
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
                    rows -> IntStream.range(0, indicators)
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
            for (String index : indexes) {
                BenchDatabase.run(maker, index);
            }
            BenchDatabase.run(maker, "vacuum analyze");
        }
        System.out.printf(
                "  values of %d villages in two years made in %d s%n",
                tree.villages().size(), (System.nanoTime() - start) / 1_000_000_000);
    }

    /** Takes indexes of the large tables away, all but keys; answers what makes them again, which is sooner done at once than row by row. */
    private static List<String> indexesAway(Connection maker) throws SQLException {
        Map<String, String> indexes = new TreeMap<>();
        try (Statement statement = maker.createStatement();
                ResultSet index = statement.executeQuery("select i.indexname, i.indexdef from pg_indexes i"
                        + " where i.tablename in ('observation', 'rolled_up')"
                        + " and not exists (select 1 from pg_constraint c where c.conname = i.indexname)")) {
            while (index.next()) {
                indexes.put(index.getString(1), index.getString(2));
            }
        }
        for (String name : indexes.keySet()) {
            BenchDatabase.run(maker, "drop index " + name);
        }
        return List.copyOf(indexes.values());
    }

    private interface Value {
        void of(String indicator, String value);
    }

    private void each(NationalTree.Place village, Value value) {
        int all = village.path().startsWith(province.path() + ".") ? indicators : EVERYWHERE;
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
                        new UUID(++observations, observations).toString(),
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
}
