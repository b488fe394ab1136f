package cn.tiaokuai.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the drafter does about the checks before a submission. */
final class SettlingSteps {

    private static final int SHOWN = 60;

    private final Api api;
    private final Narrator narrator;
    private final Cast cast;
    private final UUID report;

    SettlingSteps(Api api, Narrator narrator, Cast cast, UUID report) {
        this.api = api;
        this.narrator = narrator;
        this.cast = cast;
        this.report = report;
    }

    /**
     * 送审检查: looks at what the checks say and gives a reason for what stands as it is, as a person would; real reports are
     * published with masked figures, and some contain figures that do not add up.
     */
    void settle() {
        narrator.step(cast.drafter(), "送审检查", () -> {
            JsonNode checks = checks();
            List<JsonNode> standing = standing(checks);
            if (standing.isEmpty()) {
                long kept = checks.findValues("overrule").stream()
                        .filter(JsonNode::isObject)
                        .count();
                return kept == 0 ? "没有问题" : "没有新问题；原文未改的 " + kept + " 处沿用上次的说明";
            }
            for (JsonNode check : standing) {
                if (!check.get("severity").asText().equals("OVERRULABLE")) {
                    throw new Unexpected("不能送审：" + check.get("message").asText());
                }
            }
            api.as(cast.drafter())
                    .post("/api/reports/" + report + "/submission", etag(), cast.recipients())
                    .expect(422);
            api.as(cast.drafter())
                    .post(
                            "/api/reports/" + report + "/overrules",
                            Map.of(
                                    "checks",
                                    standing.stream()
                                            .map(check -> check.get("id").asText())
                                            .toList(),
                                    "reason",
                                    "演示文本照录原件：数字已脱敏或口径不同，未作改动"))
                    .expect(201);
            if (!checks().get("submittable").asBoolean()) {
                throw new Unexpected("作出说明后仍不能送审");
            }
            return standing.size() + " 处未解决，送审被拒绝（422），如“"
                    + shortened(standing.getFirst().get("message").asText()) + "”；逐处说明理由，审核人可见";
        });
    }

    /** 上年承诺: each promise of the plans before is answered, so that none of them is left for every later report. */
    void answerPromises() {
        narrator.step(cast.drafter(), "答复上年计划的承诺事项", () -> {
            int answered = 0;
            for (JsonNode promise : promises().get("promises")) {
                if (!promise.path("answer").isObject()) {
                    api.as(cast.drafter())
                            .put(
                                    "/api/reports/" + report + "/promises/"
                                            + promise.get("id").asText() + "/answer",
                                    "\"v0\"",
                                    Map.of("outcome", "DONE", "text", "演示：按已完成答复"))
                            .expect(200);
                    answered++;
                }
            }
            JsonNode all = promises().get("closure").get("all");
            return all.get("total").asInt() == 0
                    ? "上年计划没有承诺事项"
                    : "新答复 " + answered + " 条，计划完成率 " + all.get("rate").asText() + "%";
        });
    }

    private JsonNode promises() {
        return api.as(cast.drafter())
                .get("/api/reports/" + report + "/promises")
                .expect(200)
                .json();
    }

    private JsonNode checks() {
        return api.as(cast.drafter())
                .get("/api/reports/" + report + "/checks?addressee=" + cast.addressee() + "&copies=" + cast.copy())
                .expect(200)
                .json();
    }

    private static List<JsonNode> standing(JsonNode checks) {
        List<JsonNode> standing = new ArrayList<>();
        for (JsonNode check : checks.get("checks")) {
            boolean stops = !check.get("severity").asText().equals("WARNING");
            if (stops && !check.path("overrule").isObject()) {
                standing.add(check);
            }
        }
        return standing;
    }

    private String etag() {
        return api.as(cast.drafter()).get("/api/reports/" + report).expect(200).etag();
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
