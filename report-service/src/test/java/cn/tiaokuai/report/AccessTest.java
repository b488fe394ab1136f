package cn.tiaokuai.report;

import static cn.tiaokuai.report.Offices.CITY;
import static cn.tiaokuai.report.Offices.CITY_LINE;
import static cn.tiaokuai.report.Offices.DISTRICT;
import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.PROVINCE_LINE;
import static cn.tiaokuai.report.Offices.SIBLING;
import static cn.tiaokuai.report.Offices.TEXT;
import static cn.tiaokuai.report.Offices.answer;
import static cn.tiaokuai.report.Offices.approved;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.drafted;
import static cn.tiaokuai.report.Offices.editing;
import static cn.tiaokuai.report.Offices.giveBack;
import static cn.tiaokuai.report.Offices.happened;
import static cn.tiaokuai.report.Offices.save;
import static cn.tiaokuai.report.Offices.submit;
import static cn.tiaokuai.report.Offices.submitted;
import static cn.tiaokuai.report.Offices.withdraw;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.tiaokuai.contracts.ReviewOpened;
import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class AccessTest {

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    private static void sees(String username, String report) {
        as(username).get("/" + report).then().statusCode(200);
        as(username).get("?kind=SPECIAL&limit=200").then().body("items.id", hasItem(report));
    }

    private static void seesNothing(String username, String report) {
        for (String path : new String[] {"", "/revisions", "/revisions/1", "/revisions/2", "/commitments"}) {
            as(username).get("/" + report + path).then().statusCode(404);
        }
        as(username).get("?kind=SPECIAL&limit=200").then().statusCode(200).body("items.id", not(hasItem(report)));
    }

    @ParameterizedTest
    @ValueSource(strings = {DISTRICT, CITY, CITY_LINE, PROVINCE_LINE, SIBLING, "reviewer.370121jt"})
    void a_draft_is_seen_by_its_own_unit_only(String other) {
        String report = drafted();
        seesNothing(other, report);
        sees(DRAFTER, report);
        sees("reviewer.370102jt", report);
    }

    @Test
    void a_submitted_report_is_seen_by_its_addressee_and_those_informed() {
        String report = submitted();
        sees(DISTRICT, report);
        sees(CITY_LINE, report);
    }

    @ParameterizedTest
    @ValueSource(strings = {CITY, PROVINCE_LINE, SIBLING, "reviewer.370121jt"})
    void a_submitted_report_is_not_seen_by_others(String other) {
        seesNothing(other, submitted());
    }

    @Test
    void a_superior_does_not_see_what_was_written_before_and_after() {
        String report = submitted();
        giveBack(report);
        save(report, TEXT.replace("46.5", "48")).statusCode(200);
        as(DISTRICT).get("/" + report + "/revisions").then().body("items.number", contains(2));
        as(DISTRICT).get("/" + report + "/revisions/1").then().statusCode(404);
        as(DISTRICT).get("/" + report + "/revisions/3").then().statusCode(404);
        as(DISTRICT)
                .get("/" + report)
                .then()
                .body("revision", equalTo(2))
                .body("sections[0].paragraphs[0]", equalTo("新改建农村公路46.5公里。"));
    }

    @Test
    void a_withdrawn_report_is_not_seen_any_more() {
        String report = submitted();
        withdraw(report).statusCode(204);
        seesNothing(DISTRICT, report);
        seesNothing(CITY_LINE, report);
    }

    @Test
    void units_that_decide_see_what_they_decide_on() {
        String report = submitted();
        ObjectNode opened = answer(ReviewOpened.class, report);
        ((ArrayNode) opened.at("/data/steps"))
                .addObject()
                .put("ordinal", 3)
                .put("unit", "3701")
                .put("role", "reviewer");
        happened(opened);
        sees(CITY, report);
        as(CITY).get("/" + report + "/revisions/2").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {DISTRICT, CITY, CITY_LINE, PROVINCE_LINE, "reviewer.37"})
    void an_approved_report_is_seen_by_all_superiors(String superior) {
        String report = approved();
        sees(superior, report);
        as(superior).get("/" + report + "/revisions").then().body("items.number", contains(2));
        as(superior).get("/" + report + "/commitments").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {SIBLING, "reviewer.370121jt", "reviewer.3701sf", "reviewer.370121"})
    void an_approved_report_is_not_seen_aside(String other) {
        seesNothing(other, approved());
    }

    @Test
    void of_a_report_that_went_another_way_the_first_addressee_sees_nothing_more() {
        String report = submitted();
        giveBack(report);
        editing(DRAFTER, report)
                .body("{\"addressee\":\"3701JT\",\"copies\":[\"3701\"]}")
                .post("/" + report + "/submission")
                .then()
                .statusCode(201);
        seesNothing(DISTRICT, report);
        as(CITY).get("/" + report).then().statusCode(200);
    }

    @Test
    void a_superior_changes_nothing() {
        String report = submitted();
        editing("drafter.370102", report)
                .body(TEXT)
                .put("/" + report + "/content")
                .then()
                .statusCode(403);
        editing("drafter.370102", report)
                .delete("/" + report + "/submission")
                .then()
                .statusCode(403);
    }

    @Test
    void who_has_not_the_role_is_refused() {
        String report = drafted();
        as("reviewer.370102jt")
                .body("{\"kind\":\"SPECIAL\",\"year\":2025}")
                .post()
                .then()
                .statusCode(403);
        as(DRAFTER)
                .body("{\"mark\":\"临交\"}")
                .post("/" + report + "/issuance")
                .then()
                .statusCode(403);
        as("admin.audit").get().then().statusCode(403);
        as("admin.370102").get("/" + report).then().statusCode(403);
    }

    @Test
    void a_person_with_two_posts_acts_in_the_chosen_one() {
        String report = drafted();
        as("two.posts").get("/" + report).then().statusCode(400);
        as("two.posts").header("X-Post", "370102JT").get("/" + report).then().statusCode(200);
        as("two.posts").header("X-Post", "370121JT").get("/" + report).then().statusCode(404);
        as("two.posts").header("X-Post", "370102SF").get("/" + report).then().statusCode(403);
    }

    @Test
    void a_submission_goes_up_and_to_both_superiors() {
        String report = drafted();
        for (String wrong : new String[] {
            "{\"addressee\":\"370102\"}",
            "{\"addressee\":\"370102SF\",\"copies\":[\"3701JT\"]}",
            "{\"addressee\":\"370102JT\"}",
            "{\"addressee\":\"370102\",\"copies\":[\"3701JT\",\"370102\"]}"
        }) {
            editing(DRAFTER, report)
                    .body(wrong)
                    .post("/" + report + "/submission")
                    .then()
                    .statusCode(422);
        }
        submit(report).statusCode(201);
    }
}
