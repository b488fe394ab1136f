package cn.tiaokuai.platform.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Work outside of requests: a transaction that is told its scope. */
@ApplicationScoped
public class Scoped {

    private static final ScopedValue<Scope> EXPLICIT = ScopedValue.newInstance();

    private final AgroalDataSource database;

    Scoped(AgroalDataSource database) {
        this.database = database;
    }

    /** Runs work in a new transaction that sees and writes what the scope's unit may. */
    public <T> T in(Scope scope, Supplier<T> work) {
        return ScopedValue.where(EXPLICIT, scope)
                .call(() -> QuarkusTransaction.requiringNew().call(work::get));
    }

    /** The same where the unit is looked up first, which needs no scope; in one transaction. */
    public <T> T in(Supplier<Scope> scope, Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Scope found = scope.get();
            next(found);
            return ScopedValue.where(EXPLICIT, found).call(work::get);
        });
    }

    /** The same for work that takes longer than people wait for. */
    public <T> T in(Scope scope, Duration limit, Supplier<T> work) {
        return ScopedValue.where(EXPLICIT, scope).call(() -> QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(limit.toSeconds()))
                .call(work::get));
    }

    /** From here on the connection's transaction works for another unit: for work that goes through many units in one go. */
    public static void next(Connection connection, Scope scope) throws SQLException {
        RowLevelSecurity.tell(connection, scope);
    }

    /** From here on the current transaction works for another unit: as {@link #next(Connection, Scope)}. */
    public void next(Scope scope) {
        try (Connection connection = database.getConnection()) {
            next(connection, scope);
        } catch (SQLException e) {
            throw new IllegalStateException("the database was not told of " + scope.unit(), e);
        }
    }

    static Optional<Scope> explicit() {
        return EXPLICIT.isBound() ? Optional.of(EXPLICIT.get()) : Optional.empty();
    }
}
