package cn.tiaokuai.bench;

import cn.tiaokuai.launcher.parts.Parts;
import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.units.UnitPath;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;

/**
 * What row-level security costs the queries that are asked most: an inbox, a superior's figures, values of units below. Each is asked as the service
 * does, under its policies, and at once again as superuser, whom none binds; the answers are the same. Telling the transaction for
 * which unit it works is timed by itself.
 */
public final class PolicyBench {

    private static final int LOOKS = 1_000;
    private static final int WARM_UP = 100;
    private static final int CASES = 100_000;
    private static final int BUREAUS = 100;
    private static final int UNITS = 10_000;

    private PolicyBench() {}

    /** A query, and how many rows it finds. */
    private interface Look {
        int at(Connection connection, int time) throws SQLException;
    }

    /** Whose transaction it is. */
    private interface Whose {
        Scope at(int time);
    }

    public static void main(String[] arguments) throws Exception {
        inbox();
        figures();
    }

    private static void inbox() throws IOException, SQLException {
        try (BenchDatabase database = new BenchDatabase("review")) {
            try (Connection maker = database.maker()) {
                OpenCases.make(maker, CASES, BUREAUS);
            }
            compare(
                    "first page of an inbox",
                    database,
                    time -> scope("B" + time % BUREAUS, "37.C1.X1.B" + time % BUREAUS),
                    (connection, time) -> {
                        try (PreparedStatement asked = connection.prepareStatement(InboxBench.PAGE)) {
                            asked.setString(1, "B" + time % BUREAUS);
                            return Times.rows(asked);
                        }
                    });
        }
    }

    private static void figures() throws IOException, SQLException, InterruptedException {
        NationalTree tree =
                NationalTree.read(Parts.findRoot().resolve(".tiaokuai/bench")).cut(UNITS);
        try (SuperiorsFigures figures = new SuperiorsFigures(tree)) {
            NationalTree.Place superior = figures.made();
            compare(
                    "fifty indicators of a superior",
                    figures.database(),
                    time -> scope(superior.code(), superior.path()),
                    (connection, time) -> figures.rolledUp(connection, superior));
            compare(
                    "first page of the values below a superior",
                    figures.database(),
                    time -> scope(superior.code(), superior.path()),
                    (connection, time) -> figures.values(connection, superior));
        }
    }

    private static Scope scope(String unit, String path) {
        return new Scope(unit, UnitPath.of(path), UnitPath.of(unit));
    }

    private static void compare(String what, BenchDatabase database, Whose whose, Look look) throws SQLException {
        Times told = new Times("  telling the unit", LOOKS);
        Times bound = new Times("  under policies", LOOKS);
        Times free = new Times("  without", LOOKS);
        try (Connection service = database.service();
                Connection maker = database.maker()) {
            maker.setAutoCommit(false);
            for (int i = 0; i < WARM_UP + LOOKS; i++) {
                Scope scope = whose.at(i);
                long start = System.nanoTime();
                BenchDatabase.work(
                        service,
                        scope.unit(),
                        scope.path().value(),
                        scope.linePath().value());
                long asked = System.nanoTime();
                int seen = look.at(service, i);
                long answered = System.nanoTime();
                service.commit();
                long again = System.nanoTime();
                int there = look.at(maker, i);
                long end = System.nanoTime();
                maker.commit();
                if (seen != there) {
                    throw new IllegalStateException(what + ": " + seen + " rows under policies, " + there + " without");
                }
                if (i >= WARM_UP) {
                    told.add(asked - start);
                    bound.add(answered - asked);
                    free.add(end - again);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s:%n%s%n%s%n%s%n  policies cost %.1f %% (p50)%n",
                what,
                told,
                bound,
                free,
                100 * (bound.within(0.5) / free.within(0.5) - 1));
    }
}
