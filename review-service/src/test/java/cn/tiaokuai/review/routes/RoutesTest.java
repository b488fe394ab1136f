package cn.tiaokuai.review.routes;

import static cn.tiaokuai.review.Reviewing.BUREAU_REVIEWER;
import static cn.tiaokuai.review.Reviewing.DISTRICT_REVIEWER;
import static cn.tiaokuai.review.Reviewing.TEXT;
import static cn.tiaokuai.review.Reviewing.announced;
import static cn.tiaokuai.review.Reviewing.approval;
import static cn.tiaokuai.review.Reviewing.approve;
import static cn.tiaokuai.review.Reviewing.as;
import static cn.tiaokuai.review.Reviewing.caseOf;
import static cn.tiaokuai.review.Reviewing.decide;
import static cn.tiaokuai.review.Reviewing.openStep;
import static cn.tiaokuai.review.Reviewing.route;
import static cn.tiaokuai.review.Reviewing.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.review.Reviewing;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stages that ask several, on condition, by office and by name; routes tried dry; stages that nobody fills. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class RoutesTest {

    private static final String TRIAL = """
            {"unit":"370102JT","kind":"%s","year":2026,"addressee":"370102","overruled":%s}
            """;

    @BeforeAll
    static void the_directory_is_there() {
        Reviewing.awaitDirectory();
    }

    private static ValidatableResponse attempt(String kind, boolean overruled) {
        return as("supervisor.370102")
                .body(TRIAL.formatted(kind, overruled))
                .post("/routes/trials")
                .then();
    }

    @Test
    void a_route_tried_dry_says_who_would_get_what() {
        route("supervisor.370102", "DRY", """
                [{"relation":"OWN","role":"reviewer","name":"初审"},
                 {"name":"合法性审核","relation":"OWN","role":"legal-reviewer","condition":{"field":"overruled","in":["true"]}},
                 {"name":"会签","signing":"QUORUM","quorum":2,"assignees":[
                   {"relation":"BLOCK_PARENT","role":"reviewer"},
                   {"relation":"UNIT","unit":"370102SF","role":"reviewer"},
                   {"relation":"OWN","role":"reviewer","office":"综合规划科"}]},
                 {"name":"报上级","relation":"ADDRESSEE","role":"reviewer","informs":["OTHER_SUPERIOR"]}]
                """);
        attempt("DRY", false)
                .statusCode(200)
                .body("refusal", nullValue())
                .body("stages.leftOut", contains(null, "CONDITION", null, null))
                .body("stages[2].asked.unit", contains("370102", "370102SF", "370102JT"))
                .body("stages[2].needed", equalTo(2))
                .body("stages[3].asked.unit", contains("370102"))
                .body("stages[3].informed", contains("3701JT"));
        attempt("DRY", true).body("stages[1].leftOut", nullValue()).body("stages[1].asked", hasSize(1));
    }

    @Test
    void a_trial_says_why_a_submission_would_go_back() {
        route("supervisor.3701", "DRY_LINE", "[{\"relation\":\"LINE_SUPERIOR\",\"role\":\"reviewer\"}]");
        as("drafter.370121t1")
                .body(TRIAL.formatted("DRY_LINE", false)
                        .replace("370102JT", "370121T1")
                        .replace("370102", "370121"))
                .post("/routes/trials")
                .then()
                .statusCode(200)
                .body("refusal", containsString("没有条线上级单位"))
                .body("stages", hasSize(0));
    }

    @Test
    void nobody_tries_a_route_for_a_unit_beside() {
        as("supervisor.370102")
                .body(TRIAL.formatted("DRY", false).replace("370102JT", "370121JT"))
                .post("/routes/trials")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("unit"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'assignees':[]} | assignees",
                "{'relation':'OWN','role':'reviewer','assignees':[{'relation':'OWN','role':'reviewer'}]} | assignees",
                "{'assignees':[{'relation':'OWN','role':'reviewer'},{'relation':'OWN','role':'reviewer'}]} | assignees[1]",
                "{'relation':'UNIT','role':'reviewer'} | unit",
                "{'assignees':[{'relation':'UNIT','unit':'370121JT','role':'reviewer'}]} | assignees[0].relation",
                "{'assignees':[{'relation':'OWN','role':'reviewer','person':' '}]} | assignees[0].person",
                "{'relation':'OWN','role':'reviewer','signing':'QUORUM','quorum':2} | quorum",
                "{'relation':'OWN','role':'reviewer','quorum':1} | quorum",
                "{'relation':'OWN','role':'reviewer','act':'SIGN_OFF'} | act",
                "{'relation':'OWN','role':'reviewer','act':'INFORMATION'} | act",
                "{'assignees':[null]} | assignees[0]",
                "{'act':'SIGN_OFF','assignees':[null]} | assignees[0]",
                "{'relation':'OWN','role':'reviewer','informs':['OWN']} | informs",
                "{'relation':'OWN','role':'reviewer','condition':{'field':'kind'}} | condition",
                "{'relation':'OWN','role':'reviewer','condition':{'field':'','in':['x']}} | condition.field"
            })
    void a_stage_that_could_never_work_is_refused_at_definition(String step, String field) {
        as("supervisor.370102")
                .body("{\"name\":\"x\",\"kind\":\"BAD\",\"steps\":[" + step.replace('\'', '"') + "]}")
                .post("/routes")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("steps[0]." + field));
    }

    @Test
    void a_countersignature_asks_all_at_once_and_informs_the_other_superior() {
        route("supervisor.370102", "SIGNED", """
                [{"name":"会签","assignees":[{"relation":"OWN","role":"reviewer"},{"relation":"BLOCK_PARENT","role":"reviewer"}],
                  "informs":["OTHER_SUPERIOR"]}]
                """);
        UUID report = submitted("SIGNED");
        approve(report, DISTRICT_REVIEWER, TEXT).statusCode(201).body("act", equalTo("COUNTERSIGNATURE"));
        as(BUREAU_REVIEWER)
                .get("/cases/" + caseOf(report, 1))
                .then()
                .body("state", equalTo("OPEN"))
                .body("steps.state", contains("OPEN", "APPROVED", "INFORMED"))
                .body("history.what", hasItem("COUNTERSIGNED"));
        as("reviewer.3701jt").get("/cases/" + caseOf(report, 1)).then().statusCode(200);
        assertThat(openStep(report, "reviewer.3701jt")).isNull();
        approve(report, BUREAU_REVIEWER, TEXT).statusCode(201);
        announced(report, "ReportApproved");
    }

    @Test
    void an_office_gets_what_is_asked_of_it_and_nobody_else_of_the_unit() {
        route("supervisor.370102", "OFFICE", """
                [{"assignees":[{"relation":"OWN","role":"reviewer","office":"综合规划科"}]}]
                """);
        UUID report = submitted("OFFICE");
        assertThat(openStep(report, BUREAU_REVIEWER)).isNull();
        String step = openStep(report, "head.office");
        decide(step, BUREAU_REVIEWER, approval(TEXT)).statusCode(403).body("detail", containsString("综合规划科"));
        decide(step, "head.office", approval(TEXT)).statusCode(201);
    }

    @Test
    void a_person_named_gets_what_is_asked_of_them_alone() {
        route("supervisor.370102", "NAMED", """
                [{"assignees":[{"relation":"OWN","role":"reviewer","person":"head.office"}]}]
                """);
        UUID report = submitted("NAMED");
        assertThat(openStep(report, BUREAU_REVIEWER)).isNull();
        decide(openStep(report, "head.office"), "head.office", approval(TEXT)).statusCode(201);
    }

    @Test
    void a_route_for_any_kind_is_taken_where_the_unit_has_none_for_the_kind() {
        // By SQL: a route for any kind of a unit with a supervisor would get into the way of all other tests.
        Database.rows(Reviewing.DB, """
                insert into route values (gen_random_uuid(), '370122', '37.3701.370122', '370122', 'ANY', 1, '各类', cast(? as jsonb),
                    'x', now()) returning id
                """, """
                [{"name":"各类","act":"REVIEW","signing":"ALL","assignees":[{"relation":"OWN","role":"issuer"}],
                  "whenAbsent":"REFUSE"}]
                """);
        as("drafter.370122")
                .body(TRIAL.formatted("UNHEARD_OF", false)
                        .replace("370102JT", "370122")
                        .replace("\"370102\"", "\"3701\""))
                .post("/routes/trials")
                .then()
                .statusCode(200)
                .body("stages.name", contains("各类"));
    }

    @Test
    void the_administrator_is_told_of_a_stage_that_nobody_can_fill() {
        route("supervisor.370102", "VACANT", "[{\"relation\":\"OTHER_SUPERIOR\",\"role\":\"reviewer\"}]");
        UUID report = UUID.randomUUID();
        var event = Reviewing.submittedBy(report, "370102", "3701", "drafter.370102");
        ((ObjectNode) event.get("data")).put("kind", "VACANT");
        Reviewing.happened(event);
        announced(report, "ReportReturned");
        assertThat(vacancies("admin.370102"))
                .anyMatch(reason -> reason.contains("“测试”第1个环节") && reason.contains("没有主送单位以外的上级单位"));
        assertThat(vacancies("supervisor.370102")).anyMatch(reason -> reason.contains("没有主送单位以外的上级单位"));
        as("drafter.370102jt").get("/vacancies").then().statusCode(403);
    }

    /** All pages of what a unit was told. */
    private static List<String> vacancies(String username) {
        List<String> reasons = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonPath page = as(username)
                    .get("/vacancies?limit=50" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            reasons.addAll(page.getList("items.reason"));
            after = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }
        return reasons;
    }

    @Test
    void a_superior_by_line_tries_the_route_that_the_unit_will_take() {
        route("supervisor.370102", "DRY_ACROSS", "[{\"name\":\"区里的\",\"relation\":\"OWN\",\"role\":\"issuer\"}]");
        as("reviewer.3701jt")
                .body(TRIAL.formatted("DRY_ACROSS", false))
                .post("/routes/trials")
                .then()
                .statusCode(200)
                .body("stages.name", contains("区里的"));
    }

    @Test
    void a_unit_that_a_later_stage_tells_stands_in_the_history() {
        route("supervisor.370102", "TOLD_LATER", """
                [{"relation":"OWN","role":"reviewer"},
                 {"relation":"ADDRESSEE","role":"reviewer","informs":["OTHER_SUPERIOR"]}]
                """);
        UUID report = submitted("TOLD_LATER");
        approve(report, BUREAU_REVIEWER, TEXT).statusCode(201);
        as(BUREAU_REVIEWER)
                .get("/cases/" + caseOf(report, 1))
                .then()
                .body("history.what", contains("OPENED", "APPROVED", "INFORMED"))
                .body("history[2].unit", equalTo("3701JT"))
                .body("historyIntact", equalTo(true));
    }
}
