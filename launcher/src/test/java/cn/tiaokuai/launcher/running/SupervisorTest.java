package cn.tiaokuai.launcher.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tiaokuai.launcher.Progress;
import cn.tiaokuai.launcher.parts.Server;
import cn.tiaokuai.launcher.process.Child;
import cn.tiaokuai.launcher.process.Command;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<Child> started = new CopyOnWriteArrayList<>();
    private final Supervisor supervisor =
            new Supervisor(new Progress(new PrintStream(said, true, StandardCharsets.UTF_8)), started::add);

    @AfterEach
    void stop() {
        supervisor.stop();
    }

    @Test
    void a_child_that_dies_is_started_again_and_that_is_said() {
        supervisor.run(new Sleeper(folder));
        started.getFirst().handle().destroyForcibly();

        await().atMost(Duration.ofSeconds(15)).until(() -> started.size() == 2);
        await().atMost(Duration.ofSeconds(15))
                .until(() -> said.toString(StandardCharsets.UTF_8).lines().count() == 3);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("137", "kafka.log");
        assertThat(started.getLast().isAlive()).isTrue();
    }

    @Test
    void what_was_stopped_stays_stopped() {
        supervisor.run(new Sleeper(folder));
        supervisor.stop();

        assertThat(started).hasSize(1).noneMatch(Child::isAlive);
        assertThat(said.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    /** Stands in for a broker: a process that does nothing. */
    private static final class Sleeper implements Server {
        private final Path folder;
        private Child child;

        Sleeper(Path folder) {
            this.folder = folder;
        }

        @Override
        public String name() {
            return "kafka";
        }

        @Override
        public Child start() {
            Path log = folder.resolve("kafka.log");
            child = Child.start(
                    new Command(name(), List.of("sleep", "600"), Map.of(), folder, log, Command.Signal.TERM));
            return child;
        }

        @Override
        public void awaitReady() {
            assertThat(child.isAlive()).isTrue();
        }

        @Override
        public void close() {
            child.stop(PATIENCE);
        }
    }
}
