package cn.tiaokuai.report;

import static cn.tiaokuai.testkit.Awaiting.await;

import cn.tiaokuai.contracts.Event;
import cn.tiaokuai.contracts.ReportApproved;
import cn.tiaokuai.contracts.ReportReturned;
import cn.tiaokuai.contracts.Samples;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.Directory;
import cn.tiaokuai.testkit.Tokens;
import cn.tiaokuai.testkit.Topics;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people and the other services do to this one; reports are of the kind of which a unit may write several. */
public final class Offices {

    public static final String DB = "report";
    public static final String DRAFTER = "drafter.370102jt";
    public static final String ISSUER = "issuer.370102jt";
    public static final String DISTRICT = "reviewer.370102";
    public static final String CITY = "reviewer.3701";
    public static final String CITY_LINE = "reviewer.3701jt";
    public static final String PROVINCE_LINE = "reviewer.37jt";
    public static final String SIBLING = "drafter.370102sf";
    public static final String SUPERVISOR = "supervisor.370102";
    public static final String TEXT = """
            {"title":"临江区交通运输局2025年工作总结","sections":[
              {"level":1,"number":"一、","heading":"主要工作","part":"SUMMARY","paragraphs":["新改建农村公路46.5公里。"]},
              {"level":1,"number":"二、","heading":"2026年工作计划","part":"PLAN","paragraphs":["新改建农村公路45公里。"]}]}
            """;
    public static final String TO_DISTRICT = "{\"addressee\":\"370102\",\"copies\":[\"3701JT\"]}";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Offices() {}

    public static void open() {
        Directory.awaitUnits(DB, "37", "3701", "370102", "370102JT", "370102SF", "3701JT", "370121T1");
    }

    public static RequestSpecification as(String username) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(username))
                .contentType("application/json")
                .basePath("/api/reports");
    }

    /** A special report of the district's transport bureau, still empty. */
    public static String begun() {
        return as(DRAFTER)
                .body("{\"kind\":\"SPECIAL\",\"year\":2025}")
                .post()
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Such a report with a text. */
    public static String drafted() {
        String report = begun();
        save(report, TEXT).statusCode(200);
        return report;
    }

    /** Such a report, sent to the district. */
    public static String submitted() {
        String report = drafted();
        submit(report).statusCode(201);
        return report;
    }

    /** Such a report, approved. */
    public static String approved() {
        String report = submitted();
        happened(answer(ReportApproved.class, report));
        return report;
    }

    public static ExtractableResponse<Response> seen(String username, String report) {
        return as(username).get("/" + report).then().statusCode(200).extract();
    }

    public static String state(String report) {
        return seen(DRAFTER, report).path("state");
    }

    public static RequestSpecification editing(String username, String report) {
        return as(username).header("If-Match", seen(DRAFTER, report).header("ETag"));
    }

    public static ValidatableResponse save(String report, String text) {
        return editing(DRAFTER, report)
                .body(text)
                .put("/" + report + "/content")
                .then();
    }

    /** A comment on the first section, as somebody sees it. */
    public static ValidatableResponse comment(String username, String report) {
        String section = seen(username, report).path("sections[0].id");
        return as(username)
                .body("{\"sectionId\":\"" + section + "\",\"text\":\"请补充数据\"}")
                .post("/" + report + "/comments")
                .then();
    }

    public static ValidatableResponse submit(String report) {
        return editing(DRAFTER, report)
                .body(TO_DISTRICT)
                .post("/" + report + "/submission")
                .then();
    }

    /** Objections that would stop a submission now, by identity. */
    public static List<String> standing(String report) {
        return as(DRAFTER)
                .get("/" + report + "/checks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("checks.findAll { it.severity != 'WARNING' && it.overrule == null }.id", String.class);
    }

    public static ValidatableResponse overrule(String username, String report, List<String> checks, String reason) {
        return as(username)
                .body(Map.of("checks", checks, "reason", reason))
                .post("/" + report + "/overrules")
                .then();
    }

    public static ValidatableResponse withdraw(String report) {
        return editing(DRAFTER, report).delete("/" + report + "/submission").then();
    }

    public static ValidatableResponse issue(String report) {
        return as(ISSUER)
                .body("{\"mark\":\"临交\"}")
                .post("/" + report + "/issuance")
                .then();
    }

    /** The sample answer of review, about the present submission and text of a report. */
    public static ObjectNode answer(Class<? extends Event> type, String report) {
        ExtractableResponse<Response> seen = seen(DRAFTER, report);
        ObjectNode event = event(type);
        event.put("subject", report);
        ((ObjectNode) event.get("data"))
                .put("reportId", report)
                .put("submission", seen.<Integer>path("submission"))
                .put("digest", seen.<String>path("digest"));
        return event;
    }

    public static void giveBack(String report) {
        happened(answer(ReportReturned.class, report));
    }

    /** The sample of an event, as another event. */
    public static ObjectNode event(Class<? extends Event> type) {
        ObjectNode event = (ObjectNode) read(Samples.of(type));
        event.put("id", UUID.randomUUID().toString());
        return event;
    }

    /** Brings an event to the service, and waits until it has applied it. */
    public static void happened(JsonNode event) {
        String source = event.get("source").asText();
        String topic = source.equals("/review-service") ? "review-events" : "metric-events";
        Topics.publish(topic, event.get("subject").asText(), event.toString());
        await("the inbox to have " + event).atMost(LIMIT).until(() -> received(event));
    }

    private static boolean received(JsonNode event) {
        UUID id = UUID.fromString(event.get("id").asText());
        return Database.number(DB, "select count(*) from inbox where event_id = ?", id) == 1;
    }

    /** Waits for the first event of a type that this service has sent about a report. */
    public static JsonNode announced(String report, Class<? extends Event> type) {
        return await(type + " of " + report)
                .atMost(LIMIT)
                .until(() -> announcements(report, type), found -> !found.isEmpty())
                .getFirst();
    }

    public static List<JsonNode> announcements(String report, Class<? extends Event> type) {
        return Topics.values("report-events", report).stream()
                .map(Offices::read)
                .filter(event -> event.get("type").asText().equals(Event.type(type)))
                .toList();
    }

    public static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(json, e);
        }
    }
}
