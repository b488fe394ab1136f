package cn.tiaokuai.review.cases;

import static cn.tiaokuai.review.Reviewing.BUREAU_REVIEWER;
import static cn.tiaokuai.review.Reviewing.DISTRICT_REVIEWER;
import static cn.tiaokuai.review.Reviewing.announced;
import static cn.tiaokuai.review.Reviewing.approve;
import static cn.tiaokuai.review.Reviewing.as;
import static cn.tiaokuai.review.Reviewing.decide;
import static cn.tiaokuai.review.Reviewing.event;
import static cn.tiaokuai.review.Reviewing.happened;
import static cn.tiaokuai.review.Reviewing.openStep;
import static cn.tiaokuai.review.Reviewing.read;
import static cn.tiaokuai.review.Reviewing.sendBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.tiaokuai.contracts.Event;
import cn.tiaokuai.contracts.ReportApproved;
import cn.tiaokuai.contracts.ReportReturned;
import cn.tiaokuai.contracts.ReportSubmitted;
import cn.tiaokuai.contracts.ReportWithdrawn;
import cn.tiaokuai.contracts.ReviewOpened;
import cn.tiaokuai.contracts.ReviewOverdue;
import cn.tiaokuai.contracts.ReviewStepDecided;
import cn.tiaokuai.contracts.ReviewStepRecalled;
import cn.tiaokuai.contracts.Samples;
import cn.tiaokuai.review.Reviewing;
import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The samples tell one story: the report of ReportSubmitted is opened, decided, returned, approved or overdue. So this
 * service, given the first, says the others word for word, but for identities and the reviewer's name.
 */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class GoldenSamplesTest {

    private static final String DIGEST =
            read(Samples.of(ReportSubmitted.class)).at("/data/digest").asText();

    @Inject
    Overdue overdue;

    private UUID report;

    @BeforeEach
    void the_sample_report_is_submitted_at_the_samples_time() {
        Reviewing.awaitDirectory();
        itIs("2026-01-12T02:30:00Z");
        report = UUID.randomUUID();
        happened(event(ReportSubmitted.class, report));
    }

    private static void itIs(String time) {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse(time), ZoneOffset.UTC), Clock.class);
    }

    private void saysTheSample(Class<? extends Event> type) {
        saysTheSample(type, announced(report, type.getSimpleName()));
    }

    private static void saysTheSample(Class<? extends Event> type, JsonNode said) {
        assertThat(plain(said)).isEqualTo(plain(read(Samples.of(type))));
    }

    /** Without identities, and without the names of sample people, which are the realm's business. */
    private static JsonNode plain(JsonNode event) {
        ObjectNode plain = event.deepCopy();
        plain.put("id", "").put("subject", "");
        ObjectNode data = (ObjectNode) plain.get("data");
        data.put("reportId", "").put("caseId", "");
        for (JsonNode value : data) {
            if (value.has("username")) {
                ((ObjectNode) value).put("name", "");
            }
        }
        return plain;
    }

    @Test
    void it_opens_the_review() {
        saysTheSample(ReviewOpened.class);
    }

    @Test
    void it_tells_the_decision_of_a_step_and_the_approval() {
        approve(report, BUREAU_REVIEWER, DIGEST).statusCode(201);
        approve(report, DISTRICT_REVIEWER, DIGEST).statusCode(201);
        saysTheSample(ReportApproved.class);
        saysTheSample(
                ReviewStepDecided.class,
                Reviewing.announcements(report, "ReviewStepDecided").getLast());
    }

    @Test
    void it_tells_that_an_agreement_was_taken_back() {
        String step = openStep(report, BUREAU_REVIEWER);
        decide(step, BUREAU_REVIEWER, Reviewing.approval(DIGEST)).statusCode(201);
        as(BUREAU_REVIEWER).post("/steps/" + step + "/recall").then().statusCode(200);
        saysTheSample(ReviewStepRecalled.class);
    }

    @Test
    void it_tells_the_return() {
        approve(report, BUREAU_REVIEWER, DIGEST).statusCode(201);
        sendBack(report, DISTRICT_REVIEWER, DIGEST).statusCode(201);
        saysTheSample(ReportReturned.class);
    }

    @Test
    void it_tells_that_a_step_is_overdue() {
        approve(report, BUREAU_REVIEWER, DIGEST).statusCode(201);
        itIs("2026-01-15T09:00:01Z");
        overdue.look();
        JsonNode said = announced(report, "ReviewOverdue");
        ((ObjectNode) said).put("time", "2026-01-12T02:30:00Z");
        saysTheSample(ReviewOverdue.class, said);
    }

    @Test
    void it_reads_the_submission() {
        JsonNode sample = read(Samples.of(ReportSubmitted.class)).get("data");
        as(BUREAU_REVIEWER)
                .get("/cases?reportId=" + report)
                .then()
                .body("items[0].digest", equalTo(sample.get("digest").asText()))
                .body("items[0].title", equalTo(sample.get("title").asText()))
                .body("items[0].year", equalTo(sample.get("year").asInt()))
                .body("items[0].revision", equalTo(sample.get("revision").asInt()))
                .body("items[0].addressee", equalTo(sample.get("addressee").asText()))
                .body(
                        "items[0].submittedBy.username",
                        equalTo(sample.at("/submittedBy/username").asText()))
                .body("items[0].submittedAt", equalTo(sample.get("submittedAt").asText()));
    }

    @Test
    void it_reads_the_withdrawal() {
        happened(event(ReportWithdrawn.class, report));
        assertThat(openStep(report, BUREAU_REVIEWER)).isNull();
    }
}
