package cn.tiaokuai.review.cases;

import static cn.tiaokuai.review.Reviewing.BUREAU_REVIEWER;
import static cn.tiaokuai.review.Reviewing.DISTRICT_REVIEWER;
import static cn.tiaokuai.review.Reviewing.announced;
import static cn.tiaokuai.review.Reviewing.announcements;
import static cn.tiaokuai.review.Reviewing.approve;
import static cn.tiaokuai.review.Reviewing.as;
import static cn.tiaokuai.review.Reviewing.decide;
import static cn.tiaokuai.review.Reviewing.happened;
import static cn.tiaokuai.review.Reviewing.openStep;
import static cn.tiaokuai.review.Reviewing.read;
import static cn.tiaokuai.review.Reviewing.route;
import static cn.tiaokuai.review.Reviewing.sendBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import cn.tiaokuai.contracts.Event;
import cn.tiaokuai.contracts.Samples;
import cn.tiaokuai.contracts.SubjectSubmitted;
import cn.tiaokuai.contracts.SubjectWithdrawn;
import cn.tiaokuai.review.Reviewing;
import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Decompositions of targets and batches of observations go through the same review as reports. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class SubjectsTest {

    private static final String DIGEST =
            read(Samples.of(SubjectSubmitted.class)).at("/data/digest").asText();

    @BeforeAll
    static void the_directory_is_there() {
        Reviewing.awaitDirectory();
    }

    private static ObjectNode event(Class<? extends Event> type, UUID subject) {
        ObjectNode event = (ObjectNode) read(Samples.of(type));
        event.put("id", UUID.randomUUID().toString()).put("subject", subject.toString());
        ((ObjectNode) event.get("data")).put("subjectId", subject.toString());
        return event;
    }

    private static UUID submitted() {
        UUID subject = UUID.randomUUID();
        happened(event(SubjectSubmitted.class, subject));
        return subject;
    }

    @Test
    void targets_are_approved_and_their_owner_is_told() {
        UUID targets = submitted();
        as(BUREAU_REVIEWER)
                .get("/steps?reportId=" + targets)
                .then()
                .body("items[0].subjectKind", equalTo("TARGETS"))
                .body("items[0].shownAt", startsWith("/api/metrics/targets"));
        approve(targets, BUREAU_REVIEWER, DIGEST).statusCode(201);
        approve(targets, DISTRICT_REVIEWER, DIGEST).statusCode(201);
        assertThat(announced(targets, "SubjectApproved").at("/data/digest").asText())
                .isEqualTo(DIGEST);
        assertThat(announcements(targets, "ReportApproved")).isEmpty();
        assertThat(announcements(targets, "SubjectStepDecided"))
                .extracting(said -> said.at("/data/stepUnit").asText())
                .containsExactly("370102JT", "370102");
    }

    @Test
    void their_owner_is_told_that_a_step_was_taken_back() {
        UUID targets = submitted();
        String step = openStep(targets, BUREAU_REVIEWER);
        decide(step, BUREAU_REVIEWER, Reviewing.approval(DIGEST)).statusCode(201);
        as(BUREAU_REVIEWER).post("/steps/" + step + "/recall").then().statusCode(200);
        JsonNode taken = announced(targets, "SubjectStepRecalled").get("data");
        assertThat(taken.get("decidedAt"))
                .isEqualTo(announced(targets, "SubjectStepDecided").at("/data/decidedAt"));
        assertThat(taken.get("subjectKind").asText()).isEqualTo("TARGETS");
    }

    @Test
    void what_is_sent_back_names_the_stage_that_goes_on() {
        UUID targets = submitted();
        approve(targets, BUREAU_REVIEWER, DIGEST).statusCode(201);
        sendBack(targets, DISTRICT_REVIEWER, DIGEST).statusCode(201);
        assertThat(announced(targets, "SubjectReturned").at("/data/continuesAt").asInt())
                .isEqualTo(2);
    }

    @Test
    void observations_are_withdrawn_like_anything_else() {
        UUID batch = UUID.randomUUID();
        ObjectNode submission = event(SubjectSubmitted.class, batch);
        ((ObjectNode) submission.get("data")).put("subjectKind", "OBSERVATIONS");
        happened(submission);
        as(BUREAU_REVIEWER).get("/steps?reportId=" + batch).then().body("items.subjectKind", contains("OBSERVATIONS"));
        happened(event(SubjectWithdrawn.class, batch));
        assertThat(openStep(batch, BUREAU_REVIEWER)).isNull();
    }

    @Test
    void a_withdrawal_heard_of_first_still_closes_it() {
        UUID batch = UUID.randomUUID();
        happened(event(SubjectWithdrawn.class, batch));
        happened(event(SubjectSubmitted.class, batch));
        assertThat(openStep(batch, BUREAU_REVIEWER)).isNull();
        as(BUREAU_REVIEWER).get("/cases?reportId=" + batch).then().body("items.state", contains("WITHDRAWN"));
    }

    @Test
    void conditions_ask_about_what_a_submission_brings_along() {
        route("supervisor.370102", "TARGETS_MANY", """
                [{"relation":"OWN","role":"reviewer","condition":{"field":"targets","atLeast":10}},
                 {"relation":"OWN","role":"issuer"}]
                """);
        UUID many = UUID.randomUUID();
        ObjectNode submission = event(SubjectSubmitted.class, many);
        ((ObjectNode) submission.get("data")).put("kind", "TARGETS_MANY");
        happened(submission);
        assertThat(openStep(many, BUREAU_REVIEWER)).isNotNull();
        UUID few = UUID.randomUUID();
        ObjectNode small = event(SubjectSubmitted.class, few);
        ObjectNode data = (ObjectNode) small.get("data");
        data.put("kind", "TARGETS_MANY");
        ((ObjectNode) data.get("facts")).put("targets", "9");
        happened(small);
        assertThat(openStep(few, BUREAU_REVIEWER)).isNull();
        assertThat(openStep(few, "issuer.370102jt")).isNotNull();
    }
}
