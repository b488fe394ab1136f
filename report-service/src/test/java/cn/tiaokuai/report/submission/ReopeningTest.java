package cn.tiaokuai.report.submission;

import static cn.tiaokuai.report.Offices.CITY;
import static cn.tiaokuai.report.Offices.DISTRICT;
import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.TEXT;
import static cn.tiaokuai.report.Offices.announced;
import static cn.tiaokuai.report.Offices.announcements;
import static cn.tiaokuai.report.Offices.answer;
import static cn.tiaokuai.report.Offices.approved;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.happened;
import static cn.tiaokuai.report.Offices.issue;
import static cn.tiaokuai.report.Offices.save;
import static cn.tiaokuai.report.Offices.state;
import static cn.tiaokuai.report.Offices.submit;
import static cn.tiaokuai.report.Offices.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.tiaokuai.contracts.ReportApproved;
import cn.tiaokuai.contracts.ReportReopened;
import cn.tiaokuai.contracts.ReportReopeningAsked;
import cn.tiaokuai.contracts.ReportReopeningRefused;
import cn.tiaokuai.contracts.ReviewStepEscalated;
import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Approvals that whoever gave them takes back, and steps that went up. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class ReopeningTest {

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    private static ObjectNode asked(String report, boolean toDrafter) {
        ObjectNode asked = answer(ReportReopeningAsked.class, report);
        ((ObjectNode) asked.get("data")).put("toDrafter", toDrafter);
        return asked;
    }

    @Test
    void a_revoked_approval_gives_the_text_back_to_its_drafter() {
        String report = approved();
        happened(asked(report, true));
        as(DRAFTER)
                .get("/" + report)
                .then()
                .body("state", equalTo("RETURNED"))
                .body("returnReason", equalTo("第二部分里程数与统计数据不一致"));
        assertThat(announced(report, ReportReopened.class)
                        .at("/data/approvedAt")
                        .asText())
                .isEqualTo("2026-01-12T02:30:00Z");
        save(report, TEXT).statusCode(200);
        submit(report).statusCode(201).body("submission", equalTo(2));
    }

    @Test
    void a_recalled_approval_waits_for_its_last_reviewer_and_no_superior_reads_it_meanwhile() {
        String report = approved();
        as(CITY).get("/" + report).then().statusCode(200);
        happened(asked(report, false));
        assertThat(state(report)).isEqualTo("SUBMITTED");
        as(CITY).get("/" + report).then().statusCode(404);
        as(DISTRICT).get("/" + report).then().statusCode(200);
        issue(report).statusCode(409);
        happened(answer(ReportApproved.class, report));
        assertThat(state(report)).isEqualTo("APPROVED");
        issue(report).statusCode(201);
    }

    @Test
    void what_is_issued_is_not_reopened() {
        String report = approved();
        issue(report).statusCode(201);
        happened(asked(report, true));
        assertThat(state(report)).isEqualTo("ISSUED");
        assertThat(announced(report, ReportReopeningRefused.class)
                        .at("/data/issued")
                        .asBoolean())
                .isTrue();
        assertThat(announcements(report, ReportReopened.class)).isEmpty();
    }

    @Test
    void another_text_than_the_approved_one_is_not_reopened() {
        String report = approved();
        ObjectNode other = asked(report, true);
        ((ObjectNode) other.get("data")).put("digest", "0".repeat(64));
        happened(other);
        assertThat(state(report)).isEqualTo("APPROVED");
        assertThat(announced(report, ReportReopeningRefused.class)
                        .at("/data/issued")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void promises_of_a_revoked_approval_count_again_with_the_next_and_those_left_out_never() {
        String report = approved();
        as(DRAFTER).get("/" + report + "/commitments").then().body("$", hasSize(1));
        happened(asked(report, true));
        as(DRAFTER).get("/" + report + "/commitments").then().body("$", hasSize(0));
        save(report, TEXT.replace("新改建农村公路45公里。", "完成智慧公交站台30座。")).statusCode(200);
        submit(report).statusCode(201);
        happened(answer(ReportApproved.class, report));
        as(DRAFTER).get("/" + report + "/commitments").then().body("targetValue", contains(30));
    }

    @Test
    void the_superior_to_whom_a_step_went_reads_the_text() {
        String report = submitted();
        as(CITY).get("/" + report).then().statusCode(404);
        happened(answer(ReviewStepEscalated.class, report));
        as(CITY).get("/" + report).then().statusCode(200);
    }
}
