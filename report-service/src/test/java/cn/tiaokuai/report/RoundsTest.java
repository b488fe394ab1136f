package cn.tiaokuai.report;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.SUPERVISOR;
import static cn.tiaokuai.report.Offices.TEXT;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.giveBack;
import static cn.tiaokuai.report.Offices.save;
import static cn.tiaokuai.report.Offices.submit;
import static cn.tiaokuai.report.Offices.withdraw;
import static cn.tiaokuai.report.rounds.Calls.TWO;
import static cn.tiaokuai.report.rounds.Calls.asked;
import static cn.tiaokuai.report.rounds.Calls.begun;
import static cn.tiaokuai.report.rounds.Calls.bureau;
import static cn.tiaokuai.report.rounds.Calls.called;
import static cn.tiaokuai.report.rounds.Calls.drafted;
import static cn.tiaokuai.report.rounds.Calls.matrix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is called, and how the caller follows them. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class RoundsTest {

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    private static ValidatableResponse whom(String caller, String selection) {
        return as(caller).body(selection).post("/rounds/selections").then();
    }

    @Test
    void named_units_are_called() {
        matrix(called())
                .body("items.unit", containsInAnyOrder("370102JT", "370102SF"))
                .body("items.name", hasItem("临江区交通运输局"))
                .body("items.state", everyItem(equalTo("NOT_STARTED")));
    }

    @Test
    void all_bureaus_below_a_unit_are_called() {
        whom("supervisor.3701", "{\"under\":\"370102\",\"kinds\":[\"BUREAU\"]}")
                .body("units.code", containsInAnyOrder("370102JT", "370102SF", "370102MZ", "370102SC"));
    }

    @Test
    void a_bureau_calls_the_units_of_its_line() {
        whom("reviewer.3701jt", "{\"line\":\"transport\"}")
                .body("units.code", containsInAnyOrder("370102JT", "370121JT", "370122JT"));
    }

    @Test
    void groups_names_and_exceptions_add_up() {
        whom("supervisor.3701", """
                        {"units":["370102"],"groups":[{"under":"370102","kinds":["BUREAU"]},{"under":"370121","line":"transport"}],
                         "except":["370102MZ"]}
                        """)
                .body("number", equalTo(5))
                .body("units.code", containsInAnyOrder("370102", "370102JT", "370102SF", "370102SC", "370121JT"));
    }

    @Test
    void children_are_those_directly_below() {
        whom("supervisor.3701", "{\"children\":true}")
                .body("units.code", hasItem("370102"))
                .body("units.code", not(hasItem("370102JT")));
    }

    @Test
    void a_selection_that_calls_nobody_or_strangers_is_refused() {
        whom(SUPERVISOR, "{\"kinds\":[\"PALACE\"]}").statusCode(422);
        whom(SUPERVISOR, "{}").statusCode(422).body("violations.field", hasItem("recipients"));
        whom(SUPERVISOR, "{\"groups\":[{}]}").statusCode(422).body("violations.field", hasItem("recipients.groups[0]"));
        whom(SUPERVISOR, "{\"units\":[\"3701\"]}").statusCode(422);
        whom(DRAFTER, "{\"children\":true}").statusCode(403);
    }

    @Test
    void a_preview_calls_nobody() {
        long before = Database.number(Offices.DB, "select count(*) from round");
        whom(SUPERVISOR, TWO)
                .statusCode(200)
                .body("number", equalTo(2))
                .body("units.kind", everyItem(equalTo("BUREAU")));
        assertThat(Database.number(Offices.DB, "select count(*) from round")).isEqualTo(before);
    }

    @Test
    void the_caller_follows_each_recipient() {
        String round = called();
        String report = begun(round);
        matrix(round).body(bureau("state"), equalTo("DRAFTING")).body(bureau("reportId"), nullValue());
        save(report, TEXT).statusCode(200);
        submit(report).statusCode(201);
        matrix(round)
                .body(bureau("state"), equalTo("SUBMITTED"))
                .body(bureau("reportId"), equalTo(report))
                .body(bureau("submittedAt"), notNullValue())
                .body(bureau("daysLate"), equalTo(0));
        withdraw(report).statusCode(204);
        matrix(round).body(bureau("state"), equalTo("DRAFTING")).body(bureau("delivered"), nullValue());
        submit(report).statusCode(201);
        giveBack(report);
        matrix(round).body(bureau("state"), equalTo("RETURNED")).body(bureau("delivered"), notNullValue());
    }

    @Test
    void the_caller_knows_who_has_submitted_even_to_another_superior() {
        String round = called("supervisor.3701", TWO);
        String report = drafted(round);
        submit(report).statusCode(201);
        as("supervisor.3701").get("/rounds/" + round + "/matrix").then().body(bureau("state"), equalTo("SUBMITTED"));
        as("supervisor.3701").get("/" + report).then().statusCode(404);
    }

    @Test
    void the_caller_never_sees_a_draft() {
        String report = drafted(called());
        as(SUPERVISOR).get("/" + report).then().statusCode(404);
    }

    @Test
    void the_matrix_comes_in_pages_narrowed_by_state_with_the_totals_of_all() {
        String round = called();
        begun(round);
        String next = as(SUPERVISOR)
                .get("/rounds/" + round + "/matrix?limit=1")
                .then()
                .body("items.unit", contains("370102JT"))
                .body("totals.recipients", equalTo(2))
                .body("totals.byState.DRAFTING", equalTo(1))
                .body("totals.neverSubmitted", equalTo(2))
                .extract()
                .path("next");
        as(SUPERVISOR)
                .get("/rounds/" + round + "/matrix?limit=1&after=" + next)
                .then()
                .body("items.unit", contains("370102SF"))
                .body("next", nullValue());
        as(SUPERVISOR)
                .get("/rounds/" + round + "/matrix?state=NOT_STARTED")
                .then()
                .body("items.unit", contains("370102SF"))
                .body("totals.recipients", equalTo(2));
        as(SUPERVISOR).get("/rounds/" + round + "/matrix?state=LOST").then().statusCode(400);
    }

    @Test
    void the_matrix_is_a_table_for_spreadsheets() {
        as(SUPERVISOR)
                .get("/rounds/" + called() + "/matrix.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=utf-8")
                .body(containsString("370102JT,临江区交通运输局,未开始,"));
    }

    @Test
    void a_recipient_sees_itself_only() {
        String round = called();
        as(DRAFTER)
                .get("/rounds/" + round)
                .then()
                .body("own.unit", equalTo("370102JT"))
                .body("totals", nullValue());
        as(DRAFTER).get("/rounds/" + round + "/matrix").then().body("items.unit", contains("370102JT"));
        as(DRAFTER).get("/rounds/" + round + "/matrix.csv").then().body(not(containsString("370102SF")));
        as(DRAFTER).get("/rounds?limit=200").then().body("items.id", hasItem(round));
    }

    @Test
    void who_neither_calls_nor_is_called_sees_no_round() {
        String round = called();
        as("drafter.370121jt").get("/rounds/" + round).then().statusCode(404);
        as("drafter.370121jt").get("/rounds/" + round + "/matrix").then().statusCode(404);
        as("supervisor.3701").get("/rounds?limit=200").then().body("items.id", not(hasItem(round)));
    }

    @Test
    void a_unit_answers_a_round_once_and_only_when_called() {
        String round = called();
        begun(round);
        String again = "{\"kind\":\"SPECIAL\",\"year\":2025,\"roundId\":\"" + round + "\"}";
        as(DRAFTER).body(again).post().then().statusCode(409);
        as("drafter.370121jt").body(again).post().then().statusCode(422);
        as("drafter.370102sf").body(again.replace("2025", "2024")).post().then().statusCode(422);
    }

    @Test
    void a_report_without_a_required_section_is_not_submitted() {
        String report = begun(called());
        save(report, TEXT.replace("工作计划", "打算")).statusCode(200);
        submit(report)
                .statusCode(422)
                .body("checks[0].severity", equalTo("BLOCKING"))
                .body("checks[0].message", containsString("工作计划"));
    }

    @Test
    void a_required_section_without_text_will_not_do() {
        String report = begun(called());
        save(report, TEXT.replace("\"新改建农村公路45公里。\"", "")).statusCode(200);
        submit(report).statusCode(422).body("checks[0].message", containsString("还没有内容"));
    }

    @Test
    void what_is_wrong_with_a_round_is_told_by_field() {
        asked(SUPERVISOR, "{\"units\":[\"nobody\"]}")
                .statusCode(422)
                .body("violations.field", hasItem("recipients.units[0]"));
        as(SUPERVISOR)
                .body("{\"title\":\" \",\"kind\":\"ODE\",\"year\":1,\"reminders\":{\"before\":[-1],\"after\":[0,0]}}")
                .post("/rounds")
                .then()
                .statusCode(422)
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "title",
                                "kind",
                                "year",
                                "due",
                                "recipients",
                                "reminders.before[0]",
                                "reminders.after",
                                "reminders.after[0]",
                                "reminders.after[1]"));
    }

    @Test
    void rounds_come_in_pages() {
        called();
        called();
        String next = as(SUPERVISOR)
                .get("/rounds?limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("next");
        as(SUPERVISOR)
                .get("/rounds?limit=1&after=" + next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }
}
