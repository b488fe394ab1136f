package cn.tiaokuai.metrics;

import static cn.tiaokuai.metrics.Measuring.REVIEWER;
import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Refusals.indicator;
import static cn.tiaokuai.metrics.Refusals.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes no sense, or is not one's own to do, is refused with the reason, and nothing is half-saved. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class BadInputTest {

    @BeforeEach
    void there_is_an_indicator() {
        Refusals.awaitIndicator();
    }

    @Test
    void targets_and_tasks_are_given_downwards_only() {
        for (String unit : new String[] {"370121T1", "3701", "370121JT"}) {
            Measuring.set(SUPERVISOR, indicator(), unit, 45).statusCode(403);
            post(SUPERVISOR, "/tasks", "{\"title\":\"a\",\"unit\":\"" + unit + "\",\"deadline\":\"2099-01-01\"}")
                    .statusCode(403);
        }
        post(SUPERVISOR, "/tasks", "{\"title\":\"a\",\"unit\":\"370102\",\"deadline\":\"2099-01-01\"}")
                .statusCode(403);
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
                .get(path.replace("INDICATOR", indicator()))
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
        Measuring.set(SUPERVISOR, indicator(), "370121T1", 45).statusCode(403);
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
