package cn.tiaokuai.report.archive;

import static cn.tiaokuai.report.ExchangedFiles.unpacked;
import static cn.tiaokuai.report.Offices.DISTRICT;
import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.TEXT;
import static cn.tiaokuai.report.Offices.answer;
import static cn.tiaokuai.report.Offices.approved;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.giveBack;
import static cn.tiaokuai.report.Offices.happened;
import static cn.tiaokuai.report.Offices.issue;
import static cn.tiaokuai.report.Offices.save;
import static cn.tiaokuai.report.Offices.submit;
import static cn.tiaokuai.report.Offices.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.contracts.Decision;
import cn.tiaokuai.contracts.ReportApproved;
import cn.tiaokuai.contracts.ReviewStepDecided;
import cn.tiaokuai.contracts.ReviewStepRecalled;
import cn.tiaokuai.report.Offices;
import cn.tiaokuai.report.figures.Measured;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Archive packages through the API. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class ArchiveTest {

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    private static byte[] archived(String report) {
        return as(DRAFTER)
                .get("/" + report + "/archive")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
    }

    private static JsonNode part(byte[] zip, String name) {
        return Offices.read(new String(unpacked(zip).get(name), StandardCharsets.UTF_8));
    }

    /** The sample's decision, about the present submission and text of a report. */
    private static ObjectNode decided(String report, Decision decision, String reason, String at) {
        ObjectNode event = answer(ReviewStepDecided.class, report);
        ((ObjectNode) event.get("data"))
                .put("decision", decision.name())
                .put("reason", reason)
                .put("decidedAt", at);
        return event;
    }

    @Test
    void an_issued_report_is_archived_with_digests_of_all_that_proves_it() throws Exception {
        String report = approved();
        as(DRAFTER).get("/" + report + "/archive").then().statusCode(409);
        issue(report).statusCode(201);
        as(DISTRICT).get("/" + report + "/archive").then().statusCode(403);
        byte[] zip = archived(report);
        JsonNode manifest = part(zip, "manifest.json");
        Map<String, byte[]> parts = unpacked(zip);
        assertThat(parts).hasSize(manifest.get("files").size() + 1);
        for (var file : manifest.get("files")) {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(parts.get(file.get("name").asText()));
            assertThat(HexFormat.of().formatHex(digest))
                    .isEqualTo(file.at("/digests/SHA-256").asText());
        }
        JsonNode process = part(zip, "process.json");
        assertThat(process.at("/answers/0/kind").asText()).isEqualTo("APPROVED");
        assertThat(process.get("digest")).isEqualTo(manifest.get("contentDigest"));
    }

    @Test
    void the_process_record_tells_who_decided_what_about_which_text() {
        String report = submitted();
        ObjectNode back = decided(report, Decision.RETURNED, "请核对里程", "2026-01-10T02:30:00Z");
        happened(back);
        giveBack(report);
        save(report, TEXT.replace("46.5", "47")).statusCode(200);
        submit(report).statusCode(201);
        ObjectNode yes = decided(report, Decision.APPROVED, null, "2026-01-12T02:30:00Z");
        happened(yes);
        happened(answer(ReportApproved.class, report));
        issue(report).statusCode(201);
        JsonNode process = part(archived(report), "process.json");
        assertThat(process.get("submittedBy").asText()).isEqualTo(DRAFTER);
        assertThat(process.get("issuedBy").asText()).isNotBlank();
        JsonNode decisions = process.get("decisions");
        assertThat(decisions).hasSize(2);
        assertThat(decisions.at("/0/decision").asText()).isEqualTo("RETURNED");
        assertThat(decisions.at("/0/reason").asText()).isEqualTo("请核对里程");
        assertThat(decisions.at("/0/submission").asInt()).isEqualTo(1);
        assertThat(decisions.at("/0/digest")).isEqualTo(back.at("/data/digest"));
        assertThat(decisions.at("/1/digest")).isEqualTo(process.get("digest"));
        assertThat(decisions.at("/1/decidedBy/name").asText()).isEqualTo("沈知行");
        assertThat(decisions.at("/1/unitName").asText()).isEqualTo("临江区");
        assertThat(decisions.at("/1/role").asText()).isEqualTo("reviewer");
        assertThat(decisions.at("/1/decidedAt").asText()).isEqualTo("2026-01-12T02:30:00Z");
    }

    @Test
    void what_was_taken_back_says_so_in_the_process_record() {
        String report = submitted();
        happened(decided(report, Decision.APPROVED, null, "2026-01-12T02:30:00Z"));
        ObjectNode recalled = answer(ReviewStepRecalled.class, report);
        ((ObjectNode) recalled.get("data")).put("ordinal", 2).put("stepUnit", "370102");
        happened(recalled);
        happened(decided(report, Decision.APPROVED, null, "2026-01-12T03:30:00Z"));
        happened(answer(ReportApproved.class, report));
        issue(report).statusCode(201);
        JsonNode decisions = part(archived(report), "process.json").get("decisions");
        assertThat(decisions.at("/0/recalledAt").asText()).isEqualTo("2026-01-12T02:30:00Z");
        assertThat(decisions.at("/1/recalledAt").isNull()).isTrue();
    }

    @Test
    void a_decision_that_comes_twice_is_kept_once() {
        String report = submitted();
        ObjectNode yes = decided(report, Decision.APPROVED, null, "2026-01-12T02:30:00Z");
        happened(yes);
        happened(yes);
        assertThat(Database.number(
                        Offices.DB, "select count(*) from step_decision where report_id = ?", UUID.fromString(report)))
                .isEqualTo(1);
    }

    @Test
    void the_data_of_the_archive_tells_where_bound_figures_come_from() {
        Measured length = new Measured();
        length.confirmed("46.5");
        String report = length.written("46.5公里");
        String binding = length.bound(report, "46.5公里");
        submit(report).statusCode(201);
        happened(answer(ReportApproved.class, report));
        issue(report).statusCode(201);
        length.corrected("44.1");
        JsonNode bound = part(archived(report), "report.json").at("/bound/0");
        assertThat(bound.get("binding").asText()).isEqualTo(binding);
        assertThat(bound.get("text").asText()).isEqualTo("46.5公里");
        assertThat(bound.at("/figure/indicator").asText()).isEqualTo(length.indicator);
        assertThat(bound.at("/figure/period").asText()).isEqualTo("2025-12");
        assertThat(bound.at("/figure/value").decimalValue()).isEqualByComparingTo("46.5");
        assertThat(bound.at("/figure/current/value").decimalValue()).isEqualByComparingTo("44.1");
        assertThat(bound.at("/origin/unit").asText()).isEqualTo(Measured.BUREAU);
        assertThat(bound.at("/origin/reported/confirmedBy").asText()).isEqualTo("reviewer.370102jt");
    }
}
