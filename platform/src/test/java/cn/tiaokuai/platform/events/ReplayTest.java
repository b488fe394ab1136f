package cn.tiaokuai.platform.events;

import static cn.tiaokuai.testkit.Awaiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.launcher.letters.DeadLetter;
import cn.tiaokuai.launcher.letters.DeadLetters;
import cn.tiaokuai.launcher.letters.Replay;
import cn.tiaokuai.platform.sample.Withdrawals;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.Directory;
import cn.tiaokuai.testkit.RealServers;
import cn.tiaokuai.testkit.Topics;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The command {@code ./tk replay} against a service that really fails. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class ReplayTest {

    private static final String DB = "review";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final UUID event = UUID.randomUUID();
    private final UUID report = UUID.randomUUID();

    @BeforeEach
    void something_is_broken() {
        Directory.awaitUnits(DB, "370102JT");
        Withdrawals.MENDED.set(false);
    }

    private int replay(String... arguments) throws InterruptedException {
        said.reset();
        return new Replay(bootstrap, new PrintStream(said, true, StandardCharsets.UTF_8)).run(List.of(arguments));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private String withdrawal(UUID id, UUID about, int submission) {
        return """
                {"specversion":"1.0","id":"%s","source":"/test","type":"cn.tiaokuai.ReportWithdrawn.v1","subject":"%s",
                "time":"2026-01-12T02:30:00Z","datacontenttype":"application/json","unit":"370102JT","data":{"reportId":"%s",
                "submission":%d,"unit":"370102JT","withdrawnBy":{"username":"a","name":"b"},
                "withdrawnAt":"2026-01-12T02:30:00Z"}}
                """.formatted(id, about, about, submission);
    }

    private DeadLetters letters() {
        return new DeadLetters(bootstrap, "review-service-dead");
    }

    private List<DeadLetter> waiting() {
        return letters().waiting().stream()
                .filter(letter -> report.toString().equals(letter.record().key()))
                .toList();
    }

    private DeadLetter died() {
        Topics.publish("report-events", report.toString(), withdrawal(event, report, 14));
        await().until(() -> waiting().size() == 1);
        return waiting().getFirst();
    }

    private long notes() {
        return Database.number(DB, "select count(*) from note where text = ?", "withdrawn " + report);
    }

    /** Everything before has been applied, or has failed. */
    private void awaitEverything() {
        UUID marker = UUID.randomUUID();
        Topics.publish("report-events", report.toString(), withdrawal(UUID.randomUUID(), marker, 1));
        await().until(() ->
                Database.number(DB, "select count(*) from note where text = ?", "withdrawn " + marker) == 1);
    }

    @Test
    void dead_letters_are_listed_with_number_topic_type_and_reason() throws Exception {
        DeadLetter letter = died();
        assertThat(replay()).isZero();
        assertThat(said())
                .contains("review-service-dead", "report-service-dead", "metrics-service-dead")
                .contains(letter.number() + "  ")
                .contains("report-events  cn.tiaokuai.ReportWithdrawn.v1  " + report)
                .contains("not mended yet");
    }

    @Test
    void a_letter_that_is_put_back_is_applied_once_however_often_that_is_done() throws Exception {
        DeadLetter letter = died();
        Withdrawals.MENDED.set(true);
        assertThat(replay("review-service", Long.toString(letter.number()))).isZero();
        await().until(() -> notes() == 1);
        assertThat(waiting()).isEmpty();
        // As if it had been interrupted before it made its mark.
        letters().putBack(List.of(letter));
        awaitEverything();
        assertThat(notes()).isEqualTo(1);
        assertThat(replay("review-service", Long.toString(letter.number()))).isEqualTo(1);
    }

    @Test
    void a_letter_that_fails_again_is_a_new_one() throws Exception {
        long number = died().number();
        replay("review-service-dead", "all");
        await().until(() -> waiting().size() == 1 && waiting().getFirst().number() > number);
        assertThat(notes()).isZero();
    }
}
