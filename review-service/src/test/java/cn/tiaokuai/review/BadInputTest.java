package cn.tiaokuai.review;

import static cn.tiaokuai.review.Reviewing.BUREAU_REVIEWER;
import static cn.tiaokuai.review.Reviewing.TEXT;
import static cn.tiaokuai.review.Reviewing.as;
import static cn.tiaokuai.review.Reviewing.openStep;
import static cn.tiaokuai.review.Reviewing.submitted;
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

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class BadInputTest {

    private static String step;

    @BeforeEach
    void a_step_is_open() {
        if (step == null) {
            Reviewing.awaitDirectory();
            step = openStep(submitted(), BUREAU_REVIEWER);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"digest\":\"DIGEST\"} | decision",
                "{\"decision\":\"APPROVED\"} | digest",
                "{\"decision\":\"APPROVED\",\"digest\":\"abc\"} | digest",
                "{\"decision\":\"APPROVED\",\"digest\":\"DIGEST\",\"continuesAt\":1} | continuesAt",
                "{\"decision\":\"RETURNED\",\"digest\":\"DIGEST\"} | reason",
                "{\"decision\":\"RETURNED\",\"digest\":\"DIGEST\",\"reason\":\"  \"} | reason",
                "{\"decision\":\"RETURNED\",\"digest\":\"DIGEST\",\"reason\":\"\\u0000\"} | reason",
                "{\"decision\":\"RETURNED\",\"digest\":\"DIGEST\",\"reason\":\"\\ud800\"} | reason",
                "{\"decision\":\"RETURNED\",\"digest\":\"DIGEST\",\"reason\":\"x\",\"continuesAt\":0} | continuesAt",
                "{\"decision\":\"RETURNED\",\"digest\":\"DIGEST\",\"reason\":\"x\",\"continuesAt\":2} | continuesAt",
            })
    void a_decision_with_a_wrong_field_names_it(String body, String field) {
        as(BUREAU_REVIEWER)
                .body(body.replace("DIGEST", TEXT))
                .post("/steps/" + step + "/decision")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field))
                .body("violations.message", not(hasItem(blankOrNullString())));
    }

    @Test
    void a_reason_has_a_limit() {
        as(BUREAU_REVIEWER)
                .body("{\"decision\":\"RETURNED\",\"digest\":\"" + TEXT + "\",\"reason\":\"" + "长".repeat(2001) + "\"}")
                .post("/steps/" + step + "/decision")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("reason"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "{\"decision\":\"MAYBE\"}",
                "{\"decision\":\"APPROVED\",\"unknown\":1}",
                "{\"decision\":\"RETURNED\",\"continuesAt\":\"x\"}"
            })
    void a_body_that_is_no_decision_is_refused(String body) {
        as(BUREAU_REVIEWER)
                .body(body)
                .post("/steps/" + step + "/decision")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", not(blankOrNullString()));
    }

    @Test
    void a_body_of_another_type_is_refused() {
        as(BUREAU_REVIEWER)
                .contentType("text/plain")
                .body("APPROVED")
                .post("/steps/" + step + "/decision")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-a-uuid", "00000000-0000-0000-0000-000000000000"})
    void a_step_that_does_not_exist_is_not_found(String id) {
        as(BUREAU_REVIEWER)
                .body(Reviewing.approval(TEXT))
                .post("/steps/" + id + "/decision")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases", "routes"})
    void a_thing_that_does_not_exist_is_not_found(String kind) {
        as(BUREAU_REVIEWER)
                .get("/" + kind + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:tiaokuai:problem:not-found"));
    }

    @ParameterizedTest
    @CsvSource({
        "/cases, reportId",
        "/cases?reportId=1, reportId",
        "/cases?reportId=00000000-0000-0000-0000-000000000000&after=xyz, after",
        "/cases?reportId=00000000-0000-0000-0000-000000000000&after=eHl6, after",
        "/cases?reportId=00000000-0000-0000-0000-000000000000&limit=0, limit",
        "/steps?state=CLOSED, state",
        "/steps?reportId=1, reportId",
        "/steps?limit=201, limit",
        "/steps?after=xyz, after",
        "/steps?after=YQpi, after",
        "/routes?limit=-1, limit",
        "/routes?after=YQ, after",
        "/routes?after=YQpi, after",
        "/routes?kind=%00, kind",
    })
    void a_wrong_parameter_is_named(String path, String field) {
        as(BUREAU_REVIEWER)
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field));
    }

    @Test
    void a_limit_that_is_no_number_is_refused() {
        as(BUREAU_REVIEWER).get("/steps?limit=many").then().contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"X\",\"steps\":[{\"relation\":\"OWN\",\"role\":\"reviewer\"}]} | name",
                "{\"name\":\"x\",\"steps\":[{\"relation\":\"OWN\",\"role\":\"reviewer\"}]} | kind",
                "{\"name\":\"x\",\"kind\":\"annual\",\"steps\":[{\"relation\":\"OWN\",\"role\":\"reviewer\"}]} | kind",
                "{\"name\":\"x\",\"kind\":\"X\"} | steps",
                "{\"name\":\"x\",\"kind\":\"X\",\"steps\":[]} | steps",
                "{\"name\":\"x\",\"kind\":\"X\",\"steps\":[null]} | steps[0]",
                "{\"name\":\"x\",\"kind\":\"X\",\"steps\":[{\"role\":\"reviewer\"}]} | steps[0].relation",
                "{\"name\":\"x\",\"kind\":\"X\",\"steps\":[{\"relation\":\"OWN\"}]} | steps[0].role",
                "{\"name\":\"x\",\"kind\":\"X\",\"steps\":[{\"relation\":\"OWN\",\"role\":\"system-admin\"}]} | steps[0].role",
                "{\"name\":\"x\",\"kind\":\"X\",\"steps\":[{\"relation\":\"OWN\",\"role\":\"reviewer\",\"dueDays\":0}]} | steps[0].dueDays",
                "{\"name\":\"x\",\"kind\":\"X\",\"steps\":[{\"relation\":\"OWN\",\"role\":\"reviewer\",\"dueDays\":366}]} | steps[0].dueDays",
            })
    void a_route_with_a_wrong_field_names_it(String body, String field) {
        as("supervisor.370102")
                .body(body)
                .post("/routes")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem(field));
    }

    @Test
    void a_route_has_a_limited_number_of_steps() {
        String steps = "{\"relation\":\"OWN\",\"role\":\"reviewer\"},".repeat(21);
        as("supervisor.370102")
                .body("{\"name\":\"x\",\"kind\":\"X\",\"steps\":[" + steps.substring(0, steps.length() - 1) + "]}")
                .post("/routes")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("steps"));
    }

    @Test
    void a_step_that_no_unit_below_could_ever_fill_is_refused_with_the_route() {
        as("reviewer.370122t1")
                .body("{\"name\":\"x\",\"kind\":\"X\",\"steps\":[]}")
                .post("/routes")
                .then()
                .statusCode(403);
        as("reviewer.37")
                .body("{\"name\":\"x\",\"kind\":\"X\",\"steps\":[{\"relation\":\"SIDEWAYS\",\"role\":\"reviewer\"}]}")
                .post("/routes")
                .then()
                .statusCode(400);
    }

    @Test
    void a_caller_without_a_token_is_told_so() {
        RestAssured.get("/api/reviews/steps").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void a_person_with_two_posts_has_to_choose() {
        as("two.posts").get("/steps").then().statusCode(400).body("header", equalTo("X-Post"));
        as("two.posts").header("X-Post", "370121JT").get("/steps").then().statusCode(200);
        as("two.posts").header("X-Post", "370102SF").get("/steps").then().statusCode(403);
    }
}
