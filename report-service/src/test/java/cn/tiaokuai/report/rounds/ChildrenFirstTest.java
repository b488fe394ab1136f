package cn.tiaokuai.report.rounds;

import static cn.tiaokuai.report.Offices.SUPERVISOR;
import static cn.tiaokuai.report.Offices.announced;
import static cn.tiaokuai.report.Offices.announcements;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.submit;
import static cn.tiaokuai.report.rounds.Calls.TWO;
import static cn.tiaokuai.report.rounds.Calls.called;
import static cn.tiaokuai.report.rounds.Calls.closed;
import static cn.tiaokuai.report.rounds.Calls.does;
import static cn.tiaokuai.report.rounds.Calls.drafted;
import static cn.tiaokuai.report.rounds.Calls.round;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import cn.tiaokuai.contracts.Event;
import cn.tiaokuai.contracts.ReportCallEnded;
import cn.tiaokuai.contracts.ReportCalled;
import cn.tiaokuai.contracts.ReportSubmitted;
import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others are told of rounds in which superiors wait for those below. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class ChildrenFirstTest {

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    private static String childrenFirst() {
        return as(SUPERVISOR)
                .body(round(TWO, ",\"childrenFirst\":true"))
                .post("/rounds")
                .then()
                .statusCode(201)
                .body("childrenFirst", equalTo(true))
                .extract()
                .path("id");
    }

    private static void told(String round, Class<? extends Event> type, int times) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(announcements(round, type)).hasSize(times));
    }

    @Test
    void calls_say_so_and_so_do_their_ends() {
        String round = childrenFirst();
        told(round, ReportCalled.class, 2);
        assertThat(announced(round, ReportCalled.class)
                        .at("/data/childrenFirst")
                        .asBoolean())
                .isTrue();
        does(round, "removals", "{\"units\":[\"370102SF\"],\"reason\":\"x\"}").statusCode(200);
        told(round, ReportCallEnded.class, 1);
        closed(round).statusCode(200);
        told(round, ReportCallEnded.class, 2);
        does(round, "reopening", "{\"reason\":\"补报\"}").statusCode(200);
        told(round, ReportCalled.class, 3);
    }

    @Test
    void other_rounds_tell_nobody_that_they_end() {
        String round = called();
        closed(round).statusCode(200);
        told(round, ReportCalled.class, 2);
        assertThat(announcements(round, ReportCallEnded.class)).isEmpty();
    }

    @Test
    void a_submission_names_the_round_that_it_answers() {
        String round = called();
        String report = drafted(round);
        submit(report).statusCode(201);
        assertThat(announced(report, ReportSubmitted.class).at("/data/roundId").asText())
                .isEqualTo(round);
    }
}
