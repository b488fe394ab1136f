package cn.tiaokuai.report.rounds;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.SIBLING;
import static cn.tiaokuai.report.Offices.SUPERVISOR;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.submit;
import static cn.tiaokuai.report.rounds.Calls.asksForTime;
import static cn.tiaokuai.report.rounds.Calls.bureau;
import static cn.tiaokuai.report.rounds.Calls.called;
import static cn.tiaokuai.report.rounds.Calls.daysPass;
import static cn.tiaokuai.report.rounds.Calls.decided;
import static cn.tiaokuai.report.rounds.Calls.drafted;
import static cn.tiaokuai.report.rounds.Calls.in;
import static cn.tiaokuai.report.rounds.Calls.isProblem;
import static cn.tiaokuai.report.rounds.Calls.matrix;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More time for one of the called units. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class ExtensionsTest {

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

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
}
