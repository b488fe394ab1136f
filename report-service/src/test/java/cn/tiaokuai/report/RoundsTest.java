package cn.tiaokuai.report;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.SUPERVISOR;
import static cn.tiaokuai.report.Offices.TEXT;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.giveBack;
import static cn.tiaokuai.report.Offices.save;
import static cn.tiaokuai.report.Offices.submit;
import static cn.tiaokuai.report.Offices.withdraw;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class RoundsTest {

    private static final String TWO = "{\"units\":[\"370102JT\",\"370102SF\"]}";

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    private static String call(String caller, String recipients) {
        return as(caller)
                .body(round(recipients))
                .post("/rounds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String round(String recipients) {
        return """
                {"title":"2025年专题报告征集","kind":"SPECIAL","year":2025,"due":"2026-01-15",
                 "template":{"requiredSections":["工作计划"]},"recipients":%s}
                """.formatted(recipients);
    }

    private static String begun(String round) {
        return as(DRAFTER)
                .body("{\"kind\":\"SPECIAL\",\"year\":2025,\"roundId\":\"" + round + "\"}")
                .post()
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void bureauIs(String round, String field, Matcher<?> expected) {
        as(SUPERVISOR)
                .get("/rounds/" + round)
                .then()
                .body("recipients.find { it.unit == '370102JT' }." + field, expected);
    }

    @Test
    void named_units_are_called() {
        as(SUPERVISOR)
                .get("/rounds/" + call(SUPERVISOR, TWO))
                .then()
                .statusCode(200)
                .body("recipients.unit", containsInAnyOrder("370102JT", "370102SF"))
                .body("recipients.name", hasItem("临江区交通运输局"))
                .body("recipients.state", everyItem(equalTo("MISSING")));
    }

    @Test
    void all_bureaus_below_a_unit_are_called() {
        as("supervisor.3701")
                .get("/rounds/" + call("supervisor.3701", "{\"under\":\"370102\",\"kinds\":[\"BUREAU\"]}"))
                .then()
                .body("recipients.unit", containsInAnyOrder("370102JT", "370102SF", "370102MZ", "370102SC"));
    }

    @Test
    void a_bureau_calls_the_units_of_its_line() {
        as("reviewer.3701jt")
                .get("/rounds/" + call("reviewer.3701jt", "{\"line\":\"transport\"}"))
                .then()
                .body("recipients.unit", containsInAnyOrder("370102JT", "370121JT", "370122JT"));
    }

    @Test
    void the_caller_follows_each_recipient() {
        String round = call(SUPERVISOR, TWO);
        String report = begun(round);
        bureauIs(round, "state", equalTo("DRAFT"));
        bureauIs(round, "reportId", nullValue());
        save(report, TEXT).statusCode(200);
        submit(report).statusCode(201);
        bureauIs(round, "state", equalTo("SUBMITTED"));
        bureauIs(round, "reportId", equalTo(report));
        bureauIs(round, "submittedAt", notNullValue());
        withdraw(report).statusCode(204);
        bureauIs(round, "state", equalTo("DRAFT"));
        bureauIs(round, "submittedAt", nullValue());
        submit(report).statusCode(201);
        giveBack(report);
        bureauIs(round, "state", equalTo("RETURNED"));
    }

    @Test
    void the_caller_knows_who_has_submitted_even_to_another_superior() {
        String round = call("supervisor.3701", TWO);
        String report = begun(round);
        save(report, TEXT).statusCode(200);
        submit(report).statusCode(201);
        as("supervisor.3701")
                .get("/rounds/" + round)
                .then()
                .body("recipients.find { it.unit == '370102JT' }.state", equalTo("SUBMITTED"));
        as("supervisor.3701").get("/" + report).then().statusCode(404);
    }

    @Test
    void a_recipient_sees_itself_only() {
        String round = call(SUPERVISOR, TWO);
        as(DRAFTER).get("/rounds/" + round).then().body("recipients.unit", equalTo(java.util.List.of("370102JT")));
        as(DRAFTER).get("/rounds?limit=200").then().body("items.id", hasItem(round));
    }

    @Test
    void who_neither_calls_nor_is_called_sees_no_round() {
        String round = call(SUPERVISOR, TWO);
        as("drafter.370121jt").get("/rounds/" + round).then().statusCode(404);
        as("supervisor.3701").get("/rounds?limit=200").then().body("items.id", not(hasItem(round)));
    }

    @Test
    void a_unit_answers_a_round_once_and_only_when_called() {
        String round = call(SUPERVISOR, TWO);
        begun(round);
        String again = "{\"kind\":\"SPECIAL\",\"year\":2025,\"roundId\":\"" + round + "\"}";
        as(DRAFTER).body(again).post().then().statusCode(409);
        as("drafter.370121jt").body(again).post().then().statusCode(422);
        as("drafter.370102sf").body(again.replace("2025", "2024")).post().then().statusCode(422);
    }

    @Test
    void a_report_without_a_required_section_is_not_submitted() {
        String report = begun(call(SUPERVISOR, TWO));
        save(report, TEXT.replace("工作计划", "打算")).statusCode(200);
        submit(report)
                .statusCode(422)
                .body("checks[0].severity", equalTo("BLOCKING"))
                .body("checks[0].message", containsString("工作计划"));
    }

    @Test
    void a_required_section_without_text_will_not_do() {
        String report = begun(call(SUPERVISOR, TWO));
        save(report, TEXT.replace("\"新改建农村公路45公里。\"", "")).statusCode(200);
        submit(report).statusCode(422).body("checks[0].message", containsString("还没有内容"));
    }

    @Test
    void rounds_come_in_pages() {
        call(SUPERVISOR, TWO);
        call(SUPERVISOR, TWO);
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
