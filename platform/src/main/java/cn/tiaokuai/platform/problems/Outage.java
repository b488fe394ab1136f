package cn.tiaokuai.platform.problems;

import io.quarkus.oidc.OIDCException;
import java.sql.SQLException;
import java.util.Arrays;

/** Tells trouble of a neighbour (database, Keycloak) from mistakes of our own: the former passes, the latter does not. */
public final class Outage {

    private Outage() {}

    /** True when the cause is a neighbour that is away, overloaded or has rolled back by itself: another try may succeed. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OIDCException || (cause instanceof SQLException sql && passes(sql))) {
                return true;
            }
            // A commit that fails tells of the database only there.
            if (Arrays.stream(cause.getSuppressed()).anyMatch(Outage::isBehind)) {
                return true;
            }
        }
        return false;
    }

    /**
     * SQLSTATE classes 08 connection, 40 rolled back by the database, 53 out of resources, 57P shutting down; the pool's own
     * time-outs have no state.
     */
    private static boolean passes(SQLException e) {
        String state = e.getSQLState();
        return state == null
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("57P");
    }
}
