package cn.tiaokuai.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tiaokuai.system.Things.Thing;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The request of a line of the matrix: one that would succeed if the caller may. */
record Requests(String method, String path, String ifMatch, Object body) {

    /** Years of calendars; another system that was tested before has written others. */
    private static final AtomicInteger YEARS = new AtomicInteger(2000 + (int) (System.currentTimeMillis() / 1000 % 80));

    static Requests of(MatrixRow row, Thing thing) {
        String path = row.path();
        for (String fact : List.of(
                "id",
                "code",
                "number",
                "masking",
                "change",
                "comment",
                "assignment",
                "figure",
                "commitment",
                "digest",
                "month",
                "unit",
                "checkId")) {
            if (path.contains("{" + fact + "}")) {
                path = path.replace("{" + fact + "}", thing.get(fact));
            }
        }
        if (path.contains("{year}")) {
            path = path.replace("{year}", String.valueOf(YEARS.incrementAndGet()));
        }
        if (path.contains("{sectionId}")) {
            path = path.replace("{sectionId}", thing.get("section"));
        }
        return new Requests(row.method(), path + query(row, thing), ifMatch(row, thing), body(row, thing));
    }

    Answer by(Api.Caller caller) {
        return caller.send(method, path, ifMatch, body);
    }

    private static String query(MatrixRow row, Thing thing) {
        return switch (row.operation()) {
            case "GET /api/reports/search" -> "?q=" + URLEncoder.encode("改造农村公路18公里", UTF_8);
            case "GET /api/reports/{id}/export" -> "?format=md";
            case "GET /api/reviews/steps/counts/stream" -> "?seconds=1";
            case "GET /api/reviews/cases" -> "?reportId=" + thing.get("id");
            case "GET /api/reports/{id}/differences" -> "?from=" + thing.get("number") + "&to=" + thing.get("number");
            case "DELETE /api/reports/{id}/sections/{sectionId}/lock" -> "?client=" + UUID.randomUUID();
            case "GET /api/metrics/tasks/rates" -> "?from=2024-01-01&to=2024-12-31";
            case "GET /api/metrics/observations/known" -> "?on=2099-01-01&indicator=" + thing.get("code");
            case "GET /api/metrics/progress",
                    "GET /api/metrics/progress/children",
                    "GET /api/metrics/progress/inputs" ->
                "?unit=" + thing.get("unit") + "&indicator=" + thing.get("code") + "&period=2024-01";
            default -> "";
        };
    }

    private static String ifMatch(MatrixRow row, Thing thing) {
        if (row.operation().equals("PUT /api/reports/{id}/sections/{sectionId}")) {
            return thing.get("sectionEtag");
        }
        if (row.operation().equals("PUT /api/reports/assignments/{assignment}")) {
            return thing.get("assignmentEtag");
        }
        if (row.operation().equals("PUT /api/reviews/calendars/{year}")) {
            return "\"v0\"";
        }
        return row.method().equals("GET") ? null : thing.facts().get("etag");
    }

    private static Object body(MatrixRow row, Thing thing) {
        return switch (row.operation()) {
            case "POST /api/reports" -> Things.newReport();
            case "PUT /api/reports/{id}/content" ->
                Map.of(
                        "title",
                        "访问矩阵",
                        "sections",
                        List.of(Map.of("level", 1, "heading", "工作", "paragraphs", List.of("一段。"))));
            case "POST /api/reports/compendia" -> CompendiumThings.newCompendium(thing.get("id"), false);
            case "POST /api/reports/compendia/{id}/maskings" ->
                CompendiumThings.newMasking(Integer.parseInt(thing.get("free")));
            case "PUT /api/reports/compendia/{id}/maskings/{masking}" -> Map.of("decision", "ACCEPTED");
            case "POST /api/reports/compendia/{id}/acceptances" -> Map.of("chapter", 1);
            case "POST /api/reports/search/similar" -> Map.of("text", "改造农村公路18公里。");
            case "PUT /api/reports/{id}/sections/{sectionId}" -> Things.newSectionChange();
            case "PUT /api/reports/{id}/sections/{sectionId}/lock" ->
                Map.of("client", UUID.randomUUID().toString());
            case "POST /api/reports/{id}/assignments", "PUT /api/reports/assignments/{assignment}" ->
                Things.newAssignment(thing);
            case "POST /api/reports/assignments/{assignment}/contributions" -> Things.newContribution();
            case "POST /api/reports/assignments/{assignment}/return" -> Map.of("reason", "访问矩阵");
            case "POST /api/reports/assignments/{assignment}/acceptance" -> Map.of("merging", "APPEND");
            case "POST /api/reports/{id}/comments" -> Things.newComment(thing);
            case "POST /api/reports/comments/{comment}/replies" -> Map.of("text", "访问矩阵");
            case "POST /api/reports/analyses" -> "标题\n一、工作\n一段。\n".getBytes(UTF_8);
            case "POST /api/reports/{id}/imports" -> "标题\n一、工作\n一段。\n".getBytes(UTF_8);
            case "POST /api/reports/{id}/images" -> Things.newPicture();
            case "POST /api/reports/{id}/submission" ->
                Map.of("addressee", thing.get("addressee"), "copies", List.of(thing.get("copies")));
            case "POST /api/reports/{id}/overrules" ->
                Things.newOverrule(thing.facts().getOrDefault("checkId", "figures-000"));
            case "POST /api/reports/templates", "PUT /api/reports/templates/{id}" -> Things.newTemplate();
            case "POST /api/reports/{id}/issuance" -> Map.of("mark", "临交");
            case "POST /api/reports/{id}/figures" -> Things.newBinding(thing.get("code"));
            case "POST /api/reports/{id}/figures/refreshes" -> Map.of();
            case "POST /api/reports/{id}/promises" ->
                Map.of("reportId", thing.get("reportId"), "text", thing.get("promise"));
            case "PUT /api/reports/{id}/promises/{commitment}/answer" -> Map.of("outcome", "DONE");
            case "POST /api/reports/material/{id}/placement" ->
                Map.of("reportId", thing.get("reportId"), "sectionId", thing.get("section"));
            case "POST /api/reports/rounds" -> Things.newRound(thing.get("unit"));
            case "POST /api/reports/rounds/selections" -> Map.of("units", List.of(thing.get("unit")));
            case "PUT /api/reports/rounds/{id}/schedule" -> Things.newSchedule();
            case "POST /api/reports/rounds/{id}/additions" ->
                Map.of("recipients", Map.of("units", List.of("370102SF")), "reason", "访问矩阵");
            case "POST /api/reports/rounds/{id}/removals" ->
                Map.of("units", List.of(thing.get("unit")), "reason", "访问矩阵");
            case "POST /api/reports/rounds/{id}/reminders" ->
                Map.of("units", List.of(thing.get("unit")), "message", "访问矩阵");
            case "POST /api/reports/rounds/{id}/closure", "POST /api/reports/rounds/{id}/reopening" -> Things.REASON;
            case "POST /api/reports/rounds/{id}/extensions" -> Things.newExtension();
            case "POST /api/reports/rounds/extensions/{id}/decision" -> Map.of("granted", true, "reason", "访问矩阵");
            case "POST /api/metrics/indicators" -> Things.newIndicator();
            case "PUT /api/metrics/indicators/{code}" -> Map.of("name", "访问矩阵", "definition", "仅供测试", "decimals", 1);
            case "POST /api/metrics/rules", "PUT /api/metrics/rules/{id}" -> Things.newRule(thing.get("code"));
            case "POST /api/metrics/targets" -> Things.newTarget(thing.get("code"), thing.get("unit"));
            case "PUT /api/metrics/targets/{id}" -> Map.of("value", 11, "reason", "访问矩阵");
            case "POST /api/metrics/targets/{id}/parts" ->
                Map.of("parts", List.of(Map.of("unit", thing.get("unit"), "value", 5)));
            case "POST /api/metrics/observations" -> Things.newObservation(thing.get("code"));
            case "PUT /api/metrics/observations/grid" ->
                Map.of("cells", List.of(Things.newObservation(thing.get("code"))));
            case "POST /api/metrics/imports" -> Things.newImport(thing.get("code"));
            case "POST /api/metrics/locks" -> Things.newLock(thing.get("code"));
            case "POST /api/metrics/locks/{id}/exceptions" ->
                Map.of("unit", thing.get("unit"), "firstDay", "2024-02-01", "lastDay", "2024-02-02", "reason", "访问矩阵");
            case "POST /api/metrics/locks/{id}/lifting" -> Things.REASON;
            case "PUT /api/metrics/observations/{id}" -> Map.of("value", 11, "reason", "访问矩阵");
            case "POST /api/metrics/proposals/{id}/acceptance" -> Map.of("indicator", thing.get("code"), "value", 18);
            case "POST /api/metrics/proposals/{id}/refusal" -> Map.of("reason", "访问矩阵");
            case "POST /api/metrics/tasks" -> Things.newTask(thing.get("unit"));
            case "POST /api/metrics/rectifications" -> Things.newProblem(thing.get("unit"));
            case "PUT /api/metrics/rectifications/{id}", "POST /api/metrics/rectifications/{id}/adoption" ->
                Things.newPlan();
            case "POST /api/metrics/rectifications/{id}/submission" -> Things.newEvidence();
            case "POST /api/metrics/rectifications/{id}/dismissal",
                    "POST /api/metrics/rectifications/{id}/return",
                    "POST /api/metrics/rectifications/{id}/closing" -> Things.REASON;
            case "POST /api/metrics/rectifications/{id}/reopening" ->
                Map.of("reason", "访问矩阵", "deadline", Things.inAMonth());
            case "POST /api/metrics/honours", "PUT /api/metrics/honours/{id}" -> Things.newHonour();
            case "POST /api/metrics/honours/{id}/withdrawal" -> Things.REASON;
            case "POST /api/metrics/projects", "PUT /api/metrics/projects/{id}" -> Things.newProject();
            case "PUT /api/metrics/projects/{id}/months/{month}" -> Map.of("done", 1);
            case "POST /api/metrics/projects/{id}/finishing" -> Map.of("on", "2024-06-30");
            case "POST /api/metrics/scorecards", "PUT /api/metrics/scorecards/{id}" ->
                Things.newScorecard(thing.get("unit"));
            case "PUT /api/metrics/tasks/{id}" -> Map.of("title", "访问矩阵");
            case "POST /api/metrics/tasks/{id}/feedback" -> Map.of("text", "访问矩阵");
            case "POST /api/metrics/tasks/{id}/return" -> Things.REASON;
            case "POST /api/metrics/tasks/{id}/extension" -> Things.newExtension();
            case "POST /api/metrics/tasks/{id}/extension/decision" -> Map.of("granted", true, "reason", "访问矩阵");
            case "POST /api/metrics/tasks/{id}/reminders" -> Map.of("message", "访问矩阵");
            case "POST /api/metrics/tasks/{id}/completion" -> Map.of("result", "访问矩阵");
            case "POST /api/reviews/routes" -> Things.newRoute();
            case "POST /api/reviews/routes/trials" ->
                Map.of("unit", thing.get("unit"), "kind", "ACCESS_MATRIX", "year", 2023, "addressee", "370102");
            case "POST /api/reviews/steps/approvals" ->
                Map.of("items", List.of(Map.of("stepId", thing.get("id"), "digest", thing.get("digest"))));
            case "POST /api/reviews/steps/{id}/handover" -> Map.of("person", "head.office", "reason", "访问矩阵");
            case "POST /api/reviews/steps/{id}/reviewers" ->
                Map.of("order", "BEFORE", "role", "reviewer", "person", "head.office");
            case "POST /api/reviews/steps/{id}/questions", "POST /api/reviews/questions/{id}/answer" ->
                Map.of("text", "访问矩阵");
            case "POST /api/reviews/delegations" -> Things.newDelegation();
            case "PUT /api/reviews/calendars/{year}" -> Map.of("days", List.of());
            case "POST /api/reviews/phrases" -> Things.newPhrase();
            case "POST /api/reviews/steps/{id}/decision" ->
                Map.of("decision", "APPROVED", "digest", thing.get("digest"));
            default -> null;
        };
    }
}
