package cn.tiaokuai.metrics.projects;

import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.metrics.Measuring;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ProjectTest {

    private UUID project;

    @BeforeEach
    void the_bureau_builds_a_road_from_2024_to_2025() {
        Measuring.awaitDirectory();
        project = Measuring.id(as(STATISTICIAN).body(plan("")).post("/projects").then());
    }

    private static String plan(String title) {
        return """
                {"name":"%s农村公路改造 %s","months":[{"month":"2024-11","planned":100},{"month":"2024-12","planned":200},
                 {"month":"2025-01","planned":100}],
                 "milestones":[{"name":"交工验收","planned":"2025-01-31"}]}
                """.formatted(title, UUID.randomUUID());
    }

    private ValidatableResponse put(String version, String path, String body) {
        return as(STATISTICIAN)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/projects/" + project + path)
                .then();
    }

    @Test
    void what_was_invested_is_shown_by_month_and_year_against_the_plan() {
        put("v1", "/months/2024-11", "{\"done\":100}").statusCode(200);
        put("v2", "/months/2024-12", "{\"done\":150.5}")
                .statusCode(200)
                .body("planned", equalTo(400))
                .body("done", equalTo(250.5f))
                .body("lastMonth", equalTo("2024-12"))
                .body("completion", equalTo(62.6f))
                .body("expected", equalTo(75.0f))
                .body("deviation", equalTo(-12.4f))
                .body("lamp", equalTo("RED"))
                .body("years.year", contains(2024, 2025))
                .body("years[1].done", nullValue());
    }

    @Test
    void a_year_between_two_phases_is_no_year_of_a_project() {
        UUID phases = Measuring.id(as(STATISTICIAN)
                .body(plan("").replace("2025-01\"", "2026-01\""))
                .post("/projects")
                .then());
        for (int year : new int[] {2024, 2026}) {
            list(year).body("items.id", hasItem(phases.toString()));
        }
        list(2025).body("items.id", not(hasItem(phases.toString()))).body("items.id", hasItem(project.toString()));
    }

    private static ValidatableResponse list(int year) {
        return as(STATISTICIAN).get("/projects?limit=200&year=" + year).then().statusCode(200);
    }

    @Test
    void a_milestone_that_is_reached_is_late_no_more() {
        as(STATISTICIAN)
                .get("/projects/" + project)
                .then()
                .body("lamp", equalTo("RED"))
                .body("milestones[0].reached", nullValue());
        String reached = plan("").replace("\"2025-01-31\"}", "\"2025-01-31\",\"reached\":\"2025-02-15\"}");
        put("v1", "", reached).statusCode(200).body("daysLate", equalTo(0)).body("lamp", equalTo("UNKNOWN"));
    }

    @Test
    void a_month_with_a_report_stays_in_the_plan() {
        put("v1", "/months/2025-01", "{\"done\":1}").statusCode(200);
        put("v2", "", plan("").replace(",\n {\"month\":\"2025-01\",\"planned\":100}", ""))
                .statusCode(422)
                .body("violations.field", contains("months"));
    }

    @Test
    void a_finished_project_is_not_reported_on() {
        as(STATISTICIAN)
                .header("If-Match", "\"v1\"")
                .body("{\"on\":\"2025-03-01\"}")
                .post("/projects/" + project + "/finishing")
                .then()
                .statusCode(200)
                .body("daysLate", equalTo(29));
        put("v2", "/months/2025-01", "{\"done\":1}").statusCode(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/months/2024-10 | {\"done\":1} | 404",
                "/months/2024-1 | {\"done\":1} | 404",
                "/months/2099-01 | {\"done\":1} | 422",
                "/months/2024-11 | {} | 422",
                "/months/2024-11 | {\"done\":1e30} | 422",
            })
    void what_cannot_be_reported_is_refused(String path, String body, int status) {
        put("v1", path, body).statusCode(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"a\"} | months",
                "{\"name\":\"a\",\"months\":[{\"month\":\"2024-13\",\"planned\":1}]} | months[0].month",
                "{\"name\":\"a\",\"months\":[{\"month\":\"2024-01\",\"planned\":-1}]} | months[0].planned",
                "{\"name\":\"a\",\"months\":[{\"month\":\"2024-01\",\"planned\":0}]} | months",
                "{\"name\":\"a\",\"months\":[{\"month\":\"2024-01\",\"planned\":1},{\"month\":\"2024-01\",\"planned\":1}]} | months",
                "{\"name\":\"a\",\"months\":[null]} | months[0]",
                "{\"name\":\"a\",\"months\":[{\"month\":\"2024-01\",\"planned\":1}],\"milestones\":[{\"name\":\"a\"}]} | milestones[0].planned",
            })
    void what_is_no_plan_is_refused(String body, String field) {
        as(STATISTICIAN).body(body).post("/projects").then().statusCode(422).body("violations.field", contains(field));
    }

    @Test
    void edits_name_their_version_and_belong_to_the_unit() {
        as(STATISTICIAN).body(plan("")).put("/projects/" + project).then().statusCode(428);
        put("v9", "", plan("")).statusCode(412);
        as(SUPERVISOR)
                .header("If-Match", "\"v1\"")
                .body("{\"done\":1}")
                .put("/projects/" + project + "/months/2024-11")
                .then()
                .statusCode(403);
        as("reviewer.370102sf").get("/projects/" + project).then().statusCode(404);
    }

    @Test
    void lists_and_the_ledger_are_narrowed_alike() {
        String id = project.toString();
        as(SUPERVISOR).get("/projects?year=2025&limit=200").then().body("items.id", hasItem(id));
        as(SUPERVISOR).get("/projects?year=2026&limit=200").then().body("items.id", not(hasItem(id)));
        as(SUPERVISOR).get("/projects?finished=true&limit=200").then().body("items.id", not(hasItem(id)));
        as(STATISTICIAN).body(plan("@")).post("/projects").then().statusCode(201);
        assertThat(as(SUPERVISOR).get("/projects/ledger.csv?year=2025").asString())
                .contains(",'@农村公路改造");
    }
}
