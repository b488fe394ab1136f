package cn.tiaokuai.report;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.TEXT;
import static cn.tiaokuai.report.Offices.announced;
import static cn.tiaokuai.report.Offices.approved;
import static cn.tiaokuai.report.Offices.begun;
import static cn.tiaokuai.report.Offices.issue;
import static cn.tiaokuai.report.Offices.overrule;
import static cn.tiaokuai.report.Offices.read;
import static cn.tiaokuai.report.Offices.save;
import static cn.tiaokuai.report.Offices.standing;
import static cn.tiaokuai.report.Offices.submit;
import static cn.tiaokuai.report.Offices.submitted;
import static cn.tiaokuai.report.Offices.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.contracts.CommitmentsPublished;
import cn.tiaokuai.contracts.Event;
import cn.tiaokuai.contracts.ObservationConfirmed;
import cn.tiaokuai.contracts.ObservationsProposed;
import cn.tiaokuai.contracts.ReportCalled;
import cn.tiaokuai.contracts.ReportIssued;
import cn.tiaokuai.contracts.ReportReminded;
import cn.tiaokuai.contracts.ReportSubmitted;
import cn.tiaokuai.contracts.ReportWithdrawn;
import cn.tiaokuai.contracts.Samples;
import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What this service says is what the samples say, but for identities, digests and what the sample's report is about; what it
 * hears is tried on samples in the tests of material and of the life of a report.
 */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class GoldenSamplesTest {

    private static final String TIME = "2026-01-12T02:30:00Z";

    @BeforeEach
    void it_is_the_samples_time() {
        Offices.open();
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse(TIME), ZoneOffset.UTC), Clock.class);
    }

    private static void saysTheSample(String report, Class<? extends Event> type, String... own) {
        JsonNode said = announced(report, type);
        assertThat(plain(said, own)).isEqualTo(plain(read(Samples.of(type)), own));
        assertThat(said.get("subject").asText()).isEqualTo(report);
        assertThat(said.at("/data/reportId").asText()).isEqualTo(report);
    }

    /** Without what is this report's own. */
    private static JsonNode plain(JsonNode event, String... own) {
        ObjectNode plain = event.deepCopy();
        plain.put("id", "").put("subject", "");
        ObjectNode data = (ObjectNode) plain.get("data");
        data.put("reportId", "");
        List.of(own).forEach(field -> data.put(field, ""));
        for (JsonNode overrule : data.path("overrules")) {
            ((ObjectNode) overrule).put("checkId", "");
            ((ObjectNode) overrule.get("by")).put("name", "");
        }
        data.forEach(GoldenSamplesTest::forgetName);
        return plain;
    }

    private static void forgetName(JsonNode value) {
        if (value.has("username")) {
            ((ObjectNode) value).put("name", "");
        }
    }

    @Test
    void it_tells_the_submission() {
        String report = begun();
        save(report, TEXT.replace("新改建农村公路46.5公里", "全年新增经营主体51户，其中企业新增208户、个体工商户新增637户"))
                .statusCode(200);
        overrule(DRAFTER, report, standing(report), "51户为净增数，分项为新登记数，口径不同").statusCode(201);
        submit(report).statusCode(201);
        saysTheSample(report, ReportSubmitted.class, "title", "kind", "revision", "digest", "sections");
        JsonNode sections = announced(report, ReportSubmitted.class).at("/data/sections");
        assertThat(sections).isNotEmpty().allMatch(s -> s.get("digest").asText().matches("[0-9a-f]{64}"));
    }

    @Test
    void it_tells_the_withdrawal() {
        String report = submitted();
        withdraw(report).statusCode(204);
        saysTheSample(report, ReportWithdrawn.class);
    }

    @Test
    void it_tells_the_issuance() {
        String report = approved();
        issue(report).statusCode(201);
        saysTheSample(report, ReportIssued.class, "title", "digest", "documentNumber");
    }

    @Test
    void it_publishes_the_commitments_of_the_approved_text() {
        String report = approved();
        saysTheSample(report, CommitmentsPublished.class, "digest", "commitments", "problems");
        JsonNode said = announced(report, CommitmentsPublished.class).get("data");
        assertThat(said.get("digest").asText())
                .isEqualTo(announced(report, ReportSubmitted.class)
                        .at("/data/digest")
                        .asText());
        JsonNode promise = said.at("/commitments/0");
        assertThat(promise.get("targetValue").asInt()).isEqualTo(45);
        assertThat(promise.get("measureUnit").asText()).isEqualTo("公里");
    }

    @Test
    void it_proposes_what_the_approved_text_tells_of_an_indicator() {
        Offices.happened(Offices.event(ObservationConfirmed.class));
        String report = approved();
        saysTheSample(report, ObservationsProposed.class, "digest", "proposals");
        ObjectNode said =
                (ObjectNode) announced(report, ObservationsProposed.class).at("/data/proposals/0");
        ObjectNode sample =
                (ObjectNode) read(Samples.of(ObservationsProposed.class)).at("/data/proposals/0");
        assertThat(said.put("id", "")).isEqualTo(sample.put("id", ""));
    }

    private static void saysTheSampleOfRound(String round, Class<? extends Event> type, String... own) {
        JsonNode said = announced(round, type);
        ObjectNode sample = (ObjectNode) read(Samples.of(type));
        for (ObjectNode event : List.of((ObjectNode) said, sample)) {
            event.put("id", "").put("subject", "");
            ObjectNode data = (ObjectNode) event.get("data");
            data.put("roundId", "");
            List.of(own).forEach(field -> data.put(field, ""));
            data.forEach(GoldenSamplesTest::forgetName);
        }
        assertThat(said).isEqualTo(sample);
    }

    @Test
    void it_tells_the_call_and_the_reminder() {
        String round = Offices.as(Offices.SUPERVISOR)
                .body("""
                        {"title":"2025年专题报告征集","kind":"SPECIAL","year":2025,"due":"2026-01-15",
                         "recipients":{"units":["370102JT"]}}
                        """)
                .post("/rounds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        saysTheSampleOfRound(round, ReportCalled.class);
        Offices.as(Offices.SUPERVISOR)
                .body("{\"units\":[\"370102JT\"],\"message\":\"请于本周内送审。\"}")
                .post("/rounds/" + round + "/reminders")
                .then()
                .statusCode(201);
        saysTheSampleOfRound(round, ReportReminded.class, "reminderId");
    }

    @Test
    void it_publishes_commitments_once() {
        String report = approved();
        announced(report, CommitmentsPublished.class);
        Offices.happened(Offices.answer(cn.tiaokuai.contracts.ReportApproved.class, report));
        assertThat(Offices.announcements(report, CommitmentsPublished.class)).hasSize(1);
    }
}
