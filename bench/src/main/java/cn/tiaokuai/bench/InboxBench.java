package cn.tiaokuai.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Inboxes of people at 100 bureaus over 100,000 open cases (or as many as the argument says), a thousand open steps in each, under
 * the policies that bind the service. Ends with an error when an inbox reads the table of steps from end to end.
 */
public final class InboxBench {

    private static final int LOOKS = 400;
    private static final int BUREAUS = 100;

    /** As review-service asks, word for word but for the names of columns. */
    private static final String FROM =
            " from case_step s left join review_case c on c.id = s.case_id where s.step_unit = ?"
                    + " and coalesce(c.submitted_by, '') <> '' and s.state = 'OPEN'";

    private static final String MINE = FROM + " and (s.office is null and s.role in ('reviewer')"
            + " or s.office is not null and concat(s.role, '/', s.office) in (null))"
            + " and coalesce(c.submitted_by, 'somebody') <> 'somebody' and (s.person is null or s.person <> c.submitted_by)"
            + " and (s.person is null or s.person = 'somebody')";
    static final String PAGE = "select s.*, c.*" + MINE + " order by s.opened_at, s.id fetch first 51 rows only";
    private static final String LATER = "select s.*, c.*" + MINE
            + " and (s.opened_at > ? or s.opened_at = ? and s.id > '00000000-0000-0000-0000-000000000000')"
            + " order by s.opened_at, s.id fetch first 51 rows only";
    private static final String COUNT = "select count(*)" + MINE;
    private static final String DONE = "select s.*, c.* from decision d left join case_step s on s.id = d.step_id"
            + " left join review_case c on c.id = d.case_id where d.step_unit = ? and d.decided_by = 'reviewer'"
            + " and coalesce(s.step_unit, '') <> '' and coalesce(c.submitted_by, '') <> ''"
            + " and (d.decided_at < now() or d.decided_at = now() and d.step_id < '00000000-0000-0000-0000-000000000000')"
            + " order by d.decided_at desc, d.step_id desc fetch first 51 rows only";

    private final BenchDatabase database;
    private final int cases;

    private InboxBench(BenchDatabase database, int cases) {
        this.database = database;
        this.cases = cases;
    }

    public static void main(String[] arguments) throws Exception {
        int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        try (BenchDatabase database = new BenchDatabase("review")) {
            new InboxBench(database, cases).run();
        }
    }

    private void run() throws SQLException {
        try (Connection maker = database.maker()) {
            OpenCases.make(maker, cases, BUREAUS);
        }
        long before = sequentialScans();
        time("first page of my open steps", PAGE, 0);
        time("a later page of them", LATER, 2);
        time("how many they are", COUNT, 0);
        time("first page of what I have done", DONE, 0);
        plan("my open steps", PAGE);
        plan("what I have done", DONE);
        if (sequentialScans() > before) {
            throw new IllegalStateException("an inbox read the whole table");
        }
    }

    private static String bureau(int i) {
        return "B" + i % BUREAUS;
    }

    private void time(String what, String query, int times) throws SQLException {
        long[] nanos = new long[LOOKS];
        long rows = 0;
        try (Connection connection = database.service()) {
            for (int i = -20; i < LOOKS; i++) {
                String unit = bureau(i + 20);
                long start = System.nanoTime();
                BenchDatabase.work(connection, unit, "37.C1.X1." + unit, unit);
                try (PreparedStatement asked = connection.prepareStatement(query)) {
                    asked.setString(1, unit);
                    for (int t = 0; t < times; t++) {
                        asked.setTimestamp(2 + t, java.sql.Timestamp.valueOf("2026-01-05 00:00:00"));
                    }
                    try (ResultSet found = asked.executeQuery()) {
                        while (found.next()) {
                            rows++;
                        }
                    }
                }
                connection.commit();
                if (i >= 0) {
                    nanos[i] = System.nanoTime() - start;
                }
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-34s p50 %6.2f ms  p95 %6.2f ms  %5.1f rows%n",
                what,
                nanos[LOOKS / 2] / 1e6,
                nanos[LOOKS * 95 / 100] / 1e6,
                (double) rows / (LOOKS + 20));
    }

    private void plan(String what, String query) throws SQLException {
        try (Connection connection = database.service()) {
            BenchDatabase.work(connection, "B7", "37.C1.X1.B7", "B7");
            try (PreparedStatement asked = connection.prepareStatement("explain (analyze, costs off) " + query)) {
                asked.setString(1, "B7");
                try (ResultSet lines = asked.executeQuery()) {
                    System.out.println(what + ":");
                    while (lines.next()) {
                        System.out.println("  " + lines.getString(1));
                    }
                }
            }
            connection.commit();
        }
    }

    private long sequentialScans() throws SQLException {
        try (Connection maker = database.maker();
                PreparedStatement asked = maker.prepareStatement(
                        "select pg_stat_force_next_flush(), coalesce(sum(seq_scan), 0) from pg_stat_user_tables"
                                + " where relname in ('case_step', 'decision')");
                ResultSet found = asked.executeQuery()) {
            found.next();
            return found.getLong(2);
        }
    }
}
