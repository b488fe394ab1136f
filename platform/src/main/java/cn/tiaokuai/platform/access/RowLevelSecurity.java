package cn.tiaokuai.platform.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.TransactionScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Tells the database, at the start of every transaction, for which unit it works. The setting is local to the
 * transaction; without one the policies show nothing, so that forgetting it fails closed.
 */
@ApplicationScoped
class RowLevelSecurity {

    private static final String TELL = "select set_config('tiaokuai.unit', ?, true),"
            + " set_config('tiaokuai.path', ?, true), set_config('tiaokuai.path_end', ?, true),"
            + " set_config('tiaokuai.line_path', ?, true), set_config('tiaokuai.line_path_end', ?, true)";

    private final AgroalDataSource database;
    private final Instance<ActivePost> activePost;
    private final Instance<SecurityIdentity> identity;

    RowLevelSecurity(AgroalDataSource database, Instance<ActivePost> activePost, Instance<SecurityIdentity> identity) {
        this.database = database;
        this.activePost = activePost;
        this.identity = identity;
    }

    void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) throws SQLException {
        Optional<Scope> scope = Scoped.explicit().or(this::ofRequest);
        if (scope.isEmpty()) {
            return;
        }
        // Inside a transaction the pool hands out the transaction's own connection.
        try (Connection connection = database.getConnection()) {
            tell(connection, scope.get());
        }
    }

    static void tell(Connection connection, Scope scope) throws SQLException {
        try (PreparedStatement tell = connection.prepareStatement(TELL)) {
            tell.setString(1, scope.unit());
            tell.setString(2, scope.path().value());
            tell.setString(3, scope.path().end());
            tell.setString(4, scope.linePath().value());
            tell.setString(5, scope.linePath().end());
            tell.execute();
        }
    }

    private Optional<Scope> ofRequest() {
        if (!Arc.container().requestContext().isActive() || identity.get().isAnonymous()) {
            return Optional.empty();
        }
        return activePost.get().known().map(Post::scope);
    }
}
