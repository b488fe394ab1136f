package cn.tiaokuai.platform.events;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Remembers which events have been applied, in the transaction that applies them. */
@ApplicationScoped
class Inbox {

    private static final String INSERT =
            "insert into inbox (event_id, type) values (?, ?) on conflict (event_id) do nothing";

    private final AgroalDataSource database;

    Inbox(AgroalDataSource database) {
        this.database = database;
    }

    /** True the first time; a second delivery that comes while the first is being applied waits for its end. */
    @Transactional(TxType.MANDATORY)
    boolean firstTime(UUID eventId, String type) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, eventId);
            insert.setString(2, type);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot note event " + eventId, e);
        }
    }
}
