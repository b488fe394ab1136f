package cn.tiaokuai.platform.events;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Brings events from the outbox to the broker, one service instance at a time (advisory lock), woken by {@code NOTIFY}.
 *
 * <p>A platform thread, not a virtual one: it waits in the driver for as long as the service lives.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    /** Any number will do, the lock is per database. */
    private static final String LOCK = "select pg_try_advisory_lock(7301)";

    private static final int WAKE_UP_MILLIS = 1_000;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final AgroalDataSource database;
    private final String bootstrapServers;
    private volatile boolean stopping;
    private Thread thread;

    OutboxRelay(AgroalDataSource database, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.database = database;
        this.bootstrapServers = bootstrapServers;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        // It looks up at least once a second; an interrupt would hit the Kafka client in the middle of its closing.
        if (!thread.join(Duration.ofSeconds(10))) {
            thread.interrupt();
        }
    }

    private void run() {
        Duration pause = Duration.ZERO;
        while (!stopping) {
            try {
                relay();
                pause = Duration.ZERO;
            } catch (Exception e) {
                if (stopping) {
                    return;
                }
                pause = longer(pause);
                LOG.warnf("outbox relay: %s; trying again in %s", rootMessage(e), pause);
                if (!rest(pause)) {
                    return;
                }
            }
        }
    }

    /** Relays until something fails or this instance loses or does not get the lock. */
    private void relay() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!locked(statement)) {
                rest(LONGEST_PAUSE);
                return;
            }
            statement.execute("listen outbox");
            try (KafkaProducer<String, String> producer = new KafkaProducer<>(producerConfig())) {
                OutboxBatches batches = new OutboxBatches(connection, producer);
                while (!stopping) {
                    while (batches.relayNext()) {
                        LOG.trace("relayed a batch");
                    }
                    connection.unwrap(PGConnection.class).getNotifications(WAKE_UP_MILLIS);
                }
            } finally {
                releaseQuietly(statement);
            }
        }
    }

    private static boolean locked(Statement statement) throws SQLException {
        try (var result = statement.executeQuery(LOCK)) {
            return result.next() && result.getBoolean(1);
        }
    }

    /** The connection goes back to the pool: it must not keep the lock. A broken connection has lost it already. */
    private static void releaseQuietly(Statement statement) {
        try {
            statement.execute("unlisten *");
            statement.execute("select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            LOG.debugf("the lock went with its connection: %s", e.getMessage());
        }
    }

    private Map<String, Object> producerConfig() {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                5_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                10_000);
    }

    private static Duration longer(Duration pause) {
        Duration next = pause.isZero() ? Duration.ofMillis(100) : pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
    }

    private boolean rest(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
