package cn.tiaokuai.metrics.submissions;

import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.announcements;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.happened;
import static cn.tiaokuai.metrics.Measuring.read;

import cn.tiaokuai.contracts.Event;
import cn.tiaokuai.contracts.Samples;
import cn.tiaokuai.contracts.SubjectApproved;
import cn.tiaokuai.contracts.SubjectReturned;
import cn.tiaokuai.contracts.SubjectStepDecided;
import cn.tiaokuai.contracts.SubjectStepRecalled;
import cn.tiaokuai.contracts.SubjectSubmitted;
import cn.tiaokuai.metrics.Measuring;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A submission, and what review says about it: the samples, about this one.
 *
 * @param unit code of the unit that submits
 */
record Submitted(String by, String unit, UUID id) {

    static ValidatableResponse submit(String by, Map<String, ?> body) {
        return as(by).body(body).post("/submissions").then();
    }

    static Map<String, Object> batch(UUID... observations) {
        return Map.of(
                "title",
                "2026年1月交通数据",
                "observations",
                Stream.of(observations).map(Submitted::seen).toList());
    }

    private static Map<String, Object> seen(UUID observation) {
        String etag = as(STATISTICIAN).get("/observations/" + observation).header("ETag");
        return Map.of("id", observation, "version", Integer.valueOf(etag.replaceAll("\\D", "")));
    }

    /** Values of the bureau, on their way to the district. */
    static Submitted of(UUID... observations) {
        return new Submitted(STATISTICIAN, "370102JT", Measuring.id(submit(STATISTICIAN, batch(observations))));
    }

    ValidatableResponse seenBy(String username) {
        return as(username).get("/submissions/" + id).then();
    }

    ValidatableResponse withdraw() {
        return as(by).post("/submissions/" + id + "/withdrawal").then();
    }

    ValidatableResponse again(Map<String, ?> body) {
        return as(by).header("If-Match", as(by).get("/submissions/" + id).header("ETag"))
                .body(body)
                .post("/submissions/" + id + "/resubmission")
                .then();
    }

    /** What was told of it last. */
    JsonNode announced() {
        return Measuring.announced(SubjectSubmitted.class, id);
    }

    List<JsonNode> told(Class<? extends Event> type) {
        return announcements(type, id);
    }

    void approved() {
        happened(answer(SubjectApproved.class));
    }

    void returned() {
        happened(answer(SubjectReturned.class));
    }

    void decidedBy(String stepUnit) {
        happened(step(SubjectStepDecided.class, stepUnit));
    }

    void recalledBy(String stepUnit) {
        happened(step(SubjectStepRecalled.class, stepUnit));
    }

    private ObjectNode step(Class<? extends Event> type, String stepUnit) {
        ObjectNode event = answer(type);
        ((ObjectNode) event.get("data")).put("stepUnit", stepUnit);
        return event;
    }

    /** An answer to what is under review now. */
    ObjectNode answer(Class<? extends Event> type) {
        JsonNode asked = seenBy(by).statusCode(200).extract().as(JsonNode.class);
        ObjectNode event = (ObjectNode) read(Samples.of(type));
        event.put("id", UUID.randomUUID().toString())
                .put("subject", id.toString())
                .put("unit", unit);
        ((ObjectNode) event.get("data"))
                .put("subjectId", id.toString())
                .put("subjectKind", asked.get("kind").asText())
                .put("unit", unit)
                .put("submission", asked.get("number").asInt())
                .put("digest", asked.get("digest").asText());
        return event;
    }
}
