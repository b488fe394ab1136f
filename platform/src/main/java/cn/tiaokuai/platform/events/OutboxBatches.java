package cn.tiaokuai.platform.events;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Sends the oldest events and deletes them once the broker has acknowledged all: a crash in between sends some of them again,
 * which the consumers' inboxes absorb.
 */
record OutboxBatches(Connection connection, KafkaProducer<String, String> producer) {

    private static final int SIZE = 500;
    private static final String OLDEST =
            "select id, topic, key, value from outbox order by id limit " + SIZE + " for update skip locked";

    /** True when a full batch was sent, so that there may be more. */
    boolean relayNext() throws Exception {
        connection.setAutoCommit(false);
        try {
            List<Long> sent = sendOldest();
            if (!sent.isEmpty()) {
                delete(sent);
            }
            connection.commit();
            return sent.size() == SIZE;
        } catch (Exception e) {
            rollBack(e);
            throw e;
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
            }
        }
    }

    private List<Long> sendOldest() throws Exception {
        List<Long> ids = new ArrayList<>();
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
        try (PreparedStatement oldest = connection.prepareStatement(OLDEST);
                ResultSet rows = oldest.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
                acknowledgements.add(
                        producer.send(new ProducerRecord<>(rows.getString(2), rows.getString(3), rows.getString(4))));
            }
        }
        for (Future<RecordMetadata> acknowledgement : acknowledgements) {
            acknowledgement.get();
        }
        return ids;
    }

    private void delete(List<Long> ids) throws SQLException {
        Array array = connection.createArrayOf("bigint", ids.toArray());
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where id = any(?)")) {
            delete.setArray(1, array);
            delete.executeUpdate();
        } finally {
            array.free();
        }
    }

    private void rollBack(Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
