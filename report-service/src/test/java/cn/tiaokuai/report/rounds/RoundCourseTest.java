package cn.tiaokuai.report.rounds;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.SIBLING;
import static cn.tiaokuai.report.Offices.SUPERVISOR;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.giveBack;
import static cn.tiaokuai.report.Offices.submit;
import static cn.tiaokuai.report.rounds.Calls.REASON;
import static cn.tiaokuai.report.rounds.Calls.asksForTime;
import static cn.tiaokuai.report.rounds.Calls.bureau;
import static cn.tiaokuai.report.rounds.Calls.called;
import static cn.tiaokuai.report.rounds.Calls.closed;
import static cn.tiaokuai.report.rounds.Calls.daysPass;
import static cn.tiaokuai.report.rounds.Calls.does;
import static cn.tiaokuai.report.rounds.Calls.drafted;
import static cn.tiaokuai.report.rounds.Calls.in;
import static cn.tiaokuai.report.rounds.Calls.isProblem;
import static cn.tiaokuai.report.rounds.Calls.matrix;
import static cn.tiaokuai.report.rounds.Calls.rescheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a round between its call and its end. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class RoundCourseTest {

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    @Test
    void who_has_not_delivered_after_the_due_date_is_late_and_who_delivers_then_was() {
        String round = called();
        String report = drafted(round);
        daysPass(12);
        matrix(round)
                .body(bureau("state"), equalTo("LATE"))
                .body(bureau("begun"), equalTo(true))
                .body(bureau("daysLate"), equalTo(2))
                .body("totals.byState.LATE", equalTo(2))
                .body("totals.neverSubmitted", equalTo(2));
        submit(report).statusCode(201);
        daysPass(20);
        matrix(round)
                .body(bureau("state"), equalTo("SUBMITTED"))
                .body(bureau("daysLate"), equalTo(2))
                .body("totals.deliveredLate", equalTo(1))
                .body("totals.missing", equalTo(1))
                .body("totals.late", equalTo(2));
    }

    @Test
    void who_is_sent_back_after_the_due_date_was_in_time() {
        String round = called();
        String report = drafted(round);
        submit(report).statusCode(201);
        daysPass(12);
        giveBack(report);
        submit(report).statusCode(201);
        matrix(round)
                .body(bureau("daysLate"), equalTo(0))
                .body(bureau("delivered"), equalTo(in(0)))
                .body("totals.deliveredInTime", equalTo(1));
    }

    @Test
    void units_come_and_go_with_a_reason() {
        String round = called();
        does(round, "additions", "{\"recipients\":{\"units\":[\"370102MZ\",\"370102JT\"]}," + REASON + "}")
                .statusCode(200)
                .body("totals.recipients", equalTo(3));
        does(round, "removals", "{\"units\":[\"370102JT\"]," + REASON + "}")
                .statusCode(200)
                .body("totals.recipients", equalTo(2));
        matrix(round).body("items.unit", containsInAnyOrder("370102MZ", "370102SF"));
        assertThat(Database.number(
                        "report",
                        "select count(distinct after_digest) from audit where subject = ? and before_digest <> after_digest"
                                + " and action in ('addition', 'removal')",
                        round))
                .isEqualTo(2);
        as(SUPERVISOR)
                .get("/rounds/" + round + "/changes")
                .then()
                .body("items.what", contains("REMOVED", "ADDED"))
                .body("items.recipient", contains("370102JT", "370102MZ"));
        as(DRAFTER)
                .get("/rounds/" + round + "/changes")
                .then()
                .body("items.recipient", contains("370102JT"))
                .body("items[0].reason", equalTo("机构改革"));
        as(SIBLING).get("/rounds/" + round + "/changes").then().body("items", empty());
    }

    @Test
    void who_is_removed_need_not_answer_and_who_is_called_again_goes_on() {
        String round = called();
        String report = drafted(round);
        does(round, "removals", "{\"units\":[\"370102JT\"]," + REASON + "}").statusCode(200);
        as(DRAFTER)
                .body("{\"kind\":\"SPECIAL\",\"year\":2025,\"roundId\":\"" + round + "\"}")
                .post()
                .then()
                .statusCode(422);
        isProblem(asksForTime(round, 12), 403, "not-called");
        submit(report).statusCode(201);
        does(round, "additions", "{\"recipients\":{\"units\":[\"370102JT\"]}," + REASON + "}")
                .statusCode(200);
        matrix(round).body(bureau("state"), equalTo("SUBMITTED"));
    }

    @Test
    void who_is_not_called_is_not_removed_and_nothing_goes_without_a_reason() {
        String round = called();
        does(round, "removals", "{\"units\":[\"370102MZ\"]," + REASON + "}").statusCode(422);
        does(round, "removals", "{\"units\":[\"370102JT\"]}")
                .statusCode(422)
                .body("violations.field", hasItem("reason"));
        does(round, "additions", "{\"recipients\":{\"units\":[\"370102MZ\"]}}").statusCode(422);
        does(round, "closure", "{}").statusCode(422);
    }

    @Test
    void another_due_date_is_for_all_and_is_made_from_the_newest_version() {
        String round = called();
        String etag = as(SUPERVISOR).get("/rounds/" + round).header("ETag");
        rescheduled(round, null, 20).statusCode(428);
        String newer = rescheduled(round, etag, 20)
                .statusCode(200)
                .body("due", equalTo(in(20)))
                .extract()
                .header("ETag");
        rescheduled(round, etag, 30).statusCode(412);
        rescheduled(round, newer, -1).statusCode(422);
        matrix(round).body("items.due", contains(in(20), in(20)));
        as(DRAFTER).get("/rounds/" + round + "/changes").then().body("items[0].due", equalTo(in(20)));
    }

    @Test
    void only_the_caller_leads_a_round() {
        String round = called();
        String reason = "{\"reason\":\"x\"}";
        as("drafter.370102jt")
                .body(reason)
                .post("/rounds/" + round + "/closure")
                .then()
                .statusCode(403);
        as("supervisor.3701")
                .body(reason)
                .post("/rounds/" + round + "/closure")
                .then()
                .statusCode(404);
        String city = called("supervisor.3701", "{\"units\":[\"370102\"]}");
        isProblem(closed(city), 403, "foreign-round");
    }

    @Test
    void every_step_is_in_the_audit() {
        String round = called();
        does(round, "additions", "{\"recipients\":{\"units\":[\"370102MZ\"]}," + REASON + "}")
                .statusCode(200);
        does(round, "removals", "{\"units\":[\"370102MZ\"]," + REASON + "}").statusCode(200);
        rescheduled(round, as(SUPERVISOR).get("/rounds/" + round).header("ETag"), 20)
                .statusCode(200);
        asksForTime(round, 25).statusCode(201);
        closed(round).statusCode(200);
        does(round, "reopening", "{\"reason\":\"补报\"}").statusCode(200);
        assertThat(Database.rows(
                        Offices.DB,
                        "select action from audit where subject = ? order by id",
                        UUID.fromString(round).toString()))
                .extracting(row -> row.get("action"))
                .containsExactly("creation", "addition", "removal", "schedule", "extension", "closure", "reopening");
    }

    @Test
    void changes_come_in_pages() {
        String round = called();
        closed(round).statusCode(200);
        does(round, "reopening", "{\"reason\":\"补报\"}").statusCode(200);
        String next = as(SUPERVISOR)
                .get("/rounds/" + round + "/changes?limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("next");
        as(SUPERVISOR)
                .get("/rounds/" + round + "/changes?limit=1&after=" + next)
                .then()
                .body("items.what", contains("CLOSED"));
    }
}
