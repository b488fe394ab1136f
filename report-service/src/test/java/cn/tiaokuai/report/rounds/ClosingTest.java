package cn.tiaokuai.report.rounds;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.SIBLING;
import static cn.tiaokuai.report.Offices.answer;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.happened;
import static cn.tiaokuai.report.Offices.submit;
import static cn.tiaokuai.report.rounds.Calls.REASON;
import static cn.tiaokuai.report.rounds.Calls.asksForTime;
import static cn.tiaokuai.report.rounds.Calls.bureau;
import static cn.tiaokuai.report.rounds.Calls.called;
import static cn.tiaokuai.report.rounds.Calls.closed;
import static cn.tiaokuai.report.rounds.Calls.daysPass;
import static cn.tiaokuai.report.rounds.Calls.decided;
import static cn.tiaokuai.report.rounds.Calls.does;
import static cn.tiaokuai.report.rounds.Calls.drafted;
import static cn.tiaokuai.report.rounds.Calls.in;
import static cn.tiaokuai.report.rounds.Calls.isProblem;
import static cn.tiaokuai.report.rounds.Calls.matrix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.contracts.ReportApproved;
import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of a round, and its going on. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class ClosingTest {

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

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
}
