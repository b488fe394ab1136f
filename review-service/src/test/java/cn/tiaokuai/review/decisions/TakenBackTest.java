package cn.tiaokuai.review.decisions;

import static cn.tiaokuai.review.Reviewing.BUREAU_REVIEWER;
import static cn.tiaokuai.review.Reviewing.DISTRICT_REVIEWER;
import static cn.tiaokuai.review.Reviewing.TEXT;
import static cn.tiaokuai.review.Reviewing.announced;
import static cn.tiaokuai.review.Reviewing.announcements;
import static cn.tiaokuai.review.Reviewing.approval;
import static cn.tiaokuai.review.Reviewing.approve;
import static cn.tiaokuai.review.Reviewing.as;
import static cn.tiaokuai.review.Reviewing.caseOf;
import static cn.tiaokuai.review.Reviewing.decide;
import static cn.tiaokuai.review.Reviewing.openStep;
import static cn.tiaokuai.review.Reviewing.submitted;
import static cn.tiaokuai.review.decisions.ArrangedCases.arrange;
import static cn.tiaokuai.review.decisions.ArrangedCases.details;
import static cn.tiaokuai.review.decisions.ArrangedCases.recall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reviewers take back while nobody has acted since. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class TakenBackTest {

    @BeforeEach
    void the_directory_and_a_route_of_three_who_sign_are_there() {
        ArrangedCases.awaitRoute();
    }

    @Test
    void an_agreement_is_taken_back_until_somebody_acts_on_it() {
        UUID report = submitted();
        String step = openStep(report, BUREAU_REVIEWER);
        decide(step, BUREAU_REVIEWER, approval(TEXT)).statusCode(201);
        recall(step, "head.office").statusCode(403);
        recall(step, BUREAU_REVIEWER).statusCode(200).body("steps[0].state", equalTo("RECALLED"));
        assertThat(openStep(report, DISTRICT_REVIEWER)).isNull();
        String anew = openStep(report, BUREAU_REVIEWER);
        decide(anew, BUREAU_REVIEWER, approval(TEXT)).statusCode(201);
        String next = openStep(report, DISTRICT_REVIEWER);
        arrange(next, DISTRICT_REVIEWER, "questions", "{\"text\":\"数据来源？\"}").statusCode(201);
        recall(anew, BUREAU_REVIEWER).statusCode(409).body("type", equalTo("urn:tiaokuai:problem:recall-too-late"));
    }

    @Test
    void an_agreement_taken_back_is_told_and_was_never_the_last_one_agreed_to() {
        UUID report = submitted();
        String step = openStep(report, BUREAU_REVIEWER);
        decide(step, BUREAU_REVIEWER, approval(TEXT)).statusCode(201);
        recall(step, BUREAU_REVIEWER).statusCode(200);
        JsonNode told = announced(report, "ReviewStepRecalled").get("data");
        JsonNode made = announced(report, "ReviewStepDecided").get("data");
        for (String same : new String[] {"caseId", "ordinal", "stepUnit", "digest", "decidedAt"}) {
            assertThat(told.get(same)).as(same).isEqualTo(made.get(same));
        }
        as(BUREAU_REVIEWER)
                .get("/cases/" + caseOf(report, 1) + "/changes")
                .then()
                .statusCode(200)
                .body("since", nullValue());
        decide(step, BUREAU_REVIEWER, approval(TEXT))
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:step-not-open"));
    }

    @Test
    void a_step_handed_to_a_mistyped_login_is_taken_back() {
        UUID report = submitted();
        String step = openStep(report, BUREAU_REVIEWER);
        arrange(step, BUREAU_REVIEWER, "handover", "{\"person\":\"haed.office\",\"reason\":\"出差\"}")
                .statusCode(200);
        assertThat(openStep(report, BUREAU_REVIEWER)).isNull();
        recall(step, "head.office").statusCode(403);
        recall(step, BUREAU_REVIEWER).statusCode(200);
        approve(report, BUREAU_REVIEWER, TEXT).statusCode(201);
        details(report).body("history.text", hasItem("撤回转办")).body("historyIntact", equalTo(true));
        assertThat(announcements(report, "ReviewStepRecalled")).isEmpty();
    }

    @Test
    void a_reviewer_with_a_mistyped_login_is_taken_away_again() {
        UUID report = submitted();
        String step = openStep(report, BUREAU_REVIEWER);
        for (String order : new String[] {"BEFORE", "AFTER"}) {
            arrange(
                            step,
                            BUREAU_REVIEWER,
                            "reviewers",
                            "{\"order\":\"" + order + "\",\"role\":\"reviewer\",\"person\":\" haed.office \"}")
                    .statusCode(200)
                    .body("steps.person", hasItem("haed.office"));
            recall(step, BUREAU_REVIEWER).statusCode(200);
        }
        recall(step, BUREAU_REVIEWER).statusCode(409);
        approve(report, BUREAU_REVIEWER, TEXT).statusCode(201);
        assertThat(openStep(report, DISTRICT_REVIEWER)).isNotNull();
        details(report).body("history.text", hasItem("撤回加签"));
    }
}
