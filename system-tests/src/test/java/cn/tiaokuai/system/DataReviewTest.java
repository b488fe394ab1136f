package cn.tiaokuai.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Values of the transport bureau go to the district through the review that reports go through, and count when it has agreed. */
class DataReviewTest {

    private static final String STATISTICIAN = "drafter.370102jt";
    private static final String BUREAU_REVIEWER = "reviewer.370102jt";
    private static final String DISTRICT_REVIEWER = "reviewer.370102";

    private final Api api = TestedSystem.get().api();

    private Thing sent() {
        MetricThings metrics = new MetricThings(api, Owner.BUREAU);
        return metrics.sent(metrics.reported(metrics.indicator()));
    }

    private Deciding deciding(Thing sent) {
        return new Deciding(api, sent.get("id"));
    }

    private JsonNode awaited(Thing sent, String state) {
        return Waiting.until("the values are " + state, () -> Optional.of(submission(sent))
                .filter(it -> it.get("state").asText().equals(state)));
    }

    private JsonNode submission(Thing sent) {
        return api.as(STATISTICIAN)
                .get("/api/metrics/submissions/" + sent.get("id"))
                .expect(200)
                .json();
    }

    @Test
    void values_count_for_superiors_when_the_district_has_agreed() {
        Thing sent = sent();
        deciding(sent).approve(BUREAU_REVIEWER);
        JsonNode step = deciding(sent).asked(DISTRICT_REVIEWER);
        JsonNode shown = api.as(DISTRICT_REVIEWER)
                .get(step.get("shownAt").asText())
                .expect(200)
                .json();
        assertThat(shown.get("digest").asText()).isEqualTo(step.get("digest").asText());
        assertThat(shown.at("/observations/0/value").asInt()).isEqualTo(12);
        api.as("reviewer.37")
                .get("/api/metrics/observations/" + sent.get("observation"))
                .expect(404);

        deciding(sent).approve(DISTRICT_REVIEWER);

        awaited(sent, "APPROVED");
        JsonNode counted = api.as("reviewer.37")
                .get("/api/metrics/observations/" + sent.get("observation"))
                .expect(200)
                .json();
        assertThat(counted.get("confirmedBy").asText()).isEqualTo(DISTRICT_REVIEWER);
    }

    @Test
    void what_the_district_returns_goes_on_with_the_district_and_is_not_withdrawn_once_it_counts() {
        Thing sent = sent();
        deciding(sent).approve(BUREAU_REVIEWER);
        deciding(sent).decide(DISTRICT_REVIEWER, Map.of("decision", "RETURNED", "reason", "请核实口径"));
        JsonNode returned = awaited(sent, "RETURNED");
        assertThat(returned.get("reason").asText()).isEqualTo("请核实口径");

        api.as(STATISTICIAN)
                .post(
                        "/api/metrics/submissions/" + sent.get("id") + "/resubmission",
                        "\"v" + returned.get("version").asText() + "\"",
                        MetricThings.newSubmission(sent))
                .expect(200);

        deciding(sent).approve(DISTRICT_REVIEWER);
        assertThat(awaited(sent, "APPROVED").get("number").asInt()).isEqualTo(2);
        api.as(STATISTICIAN)
                .post("/api/metrics/submissions/" + sent.get("id") + "/withdrawal", Map.of())
                .expect(409);
    }
}
