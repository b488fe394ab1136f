package cn.tiaokuai.report;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.TEXT;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.drafted;
import static cn.tiaokuai.report.Offices.editing;
import static cn.tiaokuai.report.Offices.save;
import static cn.tiaokuai.report.Offices.seen;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are none, and what they are told. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class BadInputTest {

    private static String report;

    @BeforeEach
    void a_report_is_drafted() {
        if (report == null) {
            Offices.open();
            report = drafted();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"year\":2025} | kind",
                "{\"kind\":\"WEEKLY\",\"year\":2025} | kind",
                "{\"kind\":\"SPECIAL\"} | year",
                "{\"kind\":\"SPECIAL\",\"year\":1900} | year",
                "{\"kind\":\"SPECIAL\",\"year\":2025,\"title\":\" \"} | title",
                "{\"kind\":\"SPECIAL\",\"year\":2025,\"title\":\"a\\u0000b\"} | title",
                "{\"kind\":\"SPECIAL\",\"year\":2025,\"templateId\":\"00000000-0000-0000-0000-000000000000\"} |"
                        + " templateId",
                "{\"kind\":\"SPECIAL\",\"year\":2025,\"roundId\":\"00000000-0000-0000-0000-000000000000\"} | roundId",
            })
    void a_report_with_a_wrong_field_is_not_begun(String body, String field) {
        Refusal.names(as(DRAFTER).body(body).post().then(), field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sections\":[]} | title",
                "{\"title\":\"x\"} | sections",
                "{\"title\":\"x\",\"sections\":[null]} | sections[0]",
                "{\"title\":\"x\",\"sections\":[{\"heading\":\"h\",\"paragraphs\":[]}]} | sections[0].level",
                "{\"title\":\"x\",\"sections\":[{\"level\":10,\"heading\":\"h\",\"paragraphs\":[]}]} |"
                        + " sections[0].level",
                "{\"title\":\"x\",\"sections\":[{\"level\":1,\"paragraphs\":[]}]} | sections[0].heading",
                "{\"title\":\"x\",\"sections\":[{\"level\":1,\"heading\":\"h\"}]} | sections[0].paragraphs",
                "{\"title\":\"x\",\"sections\":[{\"level\":1,\"heading\":\"h\",\"paragraphs\":[null]}]} |"
                        + " sections[0].paragraphs[0]",
                "{\"title\":\"x\",\"sections\":[{\"level\":1,\"heading\":\"h\",\"paragraphs\":[\"\\u0000\"]}]} |"
                        + " sections[0].paragraphs[0]",
                "{\"title\":\"x\",\"sections\":[{\"level\":1,\"heading\":\"h\",\"paragraphs\":[\"\\ud800\"]}]} |"
                        + " sections[0].paragraphs[0]",
                "{\"title\":\"x\",\"sections\":[{\"level\":1,\"heading\":\"h\",\"paragraphs\":[\"a\\n"
                        + "b\"]}]} | sections[0].paragraphs[0]",
                "{\"title\":\"x\",\"sections\":[{\"level\":1,\"heading\":\"h\",\"part\":\"P\",\"paragraphs\":[]}]} |"
                        + " sections[0].part",
                "{\"title\":\"x\",\"sections\":[{\"level\":1,\"heading\":\"h\",\"number\":\"一一一一一一一一一一一一一一一一一一一一一\",\"paragraphs\":[]}]}"
                        + " | sections[0].number",
            })
    void a_text_with_a_wrong_field_is_not_saved(String body, String field) {
        Refusal.names(save(report, body), field);
    }

    @Test
    void two_sections_do_not_share_an_identity() {
        String section = "{\"id\":\"" + UUID.randomUUID() + "\",\"level\":1,\"heading\":\"h\",\"paragraphs\":[]}";
        Refusal.names(
                save(report, "{\"title\":\"x\",\"sections\":[" + section + "," + section + "]}"), "sections[1].id");
    }

    @Test
    void texts_have_limits() {
        String heading = "{\"level\":1,\"heading\":\"%s\",\"paragraphs\":[\"%s\"]}";
        Refusal.names(save(report, "{\"title\":\"" + "长".repeat(201) + "\",\"sections\":[]}"), "title");
        Refusal.names(save(report, text(heading.formatted("长".repeat(301), ""))), "sections[0].heading");
        Refusal.names(save(report, text(heading.formatted("h", "长".repeat(20001)))), "sections[0].paragraphs[0]");
        Refusal.names(
                save(report, text((heading.formatted("h", "") + ",").repeat(2000) + heading.formatted("h", ""))),
                "sections");
        Refusal.names(
                save(
                        report,
                        text((heading.formatted("h", "x".repeat(19999)) + ",").repeat(101)
                                + heading.formatted("h", ""))),
                "sections");
    }

    private static String text(String sections) {
        return "{\"title\":\"x\",\"sections\":[" + sections + "]}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "1",
                "{\"title\":\"x\",\"sections\":[],\"unknown\":1}",
                "{\"title\":[],\"sections\":[]}",
                "{\"title\":\"x\",\"sections\":{}}"
            })
    void a_body_that_is_no_text_is_refused(String body) {
        save(report, body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", not(blankOrNullString()));
    }

    @ParameterizedTest
    @CsvSource({
        "drafter.370102jt, post, ''",
        "supervisor.370102, post, /rounds",
        "drafter.370102jt, put, /ID/content",
        "drafter.370102jt, post, /ID/submission",
        "drafter.370102jt, post, /ID/overrules",
        "supervisor.370102, post, /templates",
        "issuer.370102jt, post, /ID/issuance",
        "drafter.370102jt, post, /material/ID/placement"
    })
    void a_request_without_a_body_is_refused(String username, String method, String path) {
        as(username)
                .request(method, path.replace("ID", report))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void an_edit_names_the_version_it_was_made_from() {
        as(DRAFTER)
                .body(TEXT)
                .put("/" + report + "/content")
                .then()
                .statusCode(428)
                .body("header", equalTo("If-Match"));
        as(DRAFTER)
                .header("If-Match", "\"v0\"")
                .body(TEXT)
                .put("/" + report + "/content")
                .then()
                .statusCode(412)
                .body("current", equalTo(seen(DRAFTER, report).header("ETag")));
        as(DRAFTER).delete("/" + report + "/submission").then().statusCode(428);
        as(DRAFTER)
                .body(Offices.TO_DISTRICT)
                .post("/" + report + "/submission")
                .then()
                .statusCode(428);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-a-uuid", "00000000-0000-0000-0000-000000000000"})
    void what_does_not_exist_is_not_found(String id) {
        for (String path :
                new String[] {"", "/revisions", "/revisions/1", "/commitments", "/checks", "/overrules", "/completeness"
                }) {
            as(DRAFTER).get("/" + id + path).then().statusCode(404).contentType("application/problem+json");
        }
        as(DRAFTER).get("/rounds/" + id).then().statusCode(404);
        as(DRAFTER)
                .header("If-Match", "\"v1\"")
                .body(TEXT)
                .put("/" + id + "/content")
                .then()
                .statusCode(404);
        as(DRAFTER).post("/material/" + id + "/dismissal").then().statusCode(404);
        as(DRAFTER).get("/" + report + "/revisions/99").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | addressee",
                "{\"addressee\":\"\"} | addressee",
                "{\"addressee\":\"NOWHERE\"} | addressee",
                "{\"addressee\":\"a\\u0000\"} | addressee",
                "{\"addressee\":\"370102\",\"copies\":[null]} | copies[0]",
                "{\"addressee\":\"370102\",\"copies\":[\"NOWHERE\"]} | copies[0]",
                "{\"addressee\":\"370102\",\"copies\":[\"370102SF\"]} | copies[0]",
                "{\"addressee\":\"370102\",\"copies\":[\"370102\"]} | copies[0]",
                "{\"addressee\":\"370102\",\"copies\":[]} | copies",
                "{\"addressee\":\"370102SF\"} | addressee",
            })
    void a_submission_to_nowhere_names_the_field(String body, String field) {
        Refusal.names(
                editing(DRAFTER, report)
                        .body(body)
                        .post("/" + report + "/submission")
                        .then(),
                field);
    }

    @Test
    void an_empty_report_is_not_submitted() {
        Offices.submit(Offices.begun())
                .statusCode(422)
                .body("checks.severity", hasItem("BLOCKING"))
                .body("checks[0].message", equalTo("报告还没有内容"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"mark\":\"\"}", "{\"mark\":\"abc\"}", "{\"mark\":\"临交〔2026〕\"}"})
    void a_mark_is_a_few_characters(String body) {
        Refusal.names(
                as(Offices.ISSUER).body(body).post("/" + report + "/issuance").then(), "mark");
    }

    @ParameterizedTest
    @CsvSource({
        "?year=x, year",
        "?kind=WEEKLY, kind",
        "?state=LOST, state",
        "?unit=%00, unit",
        "?unit=a'b, unit",
        "?limit=0, limit",
        "?limit=many, limit",
        "?after=xyz, after",
        "?after=YQpi, after",
        "/rounds?limit=201, limit",
        "/templates?kind=WEEKLY, kind",
        "/templates?limit=0, limit",
        "/templates?after=YQpi, after",
        "/REPORT/checks?addressee=a'b, addressee",
        "/rounds?after=YQpi, after",
        "/material?state=LOST, state",
        "/material?after=YQpi, after",
        "/REPORT/revisions?after=YQ, after",
        "/REPORT/revisions?limit=-1, limit",
    })
    void a_wrong_parameter_is_named(String path, String field) {
        as(DRAFTER)
                .urlEncodingEnabled(false)
                .get(path.replace("REPORT", report))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field));
    }

    @Test
    void a_caller_without_a_token_is_told_so() {
        RestAssured.get("/api/reports").then().statusCode(401).contentType("application/problem+json");
    }
}
