package cn.tiaokuai.system;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a unit has to do and how it is valued: tasks, rectifications, honours, projects and scorecards. */
record WorkThings(Api api, Owner owner) implements Making {

    static Map<String, Object> newTask(String unit) {
        return Map.of("title", "访问矩阵", "unit", unit, "deadline", Making.inAMonth());
    }

    static Map<String, Object> newProblem(String unit) {
        return Map.of("unit", unit, "problem", "访问矩阵", "owner", "nobody", "deadline", Making.inAMonth());
    }

    static Map<String, Object> newPlan() {
        return Map.of("owner", "nobody", "deadline", Making.inAMonth());
    }

    static Map<String, Object> newEvidence() {
        return Map.of("measures", "访问矩阵", "evidence", List.of(Map.of("title", "访问矩阵")));
    }

    /** Of a name of its own: a unit writes an honour down once. */
    static Map<String, Object> newHonour() {
        return Map.of(
                "title", "访问矩阵 " + UUID.randomUUID(),
                "grantedBy", "访问矩阵",
                "level", "OTHER",
                "grantedOn", "2024-01-31",
                "evidence", List.of(Map.of("title", "访问矩阵")));
    }

    /** Of a name of its own: a unit has one of a name. */
    static Map<String, Object> newProject() {
        return Map.of("name", "访问矩阵 " + UUID.randomUUID(), "months", List.of(Map.of("month", "2024-01", "planned", 1)));
    }

    static Map<String, Object> newScorecard(String unit) {
        Map<String, Object> item =
                Map.of("name", "访问矩阵", "weight", 100, "source", "TASKS_COMPLETED", "method", "PROPORTION");
        return Map.of("title", "访问矩阵", "year", 2024, "units", List.of(unit), "missing", "ZERO", "items", List.of(item));
    }

    Thing task() {
        return created(supervisor(), "/api/metrics/tasks", newTask(owner.unit()))
                .and("etag", "\"v1\"");
    }

    Thing answered(Thing task) {
        return told(task, "feedback", Map.of("text", "访问矩阵"));
    }

    Thing wishing(Thing task) {
        return told(task, "extension", Making.newExtension());
    }

    private Thing told(Thing task, String what, Map<String, Object> words) {
        Answer answer = drafter()
                .post("/api/metrics/tasks/" + task.get("id") + "/" + what, words)
                .expect(200);
        return task.and("etag", answer.etag());
    }

    Thing problem() {
        return created(supervisor(), "/api/metrics/rectifications", newProblem(owner.unit()))
                .and("etag", "\"v1\"");
    }

    Thing rectified(Thing problem) {
        return acted(drafter(), problem, "submission", newEvidence());
    }

    Thing verified(Thing rectified) {
        return acted(supervisor(), rectified, "closing", REASON);
    }

    private static Thing acted(Api.Caller who, Thing problem, String act, Map<String, Object> words) {
        Answer answer = who.post(
                        "/api/metrics/rectifications/" + problem.get("id") + "/" + act, problem.get("etag"), words)
                .expect(200);
        return problem.and("etag", answer.etag());
    }

    Thing honour() {
        return created(drafter(), "/api/metrics/honours", newHonour()).and("etag", "\"v1\"");
    }

    Thing granted(Thing honour) {
        Answer answer = reviewer()
                .post("/api/metrics/honours/" + honour.get("id") + "/confirmation", honour.get("etag"), null)
                .expect(200);
        return honour.and("etag", answer.etag());
    }

    Thing project() {
        return created(drafter(), "/api/metrics/projects", newProject())
                .and("etag", "\"v1\"")
                .and("month", "2024-01");
    }

    Thing scorecard() {
        return created(supervisor(), "/api/metrics/scorecards", newScorecard(owner.unit()))
                .and("etag", "\"v1\"");
    }

    Thing announced(Thing card) {
        supervisor()
                .post("/api/metrics/scorecards/" + card.get("id") + "/publication", card.get("etag"), null)
                .expect(201);
        return card;
    }
}
