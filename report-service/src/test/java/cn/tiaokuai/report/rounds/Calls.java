package cn.tiaokuai.report.rounds;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.SUPERVISOR;
import static cn.tiaokuai.report.Offices.TEXT;
import static cn.tiaokuai.report.Offices.answer;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.save;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/** What people do with rounds; the district calls its bureaus for transport and justice, due in ten days. */
public final class Calls {

    public static final String TWO = "{\"units\":[\"370102JT\",\"370102SF\"]}";
    public static final String BUREAU = "370102JT";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Calls() {}

    /** Days from the day of the test. */
    public static String in(int days) {
        return LocalDate.now(ZONE).plusDays(days).toString();
    }

    /** It is noon, some days later. */
    public static void daysPass(int days) {
        Duration ahead = Duration.between(
                Clock.systemUTC().instant(),
                LocalDate.now(ZONE).plusDays(days).atTime(12, 0).atZone(ZONE).toInstant());
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), ahead), Clock.class);
    }

    public static String round(String recipients, String more) {
        return """
            {"title":"2025年专题报告征集","kind":"SPECIAL","year":2025,"due":"%s",
             "template":{"requiredSections":["工作计划"]},"recipients":%s%s}
            """.formatted(in(10), recipients, more);
    }

    public static ValidatableResponse asked(String caller, String recipients) {
        return as(caller).body(round(recipients, "")).post("/rounds").then();
    }

    public static String called(String caller, String recipients) {
        return asked(caller, recipients).statusCode(201).extract().path("id");
    }

    public static String called() {
        return called(SUPERVISOR, TWO);
    }

    /** Reminded three days before, on the day and a day after. */
    public static String calledWithReminders() {
        return as(SUPERVISOR)
                .body(round(TWO, ",\"reminders\":{\"before\":[3,0],\"after\":[1]}"))
                .post("/rounds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String begun(String round) {
        return as(DRAFTER)
                .body("{\"kind\":\"SPECIAL\",\"year\":2025,\"roundId\":\"" + round + "\"}")
                .post()
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The bureau's report, ready to be submitted. */
    public static String drafted(String round) {
        String report = begun(round);
        save(report, TEXT).statusCode(200);
        return report;
    }

    /** What the supervisor does to a round. */
    public static ValidatableResponse does(String round, String what, String body) {
        return as(SUPERVISOR).body(body).post("/rounds/" + round + "/" + what).then();
    }

    public static ValidatableResponse closed(String round) {
        return does(round, "closure", "{\"reason\":\"汇总上报\"}");
    }

    public static ValidatableResponse asksForTime(String round, int days) {
        return as(DRAFTER)
                .body("{\"until\":\"" + in(days) + "\",\"reason\":\"数据尚未核实\"}")
                .post("/rounds/" + round + "/extensions")
                .then();
    }

    public static ValidatableResponse decided(String extension, String decision) {
        return as(SUPERVISOR)
                .body(decision)
                .post("/rounds/extensions/" + extension + "/decision")
                .then();
    }

    /** The matrix as the caller sees it. */
    public static ValidatableResponse matrix(String round) {
        return as(SUPERVISOR).get("/rounds/" + round + "/matrix").then().statusCode(200);
    }

    /** Path of a field of the bureau's place in the matrix. */
    public static String bureau(String field) {
        return "items.find { it.unit == '370102JT' }." + field;
    }

    public static final String REASON = "\"reason\":\"机构改革\"";

    public static void isProblem(ValidatableResponse answer, int status, String type) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:tiaokuai:problem:" + type))
                .body("title", notNullValue());
    }

    public static ValidatableResponse rescheduled(String round, String etag, int days) {
        var request = as(SUPERVISOR).body("{\"due\":\"" + in(days) + "\"," + REASON + "}");
        return (etag == null ? request : request.header("If-Match", etag))
                .put("/rounds/" + round + "/schedule")
                .then();
    }
}
