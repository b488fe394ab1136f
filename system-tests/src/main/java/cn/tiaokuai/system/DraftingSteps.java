package cn.tiaokuai.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the reporting unit does with its report. */
final class DraftingSteps {

    private final Api api;
    private final Narrator narrator;
    private final Cast cast;
    private final int year;
    private UUID round;
    private UUID report;

    DraftingSteps(Api api, Narrator narrator, Cast cast, int year) {
        this.api = api;
        this.narrator = narrator;
        this.cast = cast;
        this.year = year;
    }

    UUID report() {
        return report;
    }

    void call() {
        narrator.step(cast.supervisor(), "征集 " + year + " 年工作总结和 " + (year + 1) + " 年工作计划", () -> {
            JsonNode made = api.as(cast.supervisor())
                    .post(
                            "/api/reports/rounds",
                            Map.of(
                                    "title",
                                    year + "年度工作总结征集",
                                    "kind",
                                    "ANNUAL",
                                    "year",
                                    year,
                                    "due",
                                    LocalDate.now(ZoneId.of("Asia/Shanghai"))
                                            .plusDays(14)
                                            .toString(),
                                    "recipients",
                                    Map.of("units", List.of(cast.unit()))))
                    .expect(201)
                    .json();
            round = UUID.fromString(made.get("id").asText());
            return "征集 " + round;
        });
    }

    void draft(byte[] file) {
        narrator.step(cast.drafter(), "起草：建立报告并导入文本（" + file.length + " 字节）", () -> {
            Answer begun = existing().orElseGet(this::begin);
            report = UUID.fromString(begun.json().get("id").asText());
            JsonNode imported = api.as(cast.drafter())
                    .post("/api/reports/" + report + "/imports", begun.etag(), file)
                    .expect(200)
                    .json();
            if (imported.get("sections").isEmpty()) {
                throw new Unexpected("导入后没有章节");
            }
            return "报告 " + report + "，《" + imported.get("title").asText() + "》"
                    + imported.get("sections").size() + " 个章节，修订版 " + imported.get("revision");
        });
        narrator.step(cast.sibling(), "同级单位看不到这份报告", () -> {
            api.as(cast.sibling()).get("/api/reports/" + report).expect(404);
            api.as(cast.superior()).get("/api/reports/" + report).expect(404);
            return "404；上级在送审前也看不到草稿";
        });
        edit("修改第一个章节", "（本段为演示时补充）");
    }

    void submit() {
        SettlingSteps settling = new SettlingSteps(api, narrator, cast, report);
        settling.answerPromises();
        settling.settle();
        narrator.step(cast.drafter(), "送审：主送 " + cast.addressee() + "，抄送 " + cast.copy(), () -> {
            JsonNode submitted = api.as(cast.drafter())
                    .post("/api/reports/" + report + "/submission", current().etag(), cast.recipients())
                    .expect(201)
                    .json();
            api.as(cast.drafter())
                    .post("/api/reports/" + report + "/imports", current().etag(), new byte[] {'x'})
                    .expect(409);
            return "第 " + submitted.get("submission") + " 次送审，摘要值 "
                    + submitted.get("digest").asText().substring(0, 12) + "…，此后不能再改";
        });
    }

    void revise(String reason) {
        narrator.step(cast.drafter(), "收到退回意见", () -> {
            JsonNode returned = await("RETURNED");
            if (!reason.equals(returned.get("returnReason").asText())) {
                throw new Unexpected("退回意见应为“" + reason + "”，实为 " + returned.get("returnReason"));
            }
            return "“" + reason + "”，原文一字未丢";
        });
        edit("按意见修改", "（已按退回意见核对）");
    }

    String issue() {
        narrator.step(cast.drafter(), "审核全部通过", () -> {
            await("APPROVED");
            api.as(cast.lineSuperior()).get("/api/reports/" + report).expect(200);
            return "已锁定，属地和业务上级都可查看";
        });
        StringBuilder number = new StringBuilder();
        narrator.step(cast.issuer(), "签发", () -> {
            JsonNode issued = api.as(cast.issuer())
                    .post("/api/reports/" + report + "/issuance", Map.of("mark", "临交"))
                    .expect(201)
                    .json();
            number.append(issued.get("documentNumber").asText());
            return "发文字号 " + number;
        });
        return number.toString();
    }

    /** A promise of the plan, one with a figure before others; empty where the reader finds none. */
    Optional<JsonNode> commitment() {
        JsonNode[] chosen = new JsonNode[1];
        narrator.step(cast.drafter(), "计划中的承诺事项", () -> {
            JsonNode commitments = api.as(cast.drafter())
                    .get("/api/reports/" + report + "/commitments")
                    .expect(200)
                    .json();
            int measurable = 0;
            for (JsonNode commitment : commitments) {
                boolean figure = commitment.path("targetValue").isNumber();
                measurable += figure ? 1 : 0;
                if (chosen[0] == null || (figure && measurable == 1)) {
                    chosen[0] = commitment;
                }
            }
            return commitments.size() + " 条，" + measurable + " 条可量化"
                    + (chosen[0] == null
                            ? ""
                            : "，取“" + shortened(chosen[0].get("text").asText()) + "”");
        });
        return Optional.ofNullable(chosen[0]);
    }

    /** The achieved target stands ready for the next report, and goes into it. */
    void carry(UUID material) {
        narrator.step(cast.drafter(), "下一年报告：用上这条素材", () -> {
            int next = year + 1;
            Answer begun = api.as(cast.drafter())
                    .post("/api/reports", Map.of("kind", "ANNUAL", "year", next))
                    .expect(201);
            String id = begun.json().get("id").asText();
            Map<String, Object> section =
                    Map.of("level", 1, "number", "一、", "heading", "主要指标完成情况", "paragraphs", List.of());
            Answer saved = api.as(cast.drafter())
                    .put(
                            "/api/reports/" + id + "/content",
                            begun.etag(),
                            Map.of("title", begun.json().get("title").asText(), "sections", List.of(section)))
                    .expect(200);
            String sectionId = saved.json().get("sections").get(0).get("id").asText();
            api.as(cast.drafter())
                    .post(
                            "/api/reports/material/" + material + "/placement",
                            saved.etag(),
                            Map.of("reportId", id, "sectionId", sectionId))
                    .expect(201);
            JsonNode text =
                    api.as(cast.drafter()).get("/api/reports/" + id).expect(200).json();
            JsonNode paragraphs = text.get("sections").get(0).get("paragraphs");
            if (paragraphs.size() != 1) {
                throw new Unexpected("素材没有写进报告：" + paragraphs);
            }
            return next + " 年报告 " + id + "：" + paragraphs.get(0).asText();
        });
    }

    private Optional<Answer> existing() {
        JsonNode items = api.as(cast.drafter())
                .get("/api/reports?kind=ANNUAL&unit=" + cast.unit() + "&year=" + year)
                .expect(200)
                .json()
                .get("items");
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(api.as(cast.drafter())
                        .get("/api/reports/" + items.get(0).get("id").asText())
                        .expect(200));
    }

    private Answer begin() {
        return api.as(cast.drafter())
                .post("/api/reports", Map.of("kind", "ANNUAL", "year", year, "roundId", round.toString()))
                .expect(201);
    }

    private Answer current() {
        return api.as(cast.drafter()).get("/api/reports/" + report).expect(200);
    }

    private void edit(String what, String added) {
        narrator.step(cast.drafter(), what, () -> {
            Answer before = current();
            ObjectNode content = (ObjectNode) before.json();
            ArrayNode sections = (ArrayNode) content.get("sections");
            ((ArrayNode) sections.get(0).get("paragraphs")).add(added);
            Map<String, Object> body = Map.of("title", content.get("title").asText(), "sections", sections);
            Answer saved = api.as(cast.drafter())
                    .put("/api/reports/" + report + "/content", before.etag(), body)
                    .expect(200);
            api.as(cast.drafter())
                    .put("/api/reports/" + report + "/content", before.etag(), body)
                    .expect(412);
            return "修订版 " + saved.json().get("revision") + "；用旧版本再存会被拒绝（412）";
        });
    }

    private JsonNode await(String state) {
        return Waiting.until(
                "报告 " + report + " 变为 " + state, () -> Optional.of(current().json())
                        .filter(json -> json.get("state").asText().equals(state)));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
