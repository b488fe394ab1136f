package cn.tiaokuai.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Real reports beside the project, scored by the scorer that came with them; elsewhere there is nothing to do. */
class CorpusTest {

    private static final Path CORPUS =
            Path.of("..", "..", "shared", "corpus").toAbsolutePath().normalize();

    @Test
    void real_reports_are_read_as_people_read_them() throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus beside the project");
        assumeTrue(hasPython(), "the scorer needs python3");
        JsonNode score = score();
        assertThat(score.get("figures_f1").asDouble()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.get("outline_f1").asDouble()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.get("outline_level").asDouble()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.get("checks_recall").asDouble()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.get("false_alarms").asInt()).isZero();
        assertThat(score.get("mutations_caught").asDouble()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.get("plan_recall").asDouble()).isGreaterThanOrEqualTo(0.92);
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static JsonNode score() throws IOException, InterruptedException {
        Process scorer = new ProcessBuilder(
                        "python3",
                        CORPUS.resolve("score.py").toString(),
                        "--json",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        Path.of("target", "classes").toString(),
                        Analyse.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(scorer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(scorer.waitFor()).isZero();
        return new ObjectMapper()
                .readTree(answer.lines().reduce((line, next) -> next).orElseThrow());
    }
}
