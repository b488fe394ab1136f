package cn.tiaokuai.review.statistics;

import static cn.tiaokuai.review.Reviewing.TEXT;
import static cn.tiaokuai.review.Reviewing.approve;
import static cn.tiaokuai.review.Reviewing.as;
import static cn.tiaokuai.review.Reviewing.happened;
import static cn.tiaokuai.review.Reviewing.openStep;
import static cn.tiaokuai.review.Reviewing.route;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import cn.tiaokuai.review.Reviewing;
import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long things take. A township's summary, in a year of its own, so that nothing else counts. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class TimesTest {

    private static final Instant BEGIN = Instant.parse("2033-03-07T01:00:00Z");
    private static final String ROUTE = """
            [{"signing":"QUORUM","quorum":1,"dueDays":1,
              "assignees":[{"relation":"OWN","role":"reviewer"},{"relation":"OWN","role":"issuer"}]},
             {"relation":"BLOCK_PARENT","role":"reviewer","dueDays":1}]
            """;
    private static boolean done;

    /** Opened at 0 h; the issuer signs at 3 h and lets the reviewer go; the county hands over at 5 h; withdrawn at 6 h. */
    @BeforeEach
    void a_summary_goes_half_its_way() {
        Reviewing.awaitDirectory();
        if (!done) {
            done = true;
            goesHalfItsWay();
        }
        hoursPass(6);
    }

    private static void goesHalfItsWay() {
        route("supervisor.3701", "TIMED", ROUTE);
        hoursPass(0);
        UUID report = UUID.randomUUID();
        ObjectNode event = Reviewing.submittedBy(report, "370121T1", "370121", "drafter.370121t1");
        ((ObjectNode) event.get("data")).put("kind", "TIMED");
        happened(event);
        hoursPass(3);
        approve(report, "issuer.370121t1", TEXT).statusCode(201);
        hoursPass(5);
        as("reviewer.370121")
                .body("{\"person\":\"somebody\",\"reason\":\"出差\"}")
                .post("/steps/" + openStep(report, "reviewer.370121") + "/handover")
                .then()
                .statusCode(200);
        hoursPass(6);
        ObjectNode back = Reviewing.withdrawn(report, 1);
        back.put("unit", "370121T1");
        ((ObjectNode) back.get("data")).put("unit", "370121T1");
        happened(back);
    }

    private static void hoursPass(int hours) {
        Instant now = BEGIN.plus(Duration.ofHours(hours));
        QuarkusMock.installMockForType(Clock.fixed(now, ZoneOffset.UTC), Clock.class);
    }

    private static ValidatableResponse times(String by) {
        return as("reviewer.370121t1")
                .get("/statistics/times?days=1&by=" + by)
                .then()
                .statusCode(200);
    }

    @Test
    void what_was_let_go_counts_until_then() {
        times("STAGE")
                .body("groups.find { it.key == '1' }.steps", equalTo(2))
                .body("groups.find { it.key == '1' }.averageHours", equalTo(3.0f));
    }

    @Test
    void what_is_handed_over_counts_for_each_as_long_as_they_had_it() {
        times("STAGE")
                .body("groups.find { it.key == '2' }.steps", equalTo(2))
                .body("groups.find { it.key == '2' }.slowestHours", equalTo(2.0f))
                .body("groups.find { it.key == '2' }.averageHours", equalTo(1.5f));
        times("PERSON").body("groups.find { it.key == 'reviewer.370121' }.averageHours", equalTo(2.0f));
    }

    @Test
    void what_has_ended_is_not_unfinished() {
        times("UNIT")
                .body("groups.key", contains("370121T1", "370121"))
                .body("groups.unfinished", contains(0, 0))
                .body("groups.overdue", contains(0, 0));
    }

    @Test
    void what_is_still_open_counts_with_the_time_so_far() {
        // Nearer than any that other tests define for this county.
        route("reviewer.370122", "TIMED", ROUTE);
        UUID report = UUID.randomUUID();
        ObjectNode event = Reviewing.submittedBy(report, "370122T1", "370122", "drafter.370122t1");
        ((ObjectNode) event.get("data")).put("kind", "TIMED");
        hoursPass(0);
        happened(event);
        hoursPass(4);
        as("reviewer.370122t1")
                .get("/statistics/times?days=1")
                .then()
                .body("groups.key", contains("370122T1"))
                .body("groups[0].unfinished", equalTo(2))
                .body("groups[0].averageHours", equalTo(4.0f));
    }

    @Test
    void a_wrong_grouping_or_span_is_named() {
        as("reviewer.370121t1").get("/statistics/times?by=MOON").then().statusCode(400);
        as("reviewer.370121t1").get("/statistics/times?days=0").then().statusCode(400);
    }
}
