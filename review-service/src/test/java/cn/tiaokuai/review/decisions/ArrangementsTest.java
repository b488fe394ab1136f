package cn.tiaokuai.review.decisions;

import static cn.tiaokuai.review.Reviewing.BUREAU_REVIEWER;
import static cn.tiaokuai.review.Reviewing.DISTRICT_REVIEWER;
import static cn.tiaokuai.review.Reviewing.REVISED;
import static cn.tiaokuai.review.Reviewing.TEXT;
import static cn.tiaokuai.review.Reviewing.announced;
import static cn.tiaokuai.review.Reviewing.announcements;
import static cn.tiaokuai.review.Reviewing.approval;
import static cn.tiaokuai.review.Reviewing.approve;
import static cn.tiaokuai.review.Reviewing.as;
import static cn.tiaokuai.review.Reviewing.atOnce;
import static cn.tiaokuai.review.Reviewing.caseOf;
import static cn.tiaokuai.review.Reviewing.decide;
import static cn.tiaokuai.review.Reviewing.happened;
import static cn.tiaokuai.review.Reviewing.openStep;
import static cn.tiaokuai.review.Reviewing.sendBack;
import static cn.tiaokuai.review.Reviewing.submitted;
import static cn.tiaokuai.review.decisions.ArrangedCases.PLAN;
import static cn.tiaokuai.review.decisions.ArrangedCases.arrange;
import static cn.tiaokuai.review.decisions.ArrangedCases.details;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import cn.tiaokuai.review.Reviewing;
import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reviewers do besides agreeing and sending back. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class ArrangementsTest {

    @BeforeEach
    void the_directory_and_a_route_of_three_who_sign_are_there() {
        ArrangedCases.awaitRoute();
    }

    @Test
    void a_report_goes_through_review_countersignature_and_sign_off() {
        UUID report = submitted("THREE_SIGN");
        approve(report, BUREAU_REVIEWER, TEXT).statusCode(201);
        approve(report, "head.office", TEXT).statusCode(201);
        approve(report, "reviewer.370102sf", TEXT).statusCode(201);
        details(report).body("steps.find { it.unit == '370102' }.state", equalTo("RELEASED"));
        approve(report, "issuer.370102jt", TEXT).statusCode(201).body("act", equalTo("SIGN_OFF"));
        details(report)
                .body("state", equalTo("APPROVED"))
                .body(
                        "history.what",
                        contains("OPENED", "APPROVED", "COUNTERSIGNED", "COUNTERSIGNED", "SIGNED_OFF", "COMPLETED"))
                .body("historyIntact", equalTo(true));
        announced(report, "ReportApproved");
    }

    @Test
    void an_earlier_stage_is_asked_again_about_the_same_text_and_the_drafter_is_left_in_peace() {
        UUID report = submitted();
        approve(report, BUREAU_REVIEWER, TEXT);
        decide(
                        openStep(report, DISTRICT_REVIEWER),
                        DISTRICT_REVIEWER,
                        "{\"decision\":\"RETURNED\",\"digest\":\"" + TEXT + "\",\"reason\":\"请再核\",\"returnTo\":1}")
                .statusCode(201)
                .body("returnedTo", equalTo(1));
        details(report).body("state", equalTo("OPEN")).body("history.what", hasItem("REWORKED"));
        approve(report, BUREAU_REVIEWER, TEXT).statusCode(201);
        approve(report, DISTRICT_REVIEWER, TEXT).statusCode(201);
        announced(report, "ReportApproved");
        assertThat(announcements(report, "ReportReturned")).isEmpty();
    }

    @Test
    void a_signature_for_sections_that_stay_the_same_survives_a_return() {
        UUID report = submitted("THREE_SIGN");
        approve(report, BUREAU_REVIEWER, TEXT);
        decide(
                        openStep(report, "head.office"),
                        "head.office",
                        approval(TEXT).replace("}", ",\"sections\":[\"" + PLAN + "\"]}"))
                .statusCode(201)
                .body("sections", contains(PLAN));
        sendBack(report, DISTRICT_REVIEWER, TEXT).statusCode(201);
        var again = Reviewing.submitted(report, 2, REVISED);
        var data = (ObjectNode) again.get("data");
        data.put("kind", "THREE_SIGN");
        ((ObjectNode) data.get("sections").get(0)).put("digest", "0".repeat(64));
        happened(again);
        as(BUREAU_REVIEWER)
                .get("/cases/" + caseOf(report, 2))
                .then()
                .body("steps[0].state", equalTo("CARRIED"))
                .body("steps.find { it.person == 'head.office' }.state", equalTo("CARRIED"))
                .body("steps.findAll { it.state == 'OPEN' }.unit", contains("370102", "370102SF"));
    }

    @Test
    void a_step_is_handed_over_to_a_colleague_who_has_the_role() {
        UUID report = submitted();
        String step = openStep(report, BUREAU_REVIEWER);
        arrange(step, BUREAU_REVIEWER, "handover", "{\"person\":\"head.office\",\"reason\":\"出差\"}")
                .statusCode(200)
                .body("steps[0].state", equalTo("HANDED_OVER"));
        assertThat(openStep(report, BUREAU_REVIEWER)).isNull();
        decide(step, BUREAU_REVIEWER, approval(TEXT)).statusCode(409);
        approve(report, "head.office", TEXT).statusCode(201);
        details(report).body("history.text", hasItem("转给“head.office”：出差"));
    }

    @Test
    void a_reviewer_added_before_comes_first() {
        UUID report = submitted();
        arrange(
                        openStep(report, BUREAU_REVIEWER),
                        BUREAU_REVIEWER,
                        "reviewers",
                        "{\"order\":\"BEFORE\",\"role\":\"reviewer\",\"person\":\"head.office\"}")
                .statusCode(200);
        assertThat(openStep(report, BUREAU_REVIEWER)).isNull();
        approve(report, "head.office", TEXT).statusCode(201);
        approve(report, BUREAU_REVIEWER, TEXT).statusCode(201);
        assertThat(openStep(report, DISTRICT_REVIEWER)).isNotNull();
    }

    @Test
    void bad_arrangements_name_the_field() {
        String step = openStep(submitted(), BUREAU_REVIEWER);
        arrange(step, BUREAU_REVIEWER, "handover", "{\"person\":\"head.office\"}")
                .statusCode(422)
                .body("violations.field", contains("reason"));
        arrange(step, BUREAU_REVIEWER, "handover", "{\"person\":\"reviewer.370102jt\",\"reason\":\"x\"}")
                .statusCode(422)
                .body("violations.field", contains("person"));
        arrange(step, BUREAU_REVIEWER, "reviewers", "{}")
                .statusCode(422)
                .body("violations.field", hasItems("order", "role"));
        arrange(step, BUREAU_REVIEWER, "questions", "{\"text\":\" \"}").statusCode(422);
        arrange(step, BUREAU_REVIEWER, "handover", "").statusCode(400);
    }

    @Test
    void a_question_is_asked_and_answered_without_a_return() {
        UUID report = submitted();
        String step = openStep(report, BUREAU_REVIEWER);
        String question = arrange(
                        step,
                        BUREAU_REVIEWER,
                        "questions",
                        "{\"text\":\"数据来源？\",\"anchors\":[{\"sectionId\":\"" + PLAN + "\",\"quote\":\"18公里\"}]}")
                .statusCode(201)
                .extract()
                .path("id");
        as(BUREAU_REVIEWER)
                .body("{\"text\":\"x\"}")
                .post("/questions/" + question + "/answer")
                .then()
                .statusCode(403);
        Callable<ValidatableResponse> answer = () -> as("drafter.370102jt")
                .body("{\"text\":\"统计年报\"}")
                .post("/questions/" + question + "/answer")
                .then();
        assertThat(atOnce(answer, answer)).containsExactlyInAnyOrder(200, 409);
        as(DISTRICT_REVIEWER)
                .get("/cases/" + caseOf(report, 1) + "/questions")
                .then()
                .body("answer", contains("统计年报"))
                .body("[0].anchors.quote", contains("18公里"));
        details(report).body("state", equalTo("OPEN")).body("history.what", hasItems("ASKED", "ANSWERED"));
        arrange(
                        step,
                        BUREAU_REVIEWER,
                        "questions",
                        "{\"text\":\"x\",\"anchors\":[{\"sectionId\":\"" + UUID.randomUUID() + "\"}]}")
                .statusCode(422);
    }

    @Test
    void a_decision_may_speak_of_places_in_the_text() {
        UUID report = submitted();
        decide(
                        openStep(report, BUREAU_REVIEWER),
                        BUREAU_REVIEWER,
                        approval(TEXT)
                                .replace("}", ",\"comments\":[{\"sectionId\":\"" + PLAN + "\",\"text\":\"可再压缩\"}]}"))
                .statusCode(201)
                .body("comments.text", contains("可再压缩"));
        details(report).body("decisions[0].comments.sectionId", contains(PLAN));
    }

    @Test
    void phrases_are_ones_own() {
        String text = "同意，请按程序办理。" + UUID.randomUUID();
        String id = as(BUREAU_REVIEWER)
                .body("{\"text\":\"" + text + "\"}")
                .post("/phrases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(BUREAU_REVIEWER)
                .body("{\"text\":\"" + text + "\"}")
                .post("/phrases")
                .then()
                .statusCode(409);
        as(BUREAU_REVIEWER).get("/phrases").then().body("text", hasItem(text));
        as("head.office").get("/phrases").then().body("text", hasSize(0));
        as("head.office").delete("/phrases/" + id).then().statusCode(404);
        as(BUREAU_REVIEWER).delete("/phrases/" + id).then().statusCode(204);
    }

    @Test
    void the_refusal_says_which_office_or_person_is_asked() {
        UUID report = submitted();
        String step = openStep(report, BUREAU_REVIEWER);
        arrange(step, BUREAU_REVIEWER, "handover", "{\"person\":\"head.office\",\"reason\":\"出差\"}");
        decide(openStep(report, "head.office"), BUREAU_REVIEWER, approval(TEXT))
                .statusCode(403)
                .body("detail", containsString("head.office"));
    }

    @Test
    void a_reviewer_of_ones_own_role_is_named_or_narrowed() {
        String step = openStep(submitted(), BUREAU_REVIEWER);
        arrange(step, BUREAU_REVIEWER, "reviewers", "{\"order\":\"AFTER\",\"role\":\"reviewer\"}")
                .statusCode(422)
                .body("violations.field", contains("person"));
    }
}
