package cn.tiaokuai.report.rounds;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.SIBLING;
import static cn.tiaokuai.report.Offices.SUPERVISOR;
import static cn.tiaokuai.report.Offices.answer;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.giveBack;
import static cn.tiaokuai.report.Offices.happened;
import static cn.tiaokuai.report.Offices.submit;
import static cn.tiaokuai.report.rounds.Calls.asksForTime;
import static cn.tiaokuai.report.rounds.Calls.bureau;
import static cn.tiaokuai.report.rounds.Calls.called;
import static cn.tiaokuai.report.rounds.Calls.closed;
import static cn.tiaokuai.report.rounds.Calls.daysPass;
import static cn.tiaokuai.report.rounds.Calls.decided;
import static cn.tiaokuai.report.rounds.Calls.does;
import static cn.tiaokuai.report.rounds.Calls.drafted;
import static cn.tiaokuai.report.rounds.Calls.in;
import static cn.tiaokuai.report.rounds.Calls.matrix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.contracts.ReportApproved;
import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a round between its call and its end. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class RoundCourseTest {

    private static final String REASON = "\"reason\":\"机构改革\"";

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    private static void isProblem(ValidatableResponse answer, int status, String type) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:tiaokuai:problem:" + type))
                .body("title", notNullValue());
    }

    private static ValidatableResponse rescheduled(String round, String etag, int days) {
        var request = as(SUPERVISOR).body("{\"due\":\"" + in(days) + "\"," + REASON + "}");
        return (etag == null ? request : request.header("If-Match", etag))
                .put("/rounds/" + round + "/schedule")
                .then();
    }

    // --- lateness

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

    // --- recipients

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

    // --- due dates

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

    // --- extensions

    @Test
    void a_granted_extension_moves_the_due_date_of_who_asked_alone() {
        String round = called();
        String extension = asksForTime(round, 15).statusCode(201).extract().path("id");
        isProblem(asksForTime(round, 16), 409, "extension-open");
        as(SUPERVISOR)
                .get("/rounds/" + round + "/extensions?state=OPEN")
                .then()
                .body("items.id", contains(extension))
                .body("items[0].reason", equalTo("数据尚未核实"));
        as(SIBLING).get("/rounds/" + round + "/extensions").then().body("items", empty());
        decided(extension, "{\"granted\":true,\"reason\":\"同意\"}")
                .statusCode(200)
                .body("grantedUntil", equalTo(in(15)));
        isProblem(decided(extension, "{\"granted\":false,\"reason\":\"不同意\"}"), 409, "extension-decided");
        matrix(round)
                .body(bureau("due"), equalTo(in(15)))
                .body(bureau("extended"), equalTo(true))
                .body("items.find { it.unit == '370102SF' }.due", equalTo(in(10)));
        daysPass(13);
        matrix(round).body(bureau("state"), equalTo("NOT_STARTED")).body("totals.late", equalTo(1));
    }

    @Test
    void a_refused_extension_moves_nothing_and_says_why() {
        String round = called();
        String extension = asksForTime(round, 15).statusCode(201).extract().path("id");
        decided(extension, "{\"granted\":false,\"until\":\"" + in(12) + "\",\"reason\":\"x\"}")
                .statusCode(422);
        decided(extension, "{\"granted\":false,\"reason\":\"全市统一部署\"}").statusCode(200);
        matrix(round).body(bureau("due"), equalTo(in(10)));
        as(DRAFTER)
                .get("/rounds/" + round + "/extensions")
                .then()
                .body("items[0].state", equalTo("REFUSED"))
                .body("items[0].answer", equalTo("全市统一部署"));
        asksForTime(round, 12).statusCode(201);
    }

    @Test
    void the_caller_may_grant_less_than_was_asked_but_not_nothing() {
        String round = called();
        String extension = asksForTime(round, 15).statusCode(201).extract().path("id");
        String grant = "{\"granted\":true,\"until\":\"%s\",\"reason\":\"同意部分延期\"}";
        decided(extension, grant.formatted(in(10))).statusCode(422);
        decided(extension, grant.formatted(in(12))).statusCode(200);
        matrix(round).body(bureau("due"), equalTo(in(12)));
    }

    @Test
    void an_extension_is_asked_for_in_time_or_not_at_all() {
        String round = called();
        asksForTime(round, 10).statusCode(422).body("violations.field", hasItem("until"));
        daysPass(11);
        isProblem(asksForTime(round, 15), 409, "extension-too-late");
    }

    @Test
    void an_extension_asked_for_in_time_may_be_granted_later() {
        String round = called();
        daysPass(10);
        String extension = asksForTime(round, 15).statusCode(201).extract().path("id");
        daysPass(11);
        matrix(round).body(bureau("state"), equalTo("LATE"));
        decided(extension, "{\"granted\":true,\"reason\":\"同意\"}").statusCode(200);
        matrix(round).body(bureau("state"), equalTo("NOT_STARTED"));
    }

    @Test
    void who_has_delivered_needs_no_extension() {
        String round = called();
        submit(drafted(round)).statusCode(201);
        isProblem(asksForTime(round, 15), 409, "already-delivered");
    }

    @Test
    void nobody_grants_itself_time() {
        String round = called();
        String extension = asksForTime(round, 15).statusCode(201).extract().path("id");
        String grant = "{\"granted\":true,\"reason\":\"x\"}";
        as(DRAFTER)
                .body(grant)
                .post("/rounds/extensions/" + extension + "/decision")
                .then()
                .statusCode(403);
        as("reviewer.3701jt")
                .body(grant)
                .post("/rounds/extensions/" + extension + "/decision")
                .then()
                .statusCode(404);
    }

    // --- closing

    @Test
    void a_closed_round_takes_nothing_more_and_stays_as_it_was() {
        String round = called();
        String report = drafted(round);
        submit(report).statusCode(201);
        String extension = as(SIBLING)
                .body("{\"until\":\"" + in(15) + "\",\"reason\":\"x\"}")
                .post("/rounds/" + round + "/extensions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        closed(round).statusCode(200).body("closedAt", notNullValue());
        isProblem(closed(round), 409, "round-closed");
        isProblem(decided(extension, "{\"granted\":true,\"reason\":\"x\"}"), 409, "round-closed");
        isProblem(does(round, "reminders", "{\"units\":[\"370102SF\"],\"message\":\"x\"}"), 409, "round-closed");
        isProblem(does(round, "removals", "{\"units\":[\"370102SF\"]," + REASON + "}"), 409, "round-closed");
        happened(answer(ReportApproved.class, report));
        daysPass(30);
        matrix(round)
                .body(bureau("state"), equalTo("SUBMITTED"))
                .body("items.find { it.unit == '370102SF' }.state", equalTo("NOT_STARTED"))
                .body("totals.late", equalTo(0));
    }

    @Test
    void nobody_submits_to_a_closed_round_or_asks_it_for_time() {
        String round = called();
        String report = drafted(round);
        closed(round).statusCode(200);
        isProblem(submit(report), 409, "round-closed");
        isProblem(asksForTime(round, 15), 409, "round-closed");
        isProblem(
                as(SIBLING)
                        .body("{\"kind\":\"SPECIAL\",\"year\":2025,\"roundId\":\"" + round + "\"}")
                        .post()
                        .then(),
                409,
                "round-closed");
    }

    @Test
    void a_round_goes_on_from_where_the_reports_are() {
        String round = called();
        String report = drafted(round);
        submit(report).statusCode(201);
        closed(round).statusCode(200);
        happened(answer(ReportApproved.class, report));
        does(round, "reopening", "{\"reason\":\"补报\"}").statusCode(200).body("closedAt", nullValue());
        isProblem(does(round, "reopening", "{\"reason\":\"补报\"}"), 409, "round-open");
        matrix(round).body(bureau("state"), equalTo("APPROVED"));
        as(DRAFTER).get("/rounds/" + round + "/changes").then().body("items.what", contains("REOPENED", "CLOSED"));
    }

    @Test
    void what_is_submitted_while_a_round_closes_is_either_in_the_matrix_or_refused() throws Exception {
        for (int i = 0; i < 5; i++) {
            String round = called();
            String report = drafted(round);
            CountDownLatch both = new CountDownLatch(1);
            try (ExecutorService people = Executors.newFixedThreadPool(2)) {
                Future<Integer> submission = people.submit(() -> {
                    both.await();
                    return submit(report).extract().statusCode();
                });
                Future<Integer> closing = people.submit(() -> {
                    both.await();
                    return closed(round).extract().statusCode();
                });
                both.countDown();
                assertThat(closing.get()).isEqualTo(200);
                matrix(round).body(bureau("state"), equalTo(submission.get() == 201 ? "SUBMITTED" : "DRAFTING"));
            }
        }
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
