package cn.tiaokuai.platform.machines;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Clears away calls and counters of days that nobody asks about any more; the policies say from when on (V0007). */
@ApplicationScoped
class MachinePurge {

    private static final String CALLS =
            "delete from machine_call where id in (select id from machine_call order by at limit ?)";
    private static final String DAYS = "delete from machine_day where (unit_code, client, day) in"
            + " (select unit_code, client, day from machine_day limit ?)";

    private final AgroalDataSource database;
    private final int batch;

    MachinePurge(AgroalDataSource database, @ConfigProperty(name = "tiaokuai.machines.batch") int batch) {
        this.database = database;
        this.batch = batch;
    }

    @Scheduled(every = "{tiaokuai.machines.purge-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void purge() {
        for (String table : new String[] {CALLS, DAYS}) {
            int purged;
            do {
                // Each batch is a transaction of its own, and works for no unit: it sees what is old and nothing else.
                purged = QuarkusTransaction.requiringNew().call(() -> delete(table));
            } while (purged == batch);
        }
    }

    private int delete(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, batch);
            return statement.executeUpdate();
        }
    }
}
