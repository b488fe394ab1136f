package cn.tiaokuai.report;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.TEXT;
import static cn.tiaokuai.report.Offices.answer;
import static cn.tiaokuai.report.Offices.approved;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.begun;
import static cn.tiaokuai.report.Offices.drafted;
import static cn.tiaokuai.report.Offices.editing;
import static cn.tiaokuai.report.Offices.giveBack;
import static cn.tiaokuai.report.Offices.happened;
import static cn.tiaokuai.report.Offices.issue;
import static cn.tiaokuai.report.Offices.save;
import static cn.tiaokuai.report.Offices.seen;
import static cn.tiaokuai.report.Offices.state;
import static cn.tiaokuai.report.Offices.submit;
import static cn.tiaokuai.report.Offices.submitted;
import static cn.tiaokuai.report.Offices.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import cn.tiaokuai.contracts.ReportApproved;
import cn.tiaokuai.contracts.ReportReturned;
import cn.tiaokuai.contracts.ReviewStepDecided;
import cn.tiaokuai.contracts.ReviewStepRecalled;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class LifeCycleTest {

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    @Test
    void a_report_begins_empty_with_a_title_made_of_unit_and_year() {
        as(DRAFTER)
                .get("/" + begun())
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("title", containsString("临江区交通运输局2025年"))
                .body("state", equalTo("DRAFT"))
                .body("sections", hasSize(0));
    }

    @Test
    void a_saved_text_comes_back_with_identities() {
        as(DRAFTER)
                .get("/" + drafted())
                .then()
                .body("revision", equalTo(2))
                .body("sections.heading", contains("主要工作", "2026年工作计划"))
                .body("sections[0].id", notNullValue());
    }

    @Test
    void every_saved_text_is_kept_whole() {
        String report = drafted();
        save(report, TEXT.replace("46.5", "47")).statusCode(200);
        as(DRAFTER).get("/" + report + "/revisions").then().body("items.number", contains(3, 2, 1));
        as(DRAFTER)
                .get("/" + report + "/revisions/2")
                .then()
                .body("sections[0].paragraphs[0]", equalTo("新改建农村公路46.5公里。"));
    }

    @Test
    void a_text_file_becomes_sections_and_keeps_their_identities_when_it_comes_again() {
        String report = begun();
        String file = "某局2025年工作总结\n\n一、主要工作\n新改建农村公路46.5公里。\n二、2026年工作计划\n继续推进。\n";
        List<String> first = imported(report, file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        List<String> again = imported(report, file.getBytes(java.nio.charset.Charset.forName("GB18030")));
        assertThat(first).hasSize(2).isEqualTo(again);
    }

    private static List<String> imported(String report, byte[] file) {
        return editing(DRAFTER, report)
                .contentType("application/octet-stream")
                .body(file)
                .post("/" + report + "/imports")
                .then()
                .statusCode(200)
                .body("sections.heading", contains("主要工作", "2026年工作计划"))
                .body("title", equalTo("某局2025年工作总结"))
                .extract()
                .path("sections.id");
    }

    @Test
    void a_submitted_report_is_locked() {
        String report = submitted();
        save(report, TEXT).statusCode(409).body("state", equalTo("SUBMITTED"));
        submit(report).statusCode(409);
    }

    @Test
    void a_withdrawn_report_may_be_edited_and_submitted_again() {
        String report = submitted();
        withdraw(report).statusCode(204);
        save(report, TEXT).statusCode(200);
        submit(report).statusCode(201).body("submission", equalTo(2));
    }

    @Test
    void a_report_is_withdrawn_until_a_superior_has_decided() {
        String report = submitted();
        ObjectNode decided = answer(ReviewStepDecided.class, report);
        ((ObjectNode) decided.get("data")).put("stepUnit", "370102JT");
        happened(decided);
        withdraw(report).statusCode(204);
        submit(report).statusCode(201);
        happened(answer(ReviewStepDecided.class, report));
        withdraw(report).statusCode(409).body("type", equalTo("urn:tiaokuai:problem:decided-above"));
    }

    @Test
    void a_decision_that_the_superior_has_taken_back_no_longer_stands_in_the_way() {
        String report = submitted();
        ObjectNode decided = answer(ReviewStepDecided.class, report);
        happened(decided);
        ObjectNode recalled = answer(ReviewStepRecalled.class, report);
        ObjectNode data = (ObjectNode) recalled.get("data");
        for (String same : List.of("ordinal", "stepUnit", "decidedAt")) {
            data.set(same, decided.get("data").get(same));
        }
        happened(recalled);
        withdraw(report).statusCode(204);
    }

    @Test
    void a_draft_cannot_be_withdrawn() {
        withdraw(drafted()).statusCode(409);
    }

    @Test
    void a_returned_report_loses_nothing_and_says_why() {
        String report = submitted();
        List<String> before = seen(DRAFTER, report).path("sections.paragraphs");
        giveBack(report);
        as(DRAFTER)
                .get("/" + report)
                .then()
                .body("state", equalTo("RETURNED"))
                .body("returnReason", equalTo("请核对第二部分里程数与分项之和"))
                .body("sections.paragraphs", equalTo(before));
        save(report, TEXT).statusCode(200);
        submit(report).statusCode(201).body("submission", equalTo(2));
    }

    @Test
    void an_approved_report_is_locked_for_good() {
        String report = approved();
        save(report, TEXT).statusCode(409);
        submit(report).statusCode(409);
        withdraw(report).statusCode(409);
    }

    @Test
    void an_approval_of_a_withdrawn_submission_changes_nothing_and_is_kept() {
        String report = submitted();
        ObjectNode approval = answer(ReportApproved.class, report);
        withdraw(report).statusCode(204);
        happened(approval);
        assertThat(state(report)).isEqualTo("DRAFT");
        assertThat(answers(report, false)).isEqualTo(1);
    }

    @Test
    void an_approval_of_an_earlier_submission_does_not_count_for_the_next() {
        String report = submitted();
        ObjectNode approval = answer(ReportApproved.class, report);
        withdraw(report).statusCode(204);
        submit(report).statusCode(201);
        happened(approval);
        assertThat(state(report)).isEqualTo("SUBMITTED");
    }

    @Test
    void an_approval_of_another_text_does_not_count() {
        String report = submitted();
        ObjectNode approval = answer(ReportApproved.class, report);
        ((ObjectNode) approval.get("data")).put("digest", "0".repeat(64));
        happened(approval);
        assertThat(state(report)).isEqualTo("SUBMITTED");
        assertThat(answers(report, true)).isZero();
    }

    @Test
    void a_return_after_the_approval_changes_nothing() {
        String report = submitted();
        ObjectNode tooLate = answer(ReportReturned.class, report);
        happened(answer(ReportApproved.class, report));
        happened(tooLate);
        assertThat(state(report)).isEqualTo("APPROVED");
    }

    private static long answers(String report, boolean counted) {
        return Database.number(
                "report",
                "select count(*) from answer where report_id = ? and counted = ?",
                UUID.fromString(report),
                counted);
    }

    @Test
    void only_an_approved_report_is_issued_and_only_once() {
        issue(drafted()).statusCode(409);
        String report = approved();
        issue(report).statusCode(201).body("state", equalTo("ISSUED"));
        issue(report).statusCode(409);
    }

    @Test
    void commitments_keep_their_identities() {
        String report = approved();
        List<String> ids = as(DRAFTER).get("/" + report + "/commitments").path("id");
        assertThat(ids).hasSize(1);
        assertThat(as(DRAFTER).get("/" + report + "/commitments").<List<String>>path("id"))
                .isEqualTo(ids);
    }

    @Test
    void of_an_annual_report_there_is_one_a_year() {
        String begin = "{\"kind\":\"ANNUAL\",\"year\":1999}";
        String report =
                as(DRAFTER).body(begin).post().then().statusCode(201).extract().path("id");
        as(DRAFTER).body(begin).post().then().statusCode(409).body("reportId", equalTo(report));
    }
}
