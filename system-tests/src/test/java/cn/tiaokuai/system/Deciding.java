package cn.tiaokuai.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reviewers who are asked about one report, or about values, and answer. */
record Deciding(Api api, String subject) {

    /** The first step of a person about it that is in a state. */
    Optional<JsonNode> step(String who, String state) {
        return Optional.ofNullable(api.as(who)
                .get("/api/reviews/steps?state=" + state + "&reportId=" + subject)
                .expect(200)
                .json()
                .get("items")
                .get(0));
    }

    /** Waits until a person is asked. */
    JsonNode asked(String who) {
        return Waiting.until(who + " is asked about " + subject, () -> step(who, "OPEN"));
    }

    void approve(String who) {
        decide(who, Map.of("decision", "APPROVED"));
    }

    /** Waits until a person is asked, who says this about exactly what they see. */
    void decide(String who, Map<String, ?> said) {
        JsonNode step = asked(who);
        Map<String, Object> decision = new HashMap<>(said);
        decision.put("digest", step.get("digest").asText());
        api.as(who)
                .post("/api/reviews/steps/" + step.get("id").asText() + "/decision", decision)
                .expect(201);
    }
}
