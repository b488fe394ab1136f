package cn.tiaokuai.system;

import static java.nio.charset.StandardCharsets.UTF_8;

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
                "checkId",
                "delivery")) {
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

    /** The same request at another address. */
    Requests at(String other) {
        return new Requests(method, other, ifMatch, body);
    }

    /** The same request with another body. */
    Requests saying(Object other) {
        return new Requests(method, path, ifMatch, other);
    }

    private static String query(MatrixRow row, Thing thing) {
        return switch (row.operation()) {
            case "GET /api/reports/units" -> "?code=370102";
            case "GET /api/reports/search" -> "?q=" + URLEncoder.encode("改造农村公路18公里", UTF_8);
            case "GET /api/reports/{id}/export" -> "?format=md";
            case "GET /api/reviews/steps/counts/stream" -> "?seconds=1";
            case "GET /api/reviews/cases" -> "?reportId=" + thing.get("id");
            case "GET /api/reports/{id}/differences" -> "?from=" + thing.get("number") + "&to=" + thing.get("number");
            case "DELETE /api/reports/{id}/sections/{sectionId}/lock" -> "?client=" + UUID.randomUUID();
            case "GET /api/metrics/tasks/rates" -> "?from=2024-01-01&to=2024-12-31";
            case "DELETE /api/reports/{id}/sections/{sectionId}" ->
                "?change=" + UUID.randomUUID() + "&client=" + UUID.randomUUID() + "&sequence=1";
            case "GET /api/metrics/observations/known" -> "?on=2099-01-01&indicator=" + thing.get("code");
            case "GET /api/metrics/progress",
                    "GET /api/metrics/progress/children",
                    "GET /api/metrics/progress/dashboard",
                    "GET /api/metrics/progress/inputs" ->
                "?unit=" + thing.get("unit") + "&indicator=" + thing.get("code") + "&period=2024-01";
            case "GET /api/metrics/progress/series", "GET /api/metrics/progress/sums" ->
                "?unit=" + thing.get("unit") + "&indicator=" + thing.get("code") + "&from=2023&to=2024";
            default -> "";
        };
    }

    private static String ifMatch(MatrixRow row, Thing thing) {
        if (row.operation().equals("PUT /api/reports/{id}/sections/{sectionId}")
                || row.operation().equals("DELETE /api/reports/{id}/sections/{sectionId}")) {
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
            case "POST /api/reports" -> ReportThings.newReport();
            case "PUT /api/reports/{id}/content" ->
                Map.of(
                        "title",
                        "访问矩阵",
                        "sections",
                        List.of(Map.of("level", 1, "heading", "工作", "paragraphs", List.of("一段。"))));
            case "PUT /api/reports/{id}/template" -> Map.of("templateId", ReportThings.BUILT_IN_TEMPLATE);
            case "POST /api/reports/compendia" -> CompendiumThings.newCompendium(thing.get("id"), false);
            case "POST /api/reports/compendia/{id}/maskings" ->
                CompendiumThings.newMasking(Integer.parseInt(thing.get("free")));
            case "PUT /api/reports/compendia/{id}/maskings/{masking}" -> Map.of("decision", "ACCEPTED");
            case "POST /api/reports/compendia/{id}/acceptances" -> Map.of("chapter", 1);
            case "POST /api/reports/search/similar" -> Map.of("text", "改造农村公路18公里。");
            case "PUT /api/reports/{id}/sections/{sectionId}" -> ReportThings.newSectionChange();
            case "POST /api/reports/{id}/sections" -> ReportThings.newSection();
            case "PUT /api/reports/{id}/sections/{sectionId}/place" -> ReportThings.newPlace();
            case "PUT /api/reports/{id}/sections/{sectionId}/lock" ->
                Map.of("client", UUID.randomUUID().toString());
            case "POST /api/reports/{id}/assignments", "PUT /api/reports/assignments/{assignment}" ->
                ReportThings.newAssignment(thing);
            case "POST /api/reports/assignments/{assignment}/contributions" -> ReportThings.newContribution();
            case "POST /api/reports/assignments/{assignment}/return" -> Map.of("reason", "访问矩阵");
            case "POST /api/reports/assignments/{assignment}/acceptance" -> Map.of("merging", "APPEND");
            case "POST /api/reports/{id}/comments" -> ReportThings.newComment(thing);
            case "POST /api/reports/comments/{comment}/replies" -> Map.of("text", "访问矩阵");
            case "POST /api/reports/analyses" -> "标题\n一、工作\n一段。\n".getBytes(UTF_8);
            case "POST /api/reports/{id}/imports" -> "标题\n一、工作\n一段。\n".getBytes(UTF_8);
            case "POST /api/reports/{id}/images" -> ReportThings.newPicture();
            case "POST /api/reports/{id}/submission" ->
                Map.of("addressee", thing.get("addressee"), "copies", List.of(thing.get("copies")));
            case "POST /api/reports/{id}/overrules" ->
                ReportThings.newOverrule(thing.facts().getOrDefault("checkId", "figures-000"));
            case "POST /api/reports/templates", "PUT /api/reports/templates/{id}" -> RoundThings.newTemplate();
            case "POST /api/reports/{id}/issuance" -> Map.of("mark", "临交");
            case "POST /api/reports/{id}/figures" -> LinkedThings.newBinding(thing.get("code"));
            case "POST /api/reports/{id}/figures/refreshes" -> Map.of();
            case "POST /api/reports/{id}/promises" ->
                Map.of("reportId", thing.get("reportId"), "text", thing.get("promise"));
            case "PUT /api/reports/{id}/promises/{commitment}/answer" -> Map.of("outcome", "DONE");
            case "POST /api/reports/material/{id}/placement" ->
                Map.of("reportId", thing.get("reportId"), "sectionId", thing.get("section"));
            case "POST /api/reports/rounds" -> RoundThings.newRound(thing.get("unit"));
            case "POST /api/reports/rounds/selections" -> Map.of("units", List.of(thing.get("unit")));
            case "PUT /api/reports/rounds/{id}/schedule" -> RoundThings.newSchedule();
            case "POST /api/reports/rounds/{id}/additions" ->
                Map.of("recipients", Map.of("units", List.of("370102SF")), "reason", "访问矩阵");
            case "POST /api/reports/rounds/{id}/removals" ->
                Map.of("units", List.of(thing.get("unit")), "reason", "访问矩阵");
            case "POST /api/reports/rounds/{id}/reminders" ->
                Map.of("units", List.of(thing.get("unit")), "message", "访问矩阵");
            case "POST /api/reports/rounds/{id}/closure", "POST /api/reports/rounds/{id}/reopening" -> Making.REASON;
            case "POST /api/reports/rounds/{id}/extensions" -> Making.newExtension();
            case "POST /api/reports/rounds/extensions/{id}/decision" -> Map.of("granted", true, "reason", "访问矩阵");
            case "POST /api/metrics/indicators" -> MetricThings.newIndicator();
            case "PUT /api/metrics/indicators/{code}" -> Map.of("name", "访问矩阵", "definition", "仅供测试", "decimals", 1);
            case "POST /api/metrics/rules", "PUT /api/metrics/rules/{id}" -> MetricThings.newRule(thing.get("code"));
            case "POST /api/metrics/targets" -> MetricThings.newTarget(thing.get("code"), thing.get("unit"));
            case "PUT /api/metrics/targets/{id}" -> Map.of("value", 11, "reason", "访问矩阵");
            case "POST /api/metrics/targets/{id}/parts" ->
                Map.of("parts", List.of(Map.of("unit", thing.get("unit"), "value", 5)));
            case "POST /api/metrics/submissions", "POST /api/metrics/submissions/{id}/resubmission" ->
                MetricThings.newSubmission(thing);
            case "POST /api/metrics/observations" -> MetricThings.newObservation(thing.get("code"));
            case "PUT /api/metrics/observations/grid" ->
                Map.of("cells", List.of(MetricThings.newObservation(thing.get("code"))));
            case "POST /api/metrics/targets/imports" -> MetricThings.newTargets(thing.get("code"), thing.get("unit"));
            case "POST /api/metrics/imports" -> MetricThings.newImport(thing.get("code"));
            case "POST /api/metrics/locks" -> MetricThings.newLock(thing.get("code"));
            case "POST /api/metrics/locks/{id}/exceptions" ->
                Map.of("unit", thing.get("unit"), "firstDay", "2024-02-01", "lastDay", "2024-02-02", "reason", "访问矩阵");
            case "POST /api/metrics/locks/{id}/lifting" -> Making.REASON;
            case "POST /api/metrics/reorganisations" -> MetricThings.newReorganisation();
            case "POST /api/metrics/reorganisations/{id}/revocation" -> Making.REASON;
            case "PUT /api/metrics/observations/{id}" -> Map.of("value", 11, "reason", "访问矩阵");
            case "POST /api/metrics/proposals/{id}/acceptance" -> Map.of("indicator", thing.get("code"), "value", 18);
            case "POST /api/metrics/proposals/{id}/refusal", "POST /api/metrics/observations/proposals/{id}/refusal" ->
                Making.REASON;
            case "POST /api/metrics/observations/proposals/{id}/acceptance" -> Map.of();
            case "POST /api/metrics/tasks" -> WorkThings.newTask(thing.get("unit"));
            case "POST /api/metrics/rectifications" -> WorkThings.newProblem(thing.get("unit"));
            case "PUT /api/metrics/rectifications/{id}", "POST /api/metrics/rectifications/{id}/adoption" ->
                WorkThings.newPlan();
            case "POST /api/metrics/rectifications/{id}/submission" -> WorkThings.newEvidence();
            case "POST /api/metrics/rectifications/{id}/dismissal",
                    "POST /api/metrics/rectifications/{id}/return",
                    "POST /api/metrics/rectifications/{id}/closing" -> Making.REASON;
            case "POST /api/metrics/rectifications/{id}/reopening" ->
                Map.of("reason", "访问矩阵", "deadline", Making.inAMonth());
            case "POST /api/metrics/honours", "PUT /api/metrics/honours/{id}" -> WorkThings.newHonour();
            case "POST /api/metrics/honours/{id}/withdrawal" -> Making.REASON;
            case "POST /api/metrics/projects", "PUT /api/metrics/projects/{id}" -> WorkThings.newProject();
            case "PUT /api/metrics/projects/{id}/months/{month}" -> Map.of("done", 1);
            case "POST /api/metrics/projects/{id}/finishing" -> Map.of("on", "2024-06-30");
            case "POST /api/metrics/scorecards", "PUT /api/metrics/scorecards/{id}" ->
                WorkThings.newScorecard(thing.get("unit"));
            case "PUT /api/metrics/tasks/{id}" -> Map.of("title", "访问矩阵");
            case "POST /api/metrics/tasks/{id}/feedback" -> Map.of("text", "访问矩阵");
            case "POST /api/metrics/tasks/{id}/return" -> Making.REASON;
            case "POST /api/metrics/tasks/{id}/extension" -> Making.newExtension();
            case "POST /api/metrics/tasks/{id}/extension/decision" -> Map.of("granted", true, "reason", "访问矩阵");
            case "POST /api/metrics/tasks/{id}/reminders" -> Map.of("message", "访问矩阵");
            case "POST /api/metrics/tasks/{id}/completion" -> Map.of("result", "访问矩阵");
            case "POST /api/reviews/routes" -> ReviewThings.newRoute();
            case "POST /api/reviews/routes/trials" ->
                Map.of("unit", thing.get("unit"), "kind", "ACCESS_MATRIX", "year", 2023, "addressee", "370102");
            case "POST /api/reviews/steps/approvals" ->
                Map.of("items", List.of(Map.of("stepId", thing.get("id"), "digest", thing.get("digest"))));
            case "POST /api/reviews/steps/{id}/handover" -> Map.of("person", "head.office", "reason", "访问矩阵");
            case "POST /api/reviews/steps/{id}/reviewers" ->
                Map.of("order", "BEFORE", "role", "reviewer", "person", "head.office");
            case "POST /api/reviews/steps/{id}/questions", "POST /api/reviews/questions/{id}/answer" ->
                Map.of("text", "访问矩阵");
            case "POST /api/reviews/delegations" -> ReviewThings.newDelegation();
            case "PUT /api/reviews/calendars/{year}" -> Map.of("days", List.of());
            case "POST /api/reviews/cases/{id}/revocation" -> Making.REASON;
            case "POST /api/reviews/notices/readings" -> Map.of("until", "2024-01-01T00:00:00Z");
            case "PUT /api/reviews/notice-settings" -> Map.of("mode", "OFF");
            case "POST /api/reviews/webhooks" ->
                Map.of(
                        "client",
                        "matrix-" + UUID.randomUUID(),
                        "url",
                        "http://127.0.0.1:9/",
                        "events",
                        List.of("cn.tiaokuai.ReportApproved.v1"));
            case "PUT /api/reviews/webhooks/{id}" ->
                Map.of(
                        "url",
                        "http://127.0.0.1:9/",
                        "events",
                        List.of("cn.tiaokuai.ReportApproved.v1"),
                        "enabled",
                        false);
            case "POST /api/reviews/phrases" -> ReviewThings.newPhrase();
            case "POST /api/reviews/steps/{id}/decision" ->
                Map.of("decision", "APPROVED", "digest", thing.get("digest"));
            default -> null;
        };
    }
}
