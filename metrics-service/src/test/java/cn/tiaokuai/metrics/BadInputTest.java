package cn.tiaokuai.metrics;

import static cn.tiaokuai.metrics.Measuring.REVIEWER;
import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.newIndicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is told with field and reason, and nothing is half-saved. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class BadInputTest {

    private static final String LONG = "长".repeat(2001);
    private static String indicator;

    @BeforeEach
    void there_is_an_indicator() {
        if (indicator == null) {
            Measuring.awaitDirectory();
            indicator = Measuring.indicator();
        }
    }

    private static ValidatableResponse post(String username, String path, String body) {
        return as(username)
                .body(body.replace("INDICATOR", indicator).replace("LONG", LONG))
                .post(path)
                .then()
                .contentType("application/problem+json")
                .body("title", not(blankOrNullString()));
    }

    private static void names(ValidatableResponse answer, String field) {
        answer.statusCode(422)
                .body("violations.field", hasItem(field))
                .body("violations.message", not(hasItem(blankOrNullString())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "code | -",
                "code | road",
                "code | A",
                "code | -A",
                "code | A B",
                "code | 道路",
                "code | A\u0000",
                "name | -",
                "name | ' '",
                "name | LONG",
                "name | a\u0000b",
                "name | 'a\nb'",
                "definition | -",
                "definition | LONG",
                "measureUnit | -",
                "measureUnit | 一二三四五六七八九十一二三四五六七八九十一",
                "direction | -",
                "frequency | -",
                "accumulation | -",
                "aggregation | -",
                "decimals | -"
            })
    void an_indicator_with_a_wrong_field_names_it(String field, String value) {
        Map<String, Object> given = newIndicator(Map.of());
        given.put(field, "LONG".equals(value) ? LONG : value);
        names(as(STATISTICIAN).body(given).post("/indicators").then(), field);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 7, Integer.MAX_VALUE})
    void decimals_are_few(int decimals) {
        names(
                as(STATISTICIAN)
                        .body(newIndicator(Map.of("decimals", decimals)))
                        .post("/indicators")
                        .then(),
                "decimals");
    }

    @Test
    void a_code_is_taken_once() {
        as(STATISTICIAN)
                .body(newIndicator(Map.of("code", indicator)))
                .post("/indicators")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:indicator-exists"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"unit\":\"370102JT\",\"year\":2026,\"value\":1} | indicator",
                "{\"indicator\":\"NO-SUCH\",\"unit\":\"370102JT\",\"year\":2026,\"value\":1} | indicator",
                "{\"indicator\":\"\\u0000\",\"unit\":\"370102JT\",\"year\":2026,\"value\":1} | indicator",
                "{\"indicator\":\"INDICATOR\",\"year\":2026,\"value\":1} | unit",
                "{\"indicator\":\"INDICATOR\",\"unit\":\"NOWHERE\",\"year\":2026,\"value\":1} | unit",
                "{\"indicator\":\"INDICATOR\",\"unit\":\"\\u0000\",\"year\":2026,\"value\":1} | unit",
                "{\"indicator\":\"INDICATOR\",\"unit\":\"370102JT\",\"value\":1} | year",
                "{\"indicator\":\"INDICATOR\",\"unit\":\"370102JT\",\"year\":1,\"value\":1} | year",
                "{\"indicator\":\"INDICATOR\",\"unit\":\"370102JT\",\"year\":2101,\"value\":1} | year",
                "{\"indicator\":\"INDICATOR\",\"unit\":\"370102JT\",\"year\":2026} | value",
                "{\"indicator\":\"INDICATOR\",\"unit\":\"370102JT\",\"year\":2026,\"value\":1e999999999} | value",
                "{\"indicator\":\"INDICATOR\",\"unit\":\"370102JT\",\"year\":2026,\"value\":1e-999999999} | value",
                "{\"indicator\":\"INDICATOR\",\"unit\":\"370102JT\",\"year\":2026,\"value\":1,\"baseline\":1e21} | baseline",
                "{\"indicator\":\"INDICATOR\",\"unit\":\"370102JT\",\"year\":2026,\"value\":1,\"baseline\":0.0000001} | baseline",
                "{\"indicator\":\"INDICATOR\",\"unit\":\"370102JT\",\"year\":2026,\"value\":1,\"valueTo\":2} | valueTo",
            })
    void a_target_with_a_wrong_field_names_it(String body, String field) {
        names(post(SUPERVISOR, "/targets", body), field);
    }

    @Test
    void a_range_needs_both_ends_in_their_order() {
        String range = Measuring.indicator(Map.of("direction", "RANGE", "accumulation", "STOCK"));
        names(Measuring.set(SUPERVISOR, range, "370102JT", 40), "valueTo");
        names(
                as(SUPERVISOR)
                        .body(Map.of("indicator", range, "unit", "370102JT", "year", 2026, "value", 40, "valueTo", 39))
                        .post("/targets")
                        .then(),
                "valueTo");
    }

    @Test
    void a_unit_has_one_target_of_an_indicator_and_year() {
        String measured = Measuring.indicator();
        UUID target = Measuring.target(measured, 45);
        Measuring.set(SUPERVISOR, measured, "370102JT", 50)
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:target-exists"))
                .body("targetId", equalTo(target.toString()));
    }

    @Test
    void targets_and_tasks_are_given_downwards_only() {
        for (String unit : new String[] {"370121T1", "3701", "370121JT"}) {
            Measuring.set(SUPERVISOR, indicator, unit, 45).statusCode(403);
            post(SUPERVISOR, "/tasks", "{\"title\":\"a\",\"unit\":\"" + unit + "\",\"deadline\":\"2099-01-01\"}")
                    .statusCode(403);
        }
        post(SUPERVISOR, "/tasks", "{\"title\":\"a\",\"unit\":\"370102\",\"deadline\":\"2099-01-01\"}")
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"period\":\"2026-01\",\"value\":1,\"source\":\"a\"} | indicator",
                "{\"indicator\":\"NO-SUCH\",\"period\":\"2026-01\",\"value\":1,\"source\":\"a\"} | indicator",
                "{\"indicator\":\"INDICATOR\",\"value\":1,\"source\":\"a\"} | period",
                "{\"indicator\":\"INDICATOR\",\"period\":\"2026-13\",\"value\":1,\"source\":\"a\"} | period",
                "{\"indicator\":\"INDICATOR\",\"period\":\"2026Q1\",\"value\":1,\"source\":\"a\"} | period",
                "{\"indicator\":\"INDICATOR\",\"period\":\"0001-01\",\"value\":1,\"source\":\"a\"} | period",
                "{\"indicator\":\"INDICATOR\",\"period\":\"2026-01\",\"source\":\"a\"} | value",
                "{\"indicator\":\"INDICATOR\",\"period\":\"2026-01\",\"value\":null,\"source\":\"a\"} | value",
                "{\"indicator\":\"INDICATOR\",\"period\":\"2026-01\",\"value\":123456789012345678901,\"source\":\"a\"} | value",
                "{\"indicator\":\"INDICATOR\",\"period\":\"2026-01\",\"value\":0.1234567,\"source\":\"a\"} | value",
                "{\"indicator\":\"INDICATOR\",\"period\":\"2026-01\",\"value\":1} | source",
                "{\"indicator\":\"INDICATOR\",\"period\":\"2026-01\",\"value\":1,\"source\":\"LONG\"} | source",
                "{\"indicator\":\"INDICATOR\",\"period\":\"2026-01\",\"value\":1,\"source\":\"\\ud800\"} | source",
            })
    void a_value_with_a_wrong_field_names_it(String body, String field) {
        names(post(STATISTICIAN, "/observations", body), field);
    }

    @Test
    void a_period_is_reported_once_and_then_corrected() {
        UUID first = Measuring.reported(indicator, "2026-01", 1);
        Measuring.report(indicator, "2026-01", 2)
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:observation-exists"))
                .body("observationId", equalTo(first.toString()));
        names(
                as(STATISTICIAN)
                        .header("If-Match", "\"v1\"")
                        .body("{\"value\":2}")
                        .put("/observations/" + first)
                        .then(),
                "reason");
        names(
                as(STATISTICIAN)
                        .header("If-Match", "\"v1\"")
                        .body("{\"reason\":\"a\"}")
                        .put("/observations/" + first)
                        .then(),
                "value");
    }

    @Test
    void an_edit_names_the_version_it_was_made_from() {
        UUID value = Measuring.reported(Measuring.indicator(), "2026-01", 1);
        String correction = "{\"value\":2,\"reason\":\"a\"}";
        as(STATISTICIAN).body(correction).put("/observations/" + value).then().statusCode(428);
        as(STATISTICIAN)
                .header("If-Match", "\"v9\"")
                .body(correction)
                .put("/observations/" + value)
                .then()
                .statusCode(412);
        as(REVIEWER).post("/observations/" + value + "/confirmation").then().statusCode(428);
        as(REVIEWER)
                .header("If-Match", "\"v9\"")
                .post("/observations/" + value + "/confirmation")
                .then()
                .statusCode(412);
        Measuring.confirm(value);
        as(REVIEWER)
                .header("If-Match", "\"v2\"")
                .post("/observations/" + value + "/confirmation")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:already-confirmed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"unit\":\"370102JT\",\"deadline\":\"2099-01-01\"} | title",
                "{\"title\":\"LONG\",\"unit\":\"370102JT\",\"deadline\":\"2099-01-01\"} | title",
                "{\"title\":\"a\",\"deadline\":\"2099-01-01\"} | unit",
                "{\"title\":\"a\",\"unit\":\"NOWHERE\",\"deadline\":\"2099-01-01\"} | unit",
                "{\"title\":\"a\",\"unit\":\"370102JT\"} | deadline",
                "{\"title\":\"a\",\"unit\":\"370102JT\",\"deadline\":\"2020-01-01\"} | deadline",
                "{\"title\":\"a\",\"unit\":\"370102JT\",\"deadline\":\"9999-01-01\"} | deadline",
                "{\"title\":\"a\",\"unit\":\"370102JT\",\"deadline\":\"2099-01-01\",\"partners\":[\"370102JT\"]} | partners",
                "{\"title\":\"a\",\"unit\":\"370102JT\",\"deadline\":\"2099-01-01\",\"partners\":[null]} | partners[0]",
            })
    void a_task_with_a_wrong_field_names_it(String body, String field) {
        names(post(SUPERVISOR, "/tasks", body), field);
    }

    @Test
    void a_feedback_a_result_and_a_refusal_need_words() {
        UUID task = Measuring.task("370102JT");
        names(post(STATISTICIAN, "/tasks/" + task + "/feedback", "{}"), "text");
        names(post(STATISTICIAN, "/tasks/" + task + "/feedback", "{\"text\":\"LONG\"}"), "text");
        names(post(SUPERVISOR, "/tasks/" + task + "/completion", "{\"result\":\" \"}"), "result");
        UUID promise = Measuring.promised();
        names(post(STATISTICIAN, "/proposals/" + promise + "/refusal", "{}"), "reason");
        names(post(STATISTICIAN, "/proposals/" + promise + "/acceptance", "{}"), "indicator");
        names(post(STATISTICIAN, "/proposals/" + promise + "/acceptance", "{\"indicator\":\"NO-SUCH\"}"), "indicator");
        names(
                post(
                        STATISTICIAN,
                        "/proposals/" + promise + "/acceptance",
                        "{\"indicator\":\"INDICATOR\",\"value\":1e30}"),
                "value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            emptyValue = "",
            value = {
                "/indicators | `` | ``",
                "/indicators | null | ``",
                "/indicators | { | ``",
                "/indicators | [] | ``",
                "/indicators | {\"direction\":\"UP\"} | direction",
                "/indicators | {\"direction\":1} | direction",
                "/indicators | {\"decimals\":\"x\"} | decimals",
                "/indicators | {\"decimals\":1.5} | decimals",
                "/indicators | {\"name\":5} | name",
                "/indicators | {\"name\":\"a\",\"name\":\"b\"} | ``",
                "/indicators | {\"unknown\":1} | unknown",
                "/targets | {\"year\":2026.9} | year",
                "/targets | {\"year\":99999999999} | ``",
                "/targets | {\"year\":\"next\"} | year",
                "/targets | {\"value\":NaN} | ``",
                "/targets | {\"value\":\"NaN\"} | value",
                "/targets | {\"value\":\"Infinity\"} | value",
                "/targets | {\"value\":true} | value",
                "/targets | {\"value\":[1]} | value",
                "/targets | {\"value\":{}} | value",
                "/observations | {\"qualifier\":\"MAYBE\"} | qualifier",
                "/observations | {\"value\":0x10} | ``",
                "/tasks | {\"deadline\":\"2026-02-30\"} | deadline",
                "/tasks | {\"deadline\":\"tomorrow\"} | deadline",
            })
    void a_body_of_another_shape_is_refused(String path, String body, String field) {
        ValidatableResponse answer = post(
                        path.equals("/targets") || path.equals("/tasks") ? SUPERVISOR : STATISTICIAN, path, body)
                .statusCode(400);
        if (!field.isEmpty()) {
            answer.body("field", equalTo(field));
        }
    }

    @Test
    void a_number_of_a_million_digits_is_refused() {
        post(SUPERVISOR, "/targets", "{\"value\":" + "9".repeat(1_000_000) + "}")
                .statusCode(400);
    }

    @Test
    void a_body_of_another_type_is_refused() {
        as(STATISTICIAN)
                .contentType("text/plain")
                .body("a")
                .post("/indicators")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "/indicators/NO-SUCH",
        "/indicators/%00",
        "/indicators/lower",
        "/targets/x",
        "/targets/00000000-0000-0000-0000-000000000000",
        "/observations/x",
        "/observations/00000000-0000-0000-0000-000000000000",
        "/progress?unit=NOWHERE&indicator=INDICATOR&year=2026",
        "/progress?indicator=NO-SUCH&year=2026"
    })
    void what_does_not_exist_is_not_found(String path) {
        as(STATISTICIAN)
                .urlEncodingEnabled(false)
                .get(path.replace("INDICATOR", indicator))
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "/proposals/00000000-0000-0000-0000-000000000000/refusal, reason",
        "/tasks/00000000-0000-0000-0000-000000000000/feedback, text",
        "/tasks/x/feedback, text"
    })
    void what_does_not_exist_is_not_settled(String path, String field) {
        post(STATISTICIAN, path, "{\"" + field + "\":\"a\"}").statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/indicators?limit=0, limit",
        "/indicators?limit=x, limit",
        "/indicators?after=x, after",
        "/indicators?after=YQ, after",
        "/targets?unit=%00, unit",
        "/targets?year=x, year",
        "/targets?indicator=%00, indicator",
        "/targets?after=YQpi, after",
        "/targets?limit=201, limit",
        "/observations?period=x, period",
        "/observations?unit=a, unit",
        "/observations?after=YQ, after",
        "/proposals?state=DONE, state",
        "/proposals?after=YQpiCmM, after",
        "/tasks?after=YQpi, after",
        "/tasks?limit=-1, limit",
        "/tasks?side=OTHER, side",
        "/tasks?from=2026-02-30, from",
        "/tasks?overdue=maybe, overdue",
        "/tasks/ledger.csv?state=DONE, state",
        "/tasks/rates?to=2026-01-01, from",
        "/tasks/rates?from=2026-01-01&to=x, to",
        "/tasks/rates?from=2026-01-01&to=2026-02-01&by=DAY, by",
        "/tasks/rates?from=2026-01-01&to=2026-02-01&after=Y, after",
        "/progress?year=2026, indicator",
        "/progress?indicator=A1, period",
        "/progress?indicator=A1&period=2026-99, period",
    })
    void a_wrong_parameter_is_named(String path, String field) {
        as(STATISTICIAN)
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field));
    }

    @Test
    void what_is_refused_is_not_saved_by_half() {
        long before = Database.number(Measuring.DB, "select count(*) from target where unit_code = '370121T1'");
        Measuring.set(SUPERVISOR, indicator, "370121T1", 45).statusCode(403);
        assertThat(Database.number(Measuring.DB, "select count(*) from target where unit_code = '370121T1'"))
                .isEqualTo(before);
        assertThat(Database.number(Measuring.DB, "select count(*) from outbox where value like '%370121T1%'"))
                .isZero();
    }

    @Test
    void everything_needs_a_role() {
        post("admin.system", "/indicators", "{}").statusCode(403);
        post(STATISTICIAN, "/targets", "{}").statusCode(403);
        post(REVIEWER, "/observations", "{}").statusCode(403);
        post(STATISTICIAN, "/tasks", "{}").statusCode(403);
        as("admin.audit").get("/observations").then().statusCode(403);
    }
}
