package cn.tiaokuai.system;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.contracts.Topics;
import cn.tiaokuai.launcher.parts.Folders;
import cn.tiaokuai.launcher.parts.KafkaCluster;
import cn.tiaokuai.launcher.parts.Parts;
import cn.tiaokuai.launcher.parts.Server;
import cn.tiaokuai.launcher.parts.TestParts;
import cn.tiaokuai.launcher.process.Child;
import cn.tiaokuai.launcher.process.Ports;
import cn.tiaokuai.launcher.services.Service;
import cn.tiaokuai.launcher.services.ServiceEnvironment;
import cn.tiaokuai.launcher.services.ServiceProcess;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Two instances of metrics-service share the roll-up on three brokers, and values come in while one of each is killed in turn: in the
 * end every sum is what adding up says, a rebuild tells the same, and the night's comparison finds no difference. Only by hand,
 * {@code -Ddrill.changes=1600} or more.
 */
@EnabledIfSystemProperty(named = "drill.changes", matches = "\\d+")
class RollUpDrillTest {

    private static final int CHANGES = Integer.getInteger("drill.changes", 1_600);
    private static final int A_SECOND = 100;
    private static final int EIGHTHS = 8;
    private static final String NOWHERE = "http://127.0.0.1:1/auth/realms/tiaokuai";

    private final Path root = Parts.findRoot();
    private final Path folder = root.resolve("system-tests/target/drill");
    private TestParts parts;
    private KafkaCluster kafka;
    private ServiceProcess first;
    private ServiceProcess second;
    private ServiceProcess rebuilding;

    @BeforeEach
    void two_instances_and_three_brokers() throws IOException {
        Folders.delete(folder);
        Files.createDirectories(folder);
        parts = new TestParts(Parts.of(root), folder);
        kafka = new KafkaCluster(Parts.of(root), folder, 3);
        kafka.start();
        first = instance("first", Map.of());
        first.start();
        first.awaitReady();
        second = instance("second", Map.of());
        second.start();
        second.awaitReady();
        rebuilding = instance(
                "rebuilding",
                Map.of(
                        "TIAOKUAI_METRICS_ROLL_UP_GENERATION", "2",
                        "TIAOKUAI_METRICS_ROLL_UP_RECONCILIATION_AT", "0/2 * * * * ?",
                        "TIAOKUAI_METRICS_ROLL_UP_RECONCILIATION_SECOND_LOOK", "PT1S"));
    }

    @AfterEach
    void all_of_them_stop() {
        for (Server server : new Server[] {first, second, rebuilding}) {
            if (server != null) {
                server.close();
            }
        }
        kafka.close();
        parts.close();
    }

    private ServiceProcess instance(String name, Map<String, String> others) throws IOException {
        return new ServiceProcess(new ServiceProcess.Settings(
                Service.METRICS.title(),
                Service.METRICS.artefact(root).toRealPath(),
                Parts.of(root).caches(),
                folder.resolve(name),
                new ServiceEnvironment(
                        "local",
                        "127.0.0.1",
                        Ports.free(),
                        parts.postgres().jdbcUrl(Service.METRICS.database()),
                        Service.METRICS.database(),
                        parts.secrets(),
                        kafka.bootstrap(),
                        NOWHERE,
                        NOWHERE,
                        folder.resolve(name).resolve("state"),
                        others)));
    }

    @Test
    void sums_are_right_whoever_is_killed_and_a_rebuild_tells_the_same() throws Exception {
        try (Connection database = parts.postgres().databases().connect(Service.METRICS.database())) {
            ReportingUnits units = new ReportingUnits(database);
            announce(units);
            Waiting.until("both instances have a part of the roll-up", () -> shared("metrics-service-roll-up-1"));
            long start = System.nanoTime();
            for (int i = 0; i < CHANGES; i++) {
                if (i % (CHANGES / EIGHTHS) == 0) {
                    happen(i / (CHANGES / EIGHTHS));
                }
                units.change();
                LockSupport.parkNanos(start + (i + 1L) * 1_000_000_000 / A_SECOND - System.nanoTime());
            }
            assertThat(told(units, 1)).isEqualTo(plain(units.together()));

            first.close();
            second.close();
            rebuilding.start();
            rebuilding.awaitReady();
            assertThat(told(units, 2)).isEqualTo(plain(units.together()));
            awaitNoDifference(database);
        }
    }

    /** At the beginning of each eighth; in the first and the last nothing. */
    private void happen(int eighth) {
        switch (eighth) {
            case 1 -> kill(first.child());
            case 2 -> first.start();
            case 3 -> kill(kafka.broker(1).child());
            case 4 -> kafka.broker(1).start();
            case 5 -> kill(second.child());
            case 6 -> second.start();
            default -> {}
        }
    }

    private static void kill(Child child) {
        child.handle().destroyForcibly();
        child.end().join();
    }

    private void announce(ReportingUnits units) throws InterruptedException, ExecutionException {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrap()), new StringSerializer(), new StringSerializer())) {
            List<Future<RecordMetadata>> sent = units.units().stream()
                    .map(unit -> producer.send(new ProducerRecord<>(Topics.UNITS, unit.code(), unit.told())))
                    .toList();
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        }
    }

    private Optional<Boolean> shared(String group) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            long members = admin.describeConsumerGroups(List.of(group)).all().get().get(group).members().stream()
                    .filter(member -> !member.assignment().topicPartitions().isEmpty())
                    .count();
            return Optional.of(true).filter(both -> members == 2);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Optional.empty();
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Once it is as it should be; as it is after a while, where it never is. */
    private static Map<String, String> told(ReportingUnits units, int generation) throws SQLException {
        Map<String, String> right = plain(units.together());
        Map<String, String> told = plain(units.told(generation));
        long limit = System.nanoTime() + 120_000_000_000L;
        while (!told.equals(right) && System.nanoTime() < limit) {
            LockSupport.parkNanos(100_000_000);
            told = plain(units.told(generation));
        }
        return told;
    }

    private static Map<String, String> plain(Map<String, BigDecimal> sums) {
        Map<String, String> plain = new TreeMap<>();
        sums.forEach((key, sum) -> plain.put(
                key, sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString()));
        return plain;
    }

    /** A comparison that began before all was told may have found some; it is done again. */
    private static void awaitNoDifference(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            Waiting.until("values and sums are compared without a difference", () -> {
                try (ResultSet row =
                        statement.executeQuery("select 1 from reconciliation where figures > 0 and differences = 0")) {
                    if (row.next()) {
                        return Optional.of(true);
                    }
                    statement.execute("delete from reconciliation");
                    database.commit();
                    return Optional.empty();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }
}
