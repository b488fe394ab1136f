package cn.tiaokuai.report.assignments;

import static cn.tiaokuai.report.Offices.DISTRICT;
import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.ISSUER;
import static cn.tiaokuai.report.Offices.SIBLING;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.drafted;
import static cn.tiaokuai.report.Offices.editing;
import static cn.tiaokuai.report.Offices.seen;
import static cn.tiaokuai.report.Offices.submit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class AssignmentsTest {

    /** Somebody of the bureau who drafts nothing. */
    private static final String COLLEAGUE = "reviewer.370102jt";

    private String report;

    @BeforeEach
    void a_report_is_begun() {
        Offices.open();
        report = drafted();
    }

    private String assigned(String whom) {
        return assign(whom, "2099-01-10").statusCode(201).extract().path("id");
    }

    private ValidatableResponse assign(String whom, String due) {
        String section = seen(DRAFTER, report).path("sections[0].id");
        return as(DRAFTER)
                .body("{\"sectionId\":\"" + section + "\"," + whom + ",\"task\":\"请写农村公路\",\"due\":\"" + due + "\"}")
                .post("/" + report + "/assignments")
                .then();
    }

    private static ValidatableResponse deliver(String username, String assignment, String words) {
        return as(username)
                .body("""
                        {"note":"请审","document":{"type":"doc","content":[
                          {"type":"paragraph","content":[{"type":"text","text":"%s"}]}]}}
                        """.formatted(words))
                .post("/assignments/" + assignment + "/contributions")
                .then();
    }

    private ValidatableResponse accept(String assignment, String merging) {
        return editing(DRAFTER, report)
                .body("{\"merging\":\"" + merging + "\"}")
                .post("/assignments/" + assignment + "/acceptance")
                .then();
    }

    private static ValidatableResponse giveBack(String assignment) {
        return as(DRAFTER)
                .body("{\"reason\":\"缺少数据\"}")
                .post("/assignments/" + assignment + "/return")
                .then();
    }

    private ValidatableResponse list() {
        return as(COLLEAGUE).get("/" + report + "/assignments").then().statusCode(200);
    }

    private void paragraphs(String... expected) {
        as(DRAFTER).get("/" + report).then().body("sections[0].paragraphs", contains(expected));
    }

    @Test
    void an_office_delivers_what_the_drafter_returns_once_and_then_takes() {
        String assignment = assigned("\"office\":\"公路科\"");
        list().body("state", contains("ASSIGNED"));
        as(COLLEAGUE).post("/assignments/" + assignment + "/beginning").then().statusCode(204);
        list().body("state", contains("WORKING"));
        deliver(COLLEAGUE, assignment, "养护农村公路。").statusCode(201);
        giveBack(assignment).statusCode(204);
        list().body("state", contains("RETURNED")).body("returnReason", contains("缺少数据"));
        deliver(COLLEAGUE, assignment, "养护农村公路30公里。").statusCode(201).body("number", equalTo(2));
        accept(assignment, "APPEND").statusCode(201);
        list().body("state", contains("ACCEPTED"));
        paragraphs("新改建农村公路46.5公里。", "养护农村公路30公里。");
    }

    @Test
    void the_drafter_sees_what_a_contribution_would_change_and_all_that_came_before() {
        String assignment = assigned("\"office\":\"公路科\"");
        deliver(COLLEAGUE, assignment, "新改建农村公路47公里。").statusCode(201);
        deliver(COLLEAGUE, assignment, "新改建农村公路48公里。").statusCode(201);
        as(DRAFTER)
                .get("/assignments/" + assignment + "/contributions")
                .then()
                .statusCode(200)
                .body("number", contains(2, 1))
                .body("[0].difference.lines[0].pieces.text", contains("新改建农村公路", "46.5", "48", "公里。"))
                .body("[1].document.content[0].content[0].text", equalTo("新改建农村公路47公里。"));
    }

    @Test
    void a_contribution_replaces_the_text_or_leaves_it_to_the_drafter() {
        String assignment = assigned("\"office\":\"公路科\"");
        deliver(COLLEAGUE, assignment, "新改建农村公路48公里。").statusCode(201);
        accept(assignment, "REPLACE").statusCode(201);
        paragraphs("新改建农村公路48公里。");
        String second = assigned("\"office\":\"公路科\"");
        deliver(COLLEAGUE, second, "另一种写法").statusCode(201);
        accept(second, "BY_HAND").statusCode(201);
        paragraphs("新改建农村公路48公里。");
    }

    @Test
    void what_was_given_to_a_person_is_delivered_by_that_person_or_a_drafter() {
        String assignment = assigned("\"person\":\"" + COLLEAGUE + "\"");
        deliver(ISSUER, assignment, "x").statusCode(403);
        deliver(COLLEAGUE, assignment, "甲").statusCode(201);
        deliver(DRAFTER, assignment, "乙").statusCode(201);
        as(COLLEAGUE).get("/assignments?limit=200").then().body("items.id", hasItem(assignment));
        as(ISSUER).get("/assignments?limit=200").then().body("items.id", not(hasItem(assignment)));
    }

    @Test
    void nobody_else_sees_or_touches_the_inner_life_of_a_unit() {
        String assignment = assigned("\"office\":\"公路科\"");
        submit(report).statusCode(201);
        as(DISTRICT).get("/" + report + "/assignments").then().statusCode(403);
        as(DISTRICT).get("/assignments/" + assignment + "/contributions").then().statusCode(404);
        deliver(SIBLING, assignment, "x").statusCode(404);
    }

    @Test
    void only_what_was_delivered_is_returned_or_taken_and_only_once() {
        String assignment = assigned("\"office\":\"公路科\"");
        accept(assignment, "APPEND").statusCode(409);
        giveBack(assignment).statusCode(409);
        deliver(COLLEAGUE, assignment, "甲").statusCode(201);
        as(DRAFTER).delete("/assignments/" + assignment).then().statusCode(409);
        accept(assignment, "APPEND").statusCode(201);
        accept(assignment, "APPEND").statusCode(409);
        deliver(COLLEAGUE, assignment, "乙").statusCode(409);
    }

    @Test
    void a_contribution_is_taken_into_the_text_that_the_drafter_has_seen() {
        String assignment = assigned("\"office\":\"公路科\"");
        deliver(COLLEAGUE, assignment, "甲").statusCode(201);
        as(DRAFTER)
                .header("If-Match", "\"v1\"")
                .body("{\"merging\":\"APPEND\"}")
                .post("/assignments/" + assignment + "/acceptance")
                .then()
                .statusCode(412);
        list().body("state", contains("DELIVERED"));
    }

    @Test
    void an_assignment_is_changed_taken_back_and_overdue() {
        String assignment = assign("\"office\":\"公路科\"", "2020-01-10")
                .statusCode(201)
                .body("overdue", equalTo(true))
                .extract()
                .path("id");
        as(DRAFTER)
                .header("If-Match", "\"v1\"")
                .body("{\"office\":\"运输科\",\"task\":\"请写客运\",\"due\":\"2099-01-10\"}")
                .put("/assignments/" + assignment)
                .then()
                .statusCode(200)
                .body("office", equalTo("运输科"))
                .body("overdue", equalTo(false));
        as(DRAFTER).delete("/assignments/" + assignment).then().statusCode(204);
        list().body("id", not(hasItem(assignment)));
    }

    @Test
    void an_assignment_names_an_office_or_a_person_a_task_and_a_day() {
        as(DRAFTER)
                .body("{\"office\":\"公路科\",\"person\":\"x\"}")
                .post("/" + report + "/assignments")
                .then()
                .statusCode(422)
                .body("violations.field", contains("office", "task", "due"));
    }
}
