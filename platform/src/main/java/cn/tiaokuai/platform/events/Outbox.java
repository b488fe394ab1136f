package cn.tiaokuai.platform.events;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.Event;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a service says what happened: in the transaction in which it happened, or not at all. */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = "insert into outbox (event_id, topic, key, value) values (?, ?, ?, ?)";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;
    private final String source;

    Outbox(
            AgroalDataSource database,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.source = "/" + service;
    }

    /** Adds an event to the current transaction; the relay brings it to the broker after the commit. */
    @Transactional(TxType.MANDATORY)
    public void publish(Event event) {
        Envelope<Event> envelope = Envelope.of(source, event, UUID.randomUUID(), clock.instant());
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, envelope.id());
            insert.setString(2, event.topic());
            insert.setString(3, event.subject());
            insert.setString(4, json.writeValueAsString(envelope));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot keep " + event, e);
        }
    }
}
