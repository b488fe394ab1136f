package cn.tiaokuai.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A promise becomes a target, is reached, and is undone by a correction. */
final class MetricSteps {

    private static final BigDecimal WITHOUT_A_FIGURE = BigDecimal.valueOf(100);

    private final Api api;
    private final Narrator narrator;
    private final Cast cast;
    private final int year;
    private final String indicator =
            "DEMO-" + Long.toString(Instant.now().toEpochMilli(), 36).toUpperCase(java.util.Locale.ROOT);
    private UUID target;
    private BigDecimal value;
    private UUID lastObservation;

    MetricSteps(Api api, Narrator narrator, Cast cast, int year) {
        this.api = api;
        this.narrator = narrator;
        this.cast = cast;
        this.year = year;
    }

    /** Accepts a promise of the report as a target, with a figure of the own where it has none; answers the target. */
    UUID accept(JsonNode commitment) {
        String id = commitment.get("id").asText();
        narrator.step(cast.drafter(), "承诺事项成为建议目标", () -> {
            Waiting.until("承诺事项 " + id + " 的建议目标", () -> proposal(id));
            return "建议目标 " + id + "（与承诺事项同一标识）";
        });
        boolean figure = commitment.path("targetValue").isNumber()
                && commitment.get("targetValue").decimalValue().signum() > 0;
        value = figure ? commitment.get("targetValue").decimalValue() : WITHOUT_A_FIGURE;
        String unit = commitment.path("measureUnit").asText("");
        narrator.step(cast.drafter(), "建立指标 " + indicator + "，接受为目标", () -> {
            addIndicator(unit.isBlank() ? "项" : unit);
            Map<String, Object> acceptance = Map.of("indicator", indicator, "value", value);
            target(cast.drafter(), "/api/metrics/proposals/" + id + "/acceptance", acceptance);
            return "目标 " + target + "：" + year + " 年 " + value.toPlainString() + unit
                    + (figure ? "" : "（原文没有数值，由填报人给出）");
        });
        return target;
    }

    /** Where the plan promises nothing, the superior sets a target; answers it. */
    UUID setFromAbove() {
        value = WITHOUT_A_FIGURE;
        narrator.step(cast.supervisor(), "计划中没有承诺事项，由上级建立指标 " + indicator + " 并下达目标", () -> {
            addIndicator("项");
            Map<String, Object> set = Map.of("indicator", indicator, "unit", cast.unit(), "year", year, "value", value);
            target(cast.supervisor(), "/api/metrics/targets", set);
            return "目标 " + target + "：" + year + " 年 " + value.toPlainString() + "项";
        });
        return target;
    }

    private void target(String who, String path, Map<String, Object> body) {
        JsonNode made = api.as(who).post(path, body).expect(201).json();
        target = UUID.fromString(made.get("id").asText());
    }

    private void addIndicator(String unit) {
        api.as(cast.drafter())
                .post(
                        "/api/metrics/indicators",
                        Map.of(
                                "code", indicator,
                                "name", "计划事项完成量",
                                "definition", "计划所列事项当月完成的数量",
                                "measureUnit", unit,
                                "direction", "HIGHER",
                                "frequency", "MONTH",
                                "accumulation", "FLOW",
                                "aggregation", "SUM",
                                "decimals", decimals()))
                .expect(201);
    }

    void achieve() {
        report("01", "0.6");
        narrator.step(cast.superior(), "上级看进度", () -> {
            JsonNode seen = api.as(cast.superior())
                    .get("/api/metrics/targets/" + target)
                    .expect(200)
                    .json();
            require("OPEN", seen);
            return "完成率 " + seen.get("completion").asText() + "%，序时进度 "
                    + seen.get("expected").asText() + "%，" + seen.get("lamp").asText();
        });
        report("02", "0.5");
        narrator.step(cast.superior(), "目标完成", () -> {
            JsonNode seen = api.as(cast.superior())
                    .get("/api/metrics/targets/" + target)
                    .expect(200)
                    .json();
            require("ACHIEVED", seen);
            return "完成率 " + seen.get("completion").asText() + "%";
        });
    }

    /** The fact arrives where reports are drafted; answers the material. */
    UUID material() {
        UUID[] id = new UUID[1];
        narrator.step(cast.drafter(), "完成的目标成为素材", () -> {
            JsonNode material = Waiting.until("目标 " + target + " 的素材", () -> findMaterial("OFFERED"));
            id[0] = UUID.fromString(material.get("id").asText());
            return "“" + material.get("text").asText() + "”";
        });
        return id[0];
    }

    void correct() {
        narrator.step(cast.drafter(), "更正二月数据，目标不再完成", () -> {
            Answer before = api.as(cast.drafter())
                    .get("/api/metrics/observations/" + lastObservation)
                    .expect(200);
            Answer corrected = api.as(cast.drafter())
                    .put(
                            "/api/metrics/observations/" + lastObservation,
                            before.etag(),
                            Map.of("value", share("0.1"), "reason", "与台账核对后更正"))
                    .expect(200);
            confirm(lastObservation, corrected.etag());
            JsonNode seen = api.as(cast.drafter())
                    .get("/api/metrics/targets/" + target)
                    .expect(200)
                    .json();
            require("OPEN", seen);
            Waiting.until("素材标为撤销", () -> findMaterial("REVOKED"));
            return "完成率 " + seen.get("completion").asText() + "%，素材已标为撤销";
        });
    }

    private void report(String month, String part) {
        narrator.step(cast.drafter(), "填报 " + year + "-" + month, () -> {
            JsonNode made = api.as(cast.drafter())
                    .post(
                            "/api/metrics/observations",
                            Map.of(
                                    "indicator",
                                    indicator,
                                    "period",
                                    year + "-" + month,
                                    "value",
                                    share(part),
                                    "source",
                                    "月报台账"))
                    .expect(201)
                    .json();
            lastObservation = UUID.fromString(made.get("id").asText());
            api.as(cast.superior())
                    .get("/api/metrics/observations/" + lastObservation)
                    .expect(404);
            return share(part).toPlainString() + "，确认前上级看不到";
        });
        narrator.step(cast.reviewer(), "确认 " + year + "-" + month, () -> {
            confirm(lastObservation, "\"v1\"");
            api.as(cast.superior())
                    .get("/api/metrics/observations/" + lastObservation)
                    .expect(200);
            return "已确认，上级可见";
        });
    }

    private void confirm(UUID observation, String etag) {
        api.as(cast.reviewer())
                .post("/api/metrics/observations/" + observation + "/confirmation", etag, null)
                .expect(201);
    }

    /** Tenths of what was promised: one decimal more than the promise has, and nothing to round. */
    private BigDecimal share(String part) {
        return value.multiply(new BigDecimal(part)).setScale(decimals(), RoundingMode.UNNECESSARY);
    }

    private int decimals() {
        return Math.max(0, value.scale()) + 1;
    }

    private Optional<JsonNode> proposal(String id) {
        return Lists.find(api.as(cast.drafter()), "/api/metrics/proposals?state=OPEN", proposal -> proposal.get("id")
                .asText()
                .equals(id));
    }

    private Optional<JsonNode> findMaterial(String state) {
        return Lists.find(
                api.as(cast.drafter()),
                "/api/reports/material?state=" + state,
                material -> material.get("sourceId").asText().equals(target.toString()));
    }

    private static void require(String state, JsonNode target) {
        if (!target.get("state").asText().equals(state)) {
            throw new Unexpected("目标应为 " + state + "，实为 " + target);
        }
    }
}
