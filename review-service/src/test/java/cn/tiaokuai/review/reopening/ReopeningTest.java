package cn.tiaokuai.review.reopening;

import static cn.tiaokuai.review.Reviewing.BUREAU_REVIEWER;
import static cn.tiaokuai.review.Reviewing.DISTRICT_REVIEWER;
import static cn.tiaokuai.review.Reviewing.REVISED;
import static cn.tiaokuai.review.Reviewing.TEXT;
import static cn.tiaokuai.review.Reviewing.announced;
import static cn.tiaokuai.review.Reviewing.approve;
import static cn.tiaokuai.review.Reviewing.as;
import static cn.tiaokuai.review.Reviewing.atOnce;
import static cn.tiaokuai.review.Reviewing.caseOf;
import static cn.tiaokuai.review.Reviewing.details;
import static cn.tiaokuai.review.Reviewing.event;
import static cn.tiaokuai.review.Reviewing.happened;
import static cn.tiaokuai.review.Reviewing.openStep;
import static cn.tiaokuai.review.Reviewing.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.tiaokuai.contracts.Event;
import cn.tiaokuai.contracts.ReportReopened;
import cn.tiaokuai.contracts.ReportReopeningRefused;
import cn.tiaokuai.review.Reviewing;
import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Approvals that are taken back, as report-service allows it. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class ReopeningTest {

    private static final String SUPERVISOR = "supervisor.370102";

    private UUID report;
    private String last;

    @BeforeAll
    static void the_directory_is_there() {
        Reviewing.awaitDirectory();
    }

    @BeforeEach
    void a_report_is_approved() {
        report = submitted();
        approve(report, BUREAU_REVIEWER, TEXT).statusCode(201);
        last = openStep(report, DISTRICT_REVIEWER);
        approve(report, DISTRICT_REVIEWER, TEXT).statusCode(201);
    }

    private ValidatableResponse recall(String username) {
        return as(username).post("/steps/" + last + "/recall").then();
    }

    private ValidatableResponse revoke(String username) {
        return as(username)
                .body("{\"reason\":\"里程数与统计数据不一致\"}")
                .post("/cases/" + caseOf(report, 1) + "/revocation")
                .then();
    }

    /** What report-service says to what was asked. */
    private void answered(Class<? extends Event> type) {
        happened(answer(type));
    }

    private ObjectNode answer(Class<? extends Event> type) {
        JsonNode asked = announced(report, "ReportReopeningAsked").get("data");
        ObjectNode event = event(type, report);
        ObjectNode data = (ObjectNode) event.get("data");
        data.put("digest", TEXT).set("approvedAt", asked.get("approvedAt"));
        if (type == ReportReopened.class) {
            data.set("toDrafter", asked.get("toDrafter"));
        }
        return event;
    }

    @Test
    void whoever_approved_last_decides_anew_once_report_service_has_agreed() {
        recall("supervisor.370102").statusCode(403);
        recall(DISTRICT_REVIEWER).statusCode(200).body("state", equalTo("APPROVED"));
        assertThat(announced(report, "ReportReopeningAsked")
                        .at("/data/toDrafter")
                        .asBoolean())
                .isFalse();
        answered(ReportReopened.class);
        announced(report, "ReviewStepRecalled");
        details(report, 1).body("state", equalTo("OPEN"));
        approve(report, DISTRICT_REVIEWER, TEXT).statusCode(201);
        details(report, 1)
                .body("state", equalTo("APPROVED"))
                .body("historyIntact", equalTo(true))
                .body(
                        "history.what",
                        contains("OPENED", "APPROVED", "APPROVED", "COMPLETED", "RECALLED", "APPROVED", "COMPLETED"));
    }

    @Test
    void an_agreement_before_the_last_one_is_not_taken_back() {
        String first = as(BUREAU_REVIEWER)
                .get("/steps?state=DONE&reportId=" + report)
                .then()
                .extract()
                .path("items[0].id");
        as(BUREAU_REVIEWER).post("/steps/" + first + "/recall").then().statusCode(409);
    }

    @Test
    void a_revoked_approval_sends_the_report_back_and_goes_on_where_it_was_approved() {
        revoke(SUPERVISOR).statusCode(202).body("state", equalTo("ASKED"));
        answered(ReportReopened.class);
        details(report, 1)
                .body("state", equalTo("RETURNED"))
                .body("continuesAt", equalTo(2))
                .body("history.what", hasItem("REVOKED"))
                .body("historyIntact", equalTo(true));
        as(SUPERVISOR).get("/cases/" + caseOf(report, 1) + "/reopenings").then().body("state", contains("DONE"));
        happened(Reviewing.submitted(report, 2, REVISED));
        details(report, 2).body("steps.state", contains("CARRIED", "OPEN"));
    }

    @Test
    void what_is_issued_stays_approved_and_whoever_asked_is_told() {
        revoke(SUPERVISOR).statusCode(202);
        answered(ReportReopeningRefused.class);
        details(report, 1).body("state", equalTo("APPROVED"));
        as(SUPERVISOR)
                .get("/notices?limit=200")
                .then()
                .body("items.findAll { it.caseId == '" + caseOf(report, 1) + "' }.kind", hasItem("REVOKED"));
    }

    @Test
    void two_who_want_it_at_once_ask_once() {
        assertThat(atOnce(() -> revoke(SUPERVISOR), () -> recall(DISTRICT_REVIEWER)))
                .containsOnlyOnce(409);
    }

    @Test
    void an_answer_that_comes_again_or_is_about_another_approval_changes_nothing() {
        revoke(SUPERVISOR).statusCode(202);
        ObjectNode another = answer(ReportReopened.class);
        ((ObjectNode) another.get("data")).put("approvedAt", "2020-01-01T00:00:00Z");
        happened(another);
        details(report, 1).body("state", equalTo("APPROVED"));
        answered(ReportReopened.class);
        answered(ReportReopened.class);
        details(report, 1).body("history.what.findAll { it == 'REVOKED' }.size()", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "drafter.370102jt, 403", // no such role
        "issuer.370102jt, 403", // its unit has not approved it last
        "supervisor.3701, 403", // sees it and was not asked
        "reviewer.370102sf, 403", // no such role
        "reviewer.3701sf, 404", // does not see it
        "admin.370102, 403"
    })
    void only_the_unit_that_approved_revokes_it(String username, int status) {
        revoke(username).statusCode(status);
    }

    @Test
    void what_is_not_approved_is_not_revoked() {
        UUID open = submitted();
        as(SUPERVISOR)
                .body("{\"reason\":\"x\"}")
                .post("/cases/" + caseOf(open, 1) + "/revocation")
                .then()
                .statusCode(409);
        as(SUPERVISOR)
                .body("{\"reason\":\" \",\"continuesAt\":0}")
                .post("/cases/" + caseOf(report, 1) + "/revocation")
                .then()
                .statusCode(422)
                .body("violations.field", contains("reason", "continuesAt"));
        as(SUPERVISOR)
                .body("{\"reason\":\"x\",\"continuesAt\":3}")
                .post("/cases/" + caseOf(report, 1) + "/revocation")
                .then()
                .statusCode(422);
    }
}
