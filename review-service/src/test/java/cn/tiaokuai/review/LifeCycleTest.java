package cn.tiaokuai.review;

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
import static cn.tiaokuai.review.Reviewing.details;
import static cn.tiaokuai.review.Reviewing.happened;
import static cn.tiaokuai.review.Reviewing.openStep;
import static cn.tiaokuai.review.Reviewing.sendBack;
import static cn.tiaokuai.review.Reviewing.submitted;
import static cn.tiaokuai.review.Reviewing.submittedBy;
import static cn.tiaokuai.review.Reviewing.withdrawn;
import static cn.tiaokuai.testkit.Awaiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.testkit.RealServers;
import cn.tiaokuai.testkit.Topics;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class LifeCycleTest {

    @BeforeAll
    static void the_directory_is_there() {
        Reviewing.awaitDirectory();
    }

    @Test
    void a_reviewer_sees_why_the_unit_overruled_a_check() {
        UUID report = submitted();
        for (String reviewer : List.of(BUREAU_REVIEWER, DISTRICT_REVIEWER)) {
            as(reviewer)
                    .get("/cases/" + caseOf(report, 1))
                    .then()
                    .statusCode(200)
                    .body("overrules.reason", contains("51户为净增数，分项为新登记数，口径不同"))
                    .body("overrules.by.username", contains("drafter.370102jt"));
        }
    }

    @Test
    void a_submission_from_before_there_were_overrules_has_a_case_too() {
        UUID report = UUID.randomUUID();
        ObjectNode before = submitted(report, 1, TEXT);
        ((ObjectNode) before.get("data")).remove("overrules");
        happened(before);
        as(BUREAU_REVIEWER).get("/cases/" + caseOf(report, 1)).then().body("overrules", hasSize(0));
    }

    @Test
    void a_submission_goes_to_the_own_reviewer_and_then_to_the_addressee() {
        UUID report = submitted();
        assertThat(openStep(report, DISTRICT_REVIEWER)).isNull();
        approve(report, BUREAU_REVIEWER, TEXT).statusCode(201).body("decision", equalTo("APPROVED"));
        approve(report, DISTRICT_REVIEWER, TEXT).statusCode(201);
        details(report, 1)
                .body("state", equalTo("APPROVED"))
                .body("decisions.decidedBy.username", contains(BUREAU_REVIEWER, DISTRICT_REVIEWER))
                .body("decisions.digest", contains(TEXT, TEXT))
                .body("history.what", contains("OPENED", "APPROVED", "APPROVED", "COMPLETED"))
                .body("historyIntact", equalTo(true));
        assertThat(announced(report, "ReportApproved").at("/data/digest").asText())
                .isEqualTo(TEXT);
        assertThat(announcements(report, "ReviewStepDecided")).hasSize(2);
    }

    @Test
    void a_returned_report_goes_on_at_the_step_that_returned_it() {
        UUID report = submitted();
        approve(report, BUREAU_REVIEWER, TEXT);
        sendBack(report, DISTRICT_REVIEWER, TEXT).statusCode(201).body("continuesAt", equalTo(2));
        happened(submitted(report, 2, REVISED));
        details(report, 2)
                .body("steps.state", contains("CARRIED", "OPEN"))
                .body("steps[0].carriedFrom", equalTo(1))
                .body("steps[0].carriedDigest", equalTo(TEXT));
        approve(report, DISTRICT_REVIEWER, REVISED).statusCode(201);
        assertThat(announced(report, "ReportApproved").at("/data/submission").asInt())
                .isEqualTo(2);
    }

    @Test
    void a_return_that_names_an_earlier_step_asks_it_again() {
        UUID report = submitted();
        approve(report, BUREAU_REVIEWER, TEXT);
        decide(
                        openStep(report, DISTRICT_REVIEWER),
                        DISTRICT_REVIEWER,
                        "{\"decision\":\"RETURNED\",\"digest\":\"" + TEXT + "\",\"reason\":\"重写\",\"continuesAt\":1}")
                .statusCode(201);
        happened(submitted(report, 2, REVISED));
        details(report, 2).body("steps.state", contains("OPEN", "WAITING"));
    }

    @Test
    void a_withdrawn_report_is_not_approved() {
        UUID report = submitted();
        String step = openStep(report, BUREAU_REVIEWER);
        happened(withdrawn(report, 1));
        assertThat(openStep(report, BUREAU_REVIEWER)).isNull();
        decide(step, BUREAU_REVIEWER, approval(TEXT))
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:case-closed"))
                .body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void a_withdrawal_heard_of_before_its_submission_still_closes_it() {
        UUID report = UUID.randomUUID();
        happened(withdrawn(report, 1));
        happened(submitted(report, 1, TEXT));
        details(report, 1).body("state", equalTo("WITHDRAWN"));
        assertThat(announcements(report, "ReviewOpened")).isEmpty();
    }

    @Test
    void an_older_submission_heard_of_late_opens_nothing() {
        UUID report = UUID.randomUUID();
        happened(submitted(report, 2, REVISED));
        happened(submitted(report, 1, TEXT));
        details(report, 1).body("state", equalTo("SUPERSEDED"));
        details(report, 2).body("state", equalTo("OPEN"));
    }

    @Test
    void a_newer_submission_supersedes_the_open_one() {
        UUID report = submitted();
        String step = openStep(report, BUREAU_REVIEWER);
        happened(submitted(report, 2, REVISED));
        decide(step, BUREAU_REVIEWER, approval(TEXT)).statusCode(409).body("state", equalTo("SUPERSEDED"));
        approve(report, BUREAU_REVIEWER, REVISED).statusCode(201);
    }

    @Test
    void a_second_submitted_event_for_the_same_submission_opens_no_second_case() {
        UUID report = submitted();
        happened(submitted(report, 1, TEXT));
        as(BUREAU_REVIEWER).get("/cases?reportId=" + report).then().body("items", hasSize(1));
    }

    @Test
    void of_two_reviewers_at_once_exactly_one_decides() {
        for (int round = 0; round < 5; round++) {
            UUID report = submitted();
            String step = openStep(report, BUREAU_REVIEWER);
            assertThat(atOnce(List.of(
                            () -> decide(step, BUREAU_REVIEWER, approval(TEXT)),
                            () -> decide(step, "head.office", approval(TEXT)))))
                    .containsExactlyInAnyOrder(201, 409);
            announced(report, "ReviewStepDecided");
            assertThat(announcements(report, "ReviewStepDecided")).hasSize(1);
        }
    }

    @Test
    void a_decided_step_says_who_decided_it() {
        UUID report = submitted();
        String step = openStep(report, BUREAU_REVIEWER);
        decide(step, BUREAU_REVIEWER, approval(TEXT)).statusCode(201);
        decide(step, "head.office", approval(TEXT))
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:step-decided"))
                .body("decidedBy", equalTo(BUREAU_REVIEWER));
    }

    @Test
    void a_decision_about_another_text_is_refused_with_both_digests() {
        UUID report = submitted();
        approve(report, BUREAU_REVIEWER, REVISED)
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:digest-mismatch"))
                .body("submitted", equalTo(TEXT))
                .body("seen", equalTo(REVISED));
    }

    @Test
    void nobody_approves_the_own_submission() {
        UUID report = UUID.randomUUID();
        happened(submittedBy(report, "370102JT", "370102", BUREAU_REVIEWER));
        assertThat(openStep(report, BUREAU_REVIEWER)).isNull();
        decide(openStep(report, "head.office"), BUREAU_REVIEWER, approval(TEXT))
                .statusCode(403)
                .body("type", equalTo("urn:tiaokuai:problem:own-submission"));
        approve(report, "head.office", TEXT).statusCode(201);
    }

    @Test
    void a_submission_that_nobody_can_review_goes_straight_back() {
        String route = """
                {"name":"条线会签","kind":"LINE_ONLY","steps":[{"relation":"LINE_SUPERIOR","role":"reviewer"}]}
                """;
        as("supervisor.3701").body(route).post("/routes").then().statusCode(201);
        UUID report = UUID.randomUUID();
        var event = submittedBy(report, "370121T1", "370121", "drafter.370121t1");
        ((ObjectNode) event.get("data")).put("kind", "LINE_ONLY");
        happened(event);
        assertThat(announced(report, "ReportReturned").at("/data/reason").asText())
                .contains("条线会签", "没有条线上级单位");
        as("reviewer.370121t1").get("/cases?reportId=" + report).then().body("items[0].state", equalTo("RETURNED"));
    }

    @Test
    void a_submission_in_anothers_name_is_a_dead_letter() {
        UUID report = submitted();
        var event = submittedBy(report, "370121T1", "370121", "drafter.370121t1");
        Topics.publish("report-events", report.toString(), event.toString());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Topics.values("review-service-dead", report.toString()), hasSize(1));
        as("reviewer.370121t1").get("/cases?reportId=" + report).then().body("items", hasSize(0));
    }

    @Test
    void my_open_steps_come_in_pages() {
        Stream.generate(Reviewing::submitted).limit(3).forEach(report -> {});
        String next = as(BUREAU_REVIEWER)
                .get("/steps?state=OPEN&limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        as(BUREAU_REVIEWER)
                .get("/steps?state=OPEN&limit=200&after=" + next)
                .then()
                .statusCode(200)
                .body("next", nullValue());
    }

    @Test
    void a_decision_names_its_case() {
        UUID report = submitted();
        approve(report, BUREAU_REVIEWER, TEXT).header("Location", containsString("/api/reviews/cases/"));
    }
}
