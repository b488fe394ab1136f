package cn.tiaokuai.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrphansTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"signal", "watchdog"})
    void a_child_ends_when_its_parent_is_killed(String leash) throws IOException {
        assertThat(killParentOf(leash)).hasSize(1).allSatisfy(OrphansTest::ends);
    }

    @Test
    void a_database_server_and_a_broker_end_when_their_parent_is_killed() throws IOException {
        assertThat(killParentOf("servers")).hasSize(2).allSatisfy(OrphansTest::ends);
    }

    private static void ends(ProcessHandle child) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !child.isAlive());
    }

    private List<ProcessHandle> killParentOf(String children) throws IOException {
        Process parent = new ProcessBuilder(
                        Programs.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentToKill.class.getName(),
                        folder.toString(),
                        children)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = parent.inputReader(StandardCharsets.UTF_8)) {
            List<ProcessHandle> alive = Stream.of(output.readLine().split(" "))
                    .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                    .toList();
            parent.destroyForcibly();
            return alive;
        }
    }
}
