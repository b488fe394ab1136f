package cn.tiaokuai.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What reviewers do with a submitted report. */
final class ReviewSteps {

    private final Api api;
    private final Narrator narrator;
    private final Cast cast;
    private final UUID report;

    ReviewSteps(Api api, Narrator narrator, Cast cast, UUID report) {
        this.api = api;
        this.narrator = narrator;
        this.cast = cast;
        this.report = report;
    }

    void approveInOwnUnit() {
        narrator.step(cast.reviewer(), "本单位审核：同意", () -> decide(cast.reviewer(), "APPROVED", null));
    }

    /** The superior reads it and sends it back; answers the reason. */
    String giveBack() {
        String reason = "请核对第一部分数据";
        narrator.step(cast.superior(), "上级阅看后退回", () -> {
            JsonNode step = openStep(cast.superior());
            JsonNode read = api.as(cast.superior())
                    .get("/api/reports/" + report)
                    .expect(200)
                    .json();
            if (!read.get("digest").asText().equals(step.get("digest").asText())) {
                throw new Unexpected("上级看到的不是送审的那一版");
            }
            api.as(cast.superior())
                    .post(
                            "/api/reviews/steps/" + step.get("id").asText() + "/decision",
                            Map.of("decision", "APPROVED", "digest", "0".repeat(64)))
                    .expect(409);
            return decide(cast.superior(), "RETURNED", reason) + "；摘要值不符的意见会被拒绝（409）" + overrules();
        });
        return reason;
    }

    /** What the superior sees of reasons against checks: beside the text and in the case alike. */
    private String overrules() {
        JsonNode given = api.as(cast.superior())
                .get("/api/reports/" + report + "/overrules")
                .expect(200)
                .json();
        String id = latestCase().get("id").asText();
        JsonNode told = api.as(cast.superior())
                .get("/api/reviews/cases/" + id)
                .expect(200)
                .json()
                .get("overrules");
        if (given.size() != told.size()) {
            throw new Unexpected("报告有 " + given.size() + " 条说明，审核件有 " + told.size() + " 条");
        }
        return given.isEmpty() ? "" : "；看到起草单位对检查问题的 " + given.size() + " 条说明";
    }

    /** Whoever is asked approves, until nobody is asked any more. */
    void approveToTheEnd() {
        boolean approved = false;
        while (!approved) {
            String who = Waiting.until("有人被请求审核报告 " + report, this::whoIsAsked);
            narrator.step(who, "审核：同意", () -> decide(who, "APPROVED", null));
            approved = Waiting.until("审核件走到下一步", () -> {
                JsonNode latest = latestCase();
                boolean closed = latest.get("state").asText().equals("APPROVED");
                return closed || whoIsAsked().isPresent() ? Optional.of(closed) : Optional.empty();
            });
        }
    }

    private JsonNode latestCase() {
        JsonNode cases = api.as(cast.reviewer())
                .get("/api/reviews/cases?reportId=" + report)
                .expect(200)
                .json()
                .get("items");
        JsonNode latest = cases.get(0);
        for (JsonNode one : cases) {
            if (one.get("submission").asInt() > latest.get("submission").asInt()) {
                latest = one;
            }
        }
        return latest;
    }

    private Optional<String> whoIsAsked() {
        return List.of(cast.reviewer(), cast.superior()).stream()
                .filter(who -> findOpenStep(who).isPresent())
                .findFirst();
    }

    private String decide(String who, String decision, String reason) {
        JsonNode step = openStep(who);
        Map<String, Object> body = new HashMap<>();
        body.put("decision", decision);
        body.put("digest", step.get("digest").asText());
        if (reason != null) {
            body.put("reason", reason);
        }
        api.as(who)
                .post("/api/reviews/steps/" + step.get("id").asText() + "/decision", body)
                .expect(201);
        return "第 " + step.get("submission") + " 次送审，环节 " + step.get("ordinal") + "，"
                + (reason == null ? "同意" : "退回：“" + reason + "”");
    }

    private JsonNode openStep(String who) {
        return Waiting.until(who + " 有待办环节", () -> findOpenStep(who));
    }

    private Optional<JsonNode> findOpenStep(String who) {
        return Lists.find(api.as(who), "/api/reviews/steps?state=OPEN", step -> step.get("reportId")
                .asText()
                .equals(report.toString()));
    }
}
