package cn.tiaokuai.launcher.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What it does with a broker is tried in platform, against a service that fails. */
class ReplayTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Replay replay = new Replay("127.0.0.1:1", new PrintStream(said, true, StandardCharsets.UTF_8));

    @ParameterizedTest
    @ValueSource(
            strings = {"report-events", "report-service x", "report-service -1", "report-service all 3", "nothing"})
    void arguments_that_mean_nothing_are_told_how_to_ask(String arguments) throws Exception {
        assertThat(replay.run(List.of(arguments.split(" ")))).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("./tk replay");
    }

    @Test
    void without_a_broker_it_says_so() throws Exception {
        assertThat(replay.run(List.of("report-service"))).isEqualTo(3);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("127.0.0.1:1");
    }
}
