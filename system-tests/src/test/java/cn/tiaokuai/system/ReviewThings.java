package cn.tiaokuai.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reports of a unit on their way through reviewers, and what these keep for themselves. */
record ReviewThings(Api api, Owner owner) implements Making {

    static Map<String, Object> newDelegation() {
        String day = Making.inAMonth().substring(0, 10);
        return Map.of("delegate", "head.office", "from", day, "to", day);
    }

    static Map<String, Object> newPhrase() {
        return Map.of("text", "访问矩阵 " + UUID.randomUUID());
    }

    /** For a kind of report of its own that nobody writes: it stands in nobody's way, and no other takes its place. */
    static Map<String, Object> newRoute() {
        return Map.of(
                "name",
                "访问矩阵",
                "kind",
                "MATRIX_" + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT),
                "steps",
                List.of(Map.of("relation", "OWN", "role", "reviewer")));
    }

    Thing submitted() {
        return submitted(new ReportThings(api, owner).draft());
    }

    private Thing submitted(Thing draft) {
        String id = draft.get("id");
        drafter()
                .post(
                        "/api/reports/" + id + "/submission",
                        draft.get("etag"),
                        Map.of("addressee", owner.addressee(), "copies", owner.copies()))
                .expect(201);
        Waiting.until("a case of " + id, () -> cases(id));
        return new ReportThings(api, owner).report(id).and("reportId", id);
    }

    Thing approved() {
        return approved(new ReportThings(api, owner).draft());
    }

    /** A draft, sent and approved. */
    Thing approved(Thing draft) {
        Thing report = submitted(draft);
        decide(report, owner.reviewer());
        decide(report, owner.addresseeReviewer());
        String id = report.get("id");
        Waiting.until("approval of " + id, () -> Optional.of(
                        drafter().get("/api/reports/" + id).expect(200).json())
                .filter(json -> json.get("state").asText().equals("APPROVED")));
        return new ReportThings(api, owner).report(id).and("reportId", id);
    }

    private void decide(Thing report, String reviewer) {
        Thing step = step(report, reviewer);
        api.as(reviewer)
                .post(
                        "/api/reviews/steps/" + step.get("id") + "/decision",
                        Map.of("decision", "APPROVED", "digest", step.get("digest")))
                .expect(201);
    }

    /** The step of a submitted report that waits for the unit's own reviewer. */
    Thing step(Thing report) {
        return step(report, owner.reviewer());
    }

    private Thing step(Thing report, String reviewer) {
        JsonNode step = Waiting.until(
                "a step for " + reviewer,
                () -> first(reviewer, "/api/reviews/steps?state=OPEN&reportId=" + report.get("id")));
        return report.and("reportId", report.get("id")).and("id", step.get("id").asText());
    }

    /** Approved by the unit's own reviewer, who may take it back; its superior has not looked at it. */
    Thing decided(Thing step) {
        decide(step.and("id", step.get("reportId")), owner.reviewer());
        return step;
    }

    /** What the unit's own reviewer was told about a step that waits for them. */
    Thing notice(Thing step) {
        JsonNode notice = Waiting.until(
                "a notice of step " + step.get("id"),
                () -> Lists.find(reviewer(), "/api/reviews/notices", item -> item.path("stepId")
                        .asText()
                        .equals(step.get("id"))));
        return step.and("id", notice.get("id").asText());
    }

    Thing question(Thing step) {
        Answer asked = reviewer().post("/api/reviews/steps/" + step.get("id") + "/questions", Map.of("text", "访问矩阵"));
        return step.and("id", Making.id(asked));
    }

    Thing reviewCase(Thing report) {
        JsonNode found = cases(report.get("id")).orElseThrow();
        return report.and("id", found.get("id").asText());
    }

    private Optional<JsonNode> cases(String report) {
        return first(owner.drafter(), "/api/reviews/cases?reportId=" + report);
    }

    private Optional<JsonNode> first(String who, String list) {
        JsonNode items = api.as(who).get(list).expect(200).json().get("items");
        return items.isEmpty() ? Optional.empty() : Optional.of(items.get(0));
    }

    Thing delegation() {
        return created(reviewer(), "/api/reviews/delegations", newDelegation());
    }

    Thing phrase() {
        return created(reviewer(), "/api/reviews/phrases", newPhrase());
    }

    Thing route() {
        return created(supervisor(), "/api/reviews/routes", newRoute());
    }
}
