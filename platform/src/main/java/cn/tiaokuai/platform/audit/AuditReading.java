package cn.tiaokuai.platform.audit;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Scoped;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Transactions that the database shows the audit of a subtree; whoever opens one has looked at the role. */
@ApplicationScoped
class AuditReading {

    private static final String TELL = "select set_config('tiaokuai.auditor', 'true', true)";

    private final AgroalDataSource database;
    private final Scoped scoped;

    AuditReading(AgroalDataSource database, Scoped scoped) {
        this.database = database;
        this.scoped = scoped;
    }

    /** What is read from the rows. */
    interface Work<T> {
        T from(AuditRows rows) throws SQLException;
    }

    /** Reads in a transaction of its own. */
    <T> T in(Post post, Work<T> work) {
        return scoped.in(post.scope(), () -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement tell = connection.prepareStatement(TELL)) {
                tell.execute();
                return work.from(new AuditRows(connection));
            } catch (SQLException e) {
                throw new IllegalStateException("cannot read the audit", e);
            }
        });
    }
}
