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
    private final UUID report;
    private final int year;
    private final String indicator =
            "DEMO-" + Long.toString(Instant.now().toEpochMilli(), 36).toUpperCase(java.util.Locale.ROOT);
    private UUID target;
    private BigDecimal value;
    private UUID lastObservation;

    MetricSteps(Api api, Narrator narrator, Cast cast, UUID report, int year) {
        this.api = api;
        this.narrator = narrator;
        this.cast = cast;
        this.report = report;
        this.year = year;
    }

    /** Accepts a promise of the report as a target; answers the target. */
    UUID accept(Optional<JsonNode> commitment) {
        JsonNode[] proposal = new JsonNode[1];
        narrator.step(cast.drafter(), "承诺事项成为建议目标", () -> {
            proposal[0] = Waiting.until("报告 " + report + " 的建议目标", () -> findProposal(commitment));
            return "建议目标 " + proposal[0].get("id").asText() + "（与承诺事项同一标识）";
        });
        value = commitment
                .map(c -> c.get("targetValue").decimalValue())
                .filter(v -> v.signum() > 0)
                .orElse(WITHOUT_A_FIGURE);
        String unit = commitment.map(c -> c.path("measureUnit").asText("项")).orElse("项");
        narrator.step(cast.drafter(), "建立指标 " + indicator + "，接受为目标", () -> {
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
                                    "decimals", 2))
                    .expect(201);
            JsonNode made = api.as(cast.drafter())
                    .post(
                            "/api/metrics/proposals/" + proposal[0].get("id").asText() + "/acceptance",
                            Map.of("indicator", indicator, "value", value))
                    .expect(201)
                    .json();
            target = UUID.fromString(made.get("id").asText());
            return "目标 " + target + "：" + year + " 年 " + value.toPlainString() + unit;
        });
        return target;
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

    private BigDecimal share(String part) {
        return value.multiply(new BigDecimal(part)).setScale(2, RoundingMode.HALF_UP);
    }

    private Optional<JsonNode> findProposal(Optional<JsonNode> commitment) {
        return find("/api/metrics/proposals?state=OPEN", proposal -> commitment
                .map(c -> c.get("id").asText().equals(proposal.get("id").asText()))
                .orElseGet(() -> proposal.get("reportId").asText().equals(report.toString())));
    }

    private Optional<JsonNode> findMaterial(String state) {
        return find(
                "/api/reports/material?state=" + state,
                material -> material.get("sourceId").asText().equals(target.toString()));
    }

    private Optional<JsonNode> find(String list, java.util.function.Predicate<JsonNode> wanted) {
        String after = "";
        while (true) {
            JsonNode page = api.as(cast.drafter())
                    .get(list + "&limit=200" + after)
                    .expect(200)
                    .json();
            for (JsonNode item : page.get("items")) {
                if (wanted.test(item)) {
                    return Optional.of(item);
                }
            }
            if (page.path("next").isMissingNode() || page.get("next").isNull()) {
                return Optional.empty();
            }
            after = "&after=" + page.get("next").asText();
        }
    }

    private static void require(String state, JsonNode target) {
        if (!target.get("state").asText().equals(state)) {
            throw new Unexpected("目标应为 " + state + "，实为 " + target);
        }
    }
}
