package cn.tiaokuai.platform.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Has tables made for the months to come and months dropped that are over; the database's owner does it, the service only asks. */
@ApplicationScoped
class AuditUpkeep {

    private static final Logger LOG = Logger.getLogger(AuditUpkeep.class);

    private final AgroalDataSource database;
    private final AuditConfig config;

    AuditUpkeep(AgroalDataSource database, AuditConfig config) {
        this.database = database;
        this.config = config;
    }

    @Scheduled(every = "{tiaokuai.audit.upkeep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        long dropped = QuarkusTransaction.requiringNew().call(this::askTheOwner);
        if (dropped > 0) {
            LOG.infof("%d entries of the audit were older than %d months and are gone", dropped, config.keepMonths());
        }
    }

    private long askTheOwner() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement upkeep = connection.prepareStatement("select audit_upkeep(?)")) {
            upkeep.setInt(1, config.keepMonths());
            try (ResultSet row = upkeep.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
