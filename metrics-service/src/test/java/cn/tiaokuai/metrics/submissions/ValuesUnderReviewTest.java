package cn.tiaokuai.metrics.submissions;

import static cn.tiaokuai.metrics.Measuring.REVIEWER;
import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.announced;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.cell;
import static cn.tiaokuai.metrics.Measuring.confirm;
import static cn.tiaokuai.metrics.Measuring.correct;
import static cn.tiaokuai.metrics.Measuring.grid;
import static cn.tiaokuai.metrics.Measuring.happened;
import static cn.tiaokuai.metrics.Measuring.indicator;
import static cn.tiaokuai.metrics.Measuring.reported;
import static cn.tiaokuai.metrics.submissions.Submitted.batch;
import static cn.tiaokuai.testkit.Awaiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.contracts.ObservationConfirmed;
import cn.tiaokuai.contracts.SubjectApproved;
import cn.tiaokuai.contracts.SubjectReturned;
import cn.tiaokuai.contracts.SubjectSubmitted;
import cn.tiaokuai.contracts.SubjectWithdrawn;
import cn.tiaokuai.contracts.TargetAchieved;
import cn.tiaokuai.metrics.Measuring;
import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values go through review before they count. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ValuesUnderReviewTest {

    private static final String DISTRICT_REVIEWER = "reviewer.370102";

    private String indicator;
    private UUID january;
    private UUID february;

    @BeforeEach
    void two_values_are_reported() {
        Measuring.awaitDirectory();
        indicator = indicator(Map.of());
        january = reported(indicator, "2026-01", 3);
        february = reported(indicator, "2026-02", 4);
    }

    private static ValidatableResponse observation(UUID id) {
        return as(STATISTICIAN).get("/observations/" + id).then().statusCode(200);
    }

    private static ValidatableResponse change(UUID id, String path, String who, Object body) {
        return as(who).header(
                        "If-Match", as(STATISTICIAN).get("/observations/" + id).header("ETag"))
                .body(body)
                .request(path.isEmpty() ? "PUT" : "POST", "/observations/" + id + path)
                .then();
    }

    @Test
    void review_is_told_what_and_where() {
        Submitted submitted = Submitted.of(february, january);
        JsonNode told = submitted.announced().get("data");
        assertThat(told.get("subjectKind").asText()).isEqualTo("OBSERVATIONS");
        assertThat(told.get("addressee").asText()).isEqualTo("370102");
        assertThat(told.get("shownAt").asText()).isEqualTo("/api/metrics/submissions/" + submitted.id());
        assertThat(told.at("/facts/values").asText()).isEqualTo("2");
        assertThat(told.findValuesAsText("heading")).containsExactly("农村公路新改建里程 2026-02", "农村公路新改建里程 2026-01");
        submitted
                .seenBy(STATISTICIAN)
                .body("digest", equalTo(told.get("digest").asText()))
                .body("observations.id", contains(february.toString(), january.toString()))
                .body("observations.value", contains(4, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "reviewer.370102jt, 200",
        "reviewer.370102, 200",
        "reviewer.3701jt, 200", // the other superior of a dually led unit
        "reviewer.3701, 404",
        "reviewer.370102sf, 404",
        "reviewer.370121jt, 404"
    })
    void it_is_seen_by_those_on_its_way(String who, int status) {
        Submitted.of(january).seenBy(who).statusCode(status);
    }

    @Test
    void superiors_of_superiors_see_it_once_it_is_approved() {
        Submitted submitted = Submitted.of(january);
        submitted.approved();
        submitted.seenBy("reviewer.37").statusCode(200);
        as("reviewer.37")
                .get("/submissions?limit=200")
                .then()
                .body("items.id", hasItem(submitted.id().toString()))
                .body("items.find { it.id == '" + submitted.id() + "' }.observations", nullValue());
        submitted.seenBy("reviewer.370102sf").statusCode(404);
    }

    @Test
    void nobody_corrects_or_confirms_what_is_under_review() {
        Submitted submitted = Submitted.of(january);
        for (ValidatableResponse refused : List.of(
                change(january, "", STATISTICIAN, Map.of("value", 9, "reason", "误")),
                change(january, "/confirmation", REVIEWER, Map.of()))) {
            refused.statusCode(409)
                    .body("type", equalTo("urn:tiaokuai:problem:under-review"))
                    .body("submissionId", equalTo(submitted.id().toString()));
        }
        Map<String, Object> cell = cell(indicator, "2026-01", 9);
        cell.putAll(Map.of("version", 1, "reason", "误"));
        grid("VALID_ONLY", List.of(cell)).body("cells[0].faults.field", contains("period"));
        observation(january)
                .body("value", equalTo(3))
                .body("submissionId", equalTo(submitted.id().toString()));
        confirm(february);
    }

    @Test
    void what_was_agreed_to_counts() {
        UUID target = Measuring.target(indicator, 7);
        Submitted submitted = Submitted.of(january, february);
        submitted.approved();
        submitted
                .seenBy(STATISTICIAN)
                .body("state", equalTo("APPROVED"))
                .body("decidedBy.name", equalTo("沈知行"))
                .body("uncounted", aMapWithSize(0));
        observation(january)
                .body("status", equalTo("CONFIRMED"))
                .body("confirmedBy", equalTo(DISTRICT_REVIEWER))
                .body("submissionId", nullValue())
                .body("history", hasSize(2));
        assertThat(announced(ObservationConfirmed.class, february)
                        .at("/data/confirmedBy/username")
                        .asText())
                .isEqualTo(DISTRICT_REVIEWER);
        assertThat(announced(TargetAchieved.class, target).at("/data/actual").asInt())
                .isEqualTo(7);
        correct(january, 5, "漏报一处");
    }

    @Test
    void a_correction_that_was_agreed_to_tells_its_reason() {
        confirm(january);
        correct(january, 5, "漏报一处");
        Submitted.of(january).approved();
        assertThat(announced(ObservationConfirmed.class, january)
                        .at("/data/reason")
                        .asText())
                .isEqualTo("漏报一处");
    }

    @Test
    void an_answer_about_something_else_changes_nothing() {
        Submitted submitted = Submitted.of(january);
        ObjectNode other = submitted.answer(SubjectApproved.class);
        ((ObjectNode) other.get("data")).put("digest", "0".repeat(64));
        happened(other);
        submitted.seenBy(STATISTICIAN).body("state", equalTo("UNDER_REVIEW"));
        ObjectNode late = submitted.answer(SubjectApproved.class);
        submitted.returned();
        submitted.again(batch(january)).statusCode(200);
        happened(late);
        submitted.seenBy(STATISTICIAN).body("state", equalTo("UNDER_REVIEW")).body("number", equalTo(2));
        observation(january).body("status", equalTo("REPORTED"));
    }

    @Test
    void what_was_returned_is_changed_and_submitted_again() {
        Submitted submitted = Submitted.of(january);
        ObjectNode answer = submitted.answer(SubjectReturned.class);
        happened(answer);
        submitted
                .seenBy(STATISTICIAN)
                .body("state", equalTo("RETURNED"))
                .body("reason", equalTo(answer.at("/data/reason").asText()));
        correct(january, 5, "漏报一处");
        submitted.again(batch(january, february)).statusCode(200).body("observations.value", contains(5, 4));
        JsonNode second = await("the second submission")
                .until(() -> submitted.told(SubjectSubmitted.class), told -> told.size() == 2)
                .getLast();
        assertThat(second.at("/data/submission").asInt()).isEqualTo(2);
        submitted.approved();
        observation(january).body("status", equalTo("CONFIRMED")).body("value", equalTo(5));
    }

    @Test
    void submitting_again_needs_what_was_seen_last() {
        Submitted submitted = Submitted.of(january);
        submitted.again(batch(january)).statusCode(409).body("type", equalTo("urn:tiaokuai:problem:not-returned"));
        submitted.returned();
        as(STATISTICIAN)
                .header("If-Match", "\"v1\"")
                .body(batch(january))
                .post("/submissions/" + submitted.id() + "/resubmission")
                .then()
                .statusCode(412);
    }

    @Test
    void what_is_withdrawn_is_free_again() {
        Submitted submitted = Submitted.of(january);
        submitted.decidedBy("370102JT");
        submitted.withdraw().statusCode(200).body("state", equalTo("WITHDRAWN"));
        assertThat(announced(SubjectWithdrawn.class, submitted.id())
                        .at("/data/submission")
                        .asInt())
                .isEqualTo(1);
        submitted.seenBy(DISTRICT_REVIEWER).statusCode(404);
        submitted.withdraw().statusCode(409);
        correct(january, 5, "漏报一处");
    }

    @Test
    void nothing_is_withdrawn_once_a_superior_has_decided() {
        Submitted submitted = Submitted.of(january);
        submitted.decidedBy("370102");
        submitted.withdraw().statusCode(409).body("type", equalTo("urn:tiaokuai:problem:decided-above"));
        submitted.recalledBy("370102");
        submitted.withdraw().statusCode(200);
    }

    @Test
    void nobody_confirms_the_own_value_by_approving() {
        Submitted submitted = Submitted.of(january);
        ObjectNode own = submitted.answer(SubjectApproved.class);
        ((ObjectNode) own.at("/data/approvedBy")).put("username", STATISTICIAN);
        happened(own);
        submitted.seenBy(STATISTICIAN).body("uncounted", hasKey(january.toString()));
        observation(january).body("status", equalTo("REPORTED")).body("submissionId", nullValue());
    }

    @Test
    void what_was_locked_meanwhile_does_not_count() {
        String locked = indicator(SUPERVISOR, Map.of());
        UUID value = reported(locked, "2026-03", 3);
        Submitted submitted = Submitted.of(january, value);
        as(SUPERVISOR)
                .body(Map.of("period", "2026-03", "indicator", locked, "lockedFrom", "2026-01-01", "reason", "年报已定稿"))
                .post("/locks")
                .then()
                .statusCode(201);
        submitted.approved();
        submitted.seenBy(STATISTICIAN).body("uncounted", aMapWithSize(1)).body("uncounted", hasKey(value.toString()));
        observation(january).body("status", equalTo("CONFIRMED"));
        observation(value).body("status", equalTo("REPORTED"));
    }
}
