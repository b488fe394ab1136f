package cn.tiaokuai.review.cases;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** A pool in which one connection is left, until it is closed. */
final class OneConnection implements AutoCloseable {

    private final Deque<Connection> taken = new ArrayDeque<>();

    OneConnection(AgroalDataSource database) throws SQLException {
        AgroalConnectionPoolConfiguration pool = database.getConfiguration().connectionPoolConfiguration();
        Duration patience = pool.acquisitionTimeout();
        pool.setAcquisitionTimeout(Duration.ofMillis(300));
        try {
            while (taken.size() <= pool.maxSize()) {
                taken.push(database.getConnection());
            }
        } catch (SQLException e) {
            taken.pop().close(); // that was the last one: it is left
        } finally {
            pool.setAcquisitionTimeout(patience);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : taken) {
            connection.close();
        }
    }
}
