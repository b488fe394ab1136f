package cn.tiaokuai.metrics;

import static cn.tiaokuai.testkit.Awaiting.await;

import cn.tiaokuai.contracts.CommitmentsPublished;
import cn.tiaokuai.contracts.Event;
import cn.tiaokuai.contracts.Samples;
import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.units.UnitPath;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.Directory;
import cn.tiaokuai.testkit.Tokens;
import cn.tiaokuai.testkit.Topics;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What people and the other services do to this one. The bureau is the district's transport bureau 370102JT. */
public final class Measuring {

    public static final String DB = "metrics";
    public static final String STATISTICIAN = "drafter.370102jt";
    public static final String REVIEWER = "reviewer.370102jt";
    public static final String SUPERVISOR = "supervisor.370102";
    public static final Scope BUREAU =
            new Scope("370102JT", UnitPath.of("37.3701.370102.370102JT"), UnitPath.of("37JT.3701JT.370102JT"));
    public static final Scope SIBLING =
            new Scope("370102SF", UnitPath.of("37.3701.370102.370102SF"), UnitPath.of("37SF.3701SF.370102SF"));
    public static final Scope DISTRICT = new Scope("370102", UnitPath.of("37.3701.370102"), UnitPath.of("370102"));
    public static final Scope CITY_BUREAU =
            new Scope("3701JT", UnitPath.of("37.3701.3701JT"), UnitPath.of("37JT.3701JT"));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Measuring() {}

    public static void awaitDirectory() {
        Directory.awaitUnits(DB, "37", "370102", "370102JT", "370102SF", "3701JT", "370121T1");
    }

    public static RequestSpecification as(String username) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(username))
                .contentType("application/json")
                .basePath("/api/metrics");
    }

    public static String newCode() {
        return "T-" + UUID.randomUUID().toString().substring(0, 18).toUpperCase(Locale.ROOT);
    }

    /** A monthly flow of kilometres; given values replace it. */
    public static Map<String, Object> newIndicator(Map<String, Object> others) {
        Map<String, Object> indicator = new HashMap<>(Map.of(
                "code", newCode(),
                "name", "农村公路新改建里程",
                "definition", "当月完工并验收的里程",
                "measureUnit", "公里",
                "direction", "HIGHER",
                "frequency", "MONTH",
                "accumulation", "FLOW",
                "aggregation", "SUM",
                "decimals", 1));
        indicator.putAll(others);
        return indicator;
    }

    public static String indicator(Map<String, Object> others) {
        return indicator(STATISTICIAN, others);
    }

    /** One of the unit that somebody works for. */
    public static String indicator(String owner, Map<String, Object> others) {
        return as(owner)
                .body(newIndicator(others))
                .post("/indicators")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    /** What makes an indicator one that is computed from two others. */
    public static Map<String, Object> ratio(String numerator, String denominator) {
        return Map.of(
                "measureUnit", "%",
                "aggregation", "RATIO",
                "accumulation", "STOCK",
                "numerator", numerator,
                "denominator", denominator);
    }

    public static String indicator() {
        return indicator(Map.of());
    }

    public static ValidatableResponse set(String username, String indicator, String unit, Object value) {
        return as(username)
                .body(Map.of("indicator", indicator, "unit", unit, "year", 2026, "value", value))
                .post("/targets")
                .then();
    }

    /** A target of the bureau for 2026, set by the district. */
    public static UUID target(String indicator, Object value) {
        return id(set(SUPERVISOR, indicator, "370102JT", value));
    }

    /** Several values of the bureau at once. */
    public static ValidatableResponse grid(String mode, List<?> cells) {
        return as(STATISTICIAN)
                .body(Map.of("mode", mode, "source", "台账", "cells", cells))
                .put("/observations/grid")
                .then();
    }

    /** One of them, to which more can be added. */
    public static Map<String, Object> cell(String indicator, String period, Object value) {
        return new HashMap<>(Map.of("indicator", indicator, "period", period, "value", value));
    }

    public static ValidatableResponse report(String indicator, String period, Object value) {
        return as(STATISTICIAN)
                .body(Map.of("indicator", indicator, "period", period, "value", value, "source", "月报台账"))
                .post("/observations")
                .then();
    }

    public static UUID reported(String indicator, String period, Object value) {
        return id(report(indicator, period, value));
    }

    public static UUID confirmed(String indicator, String period, Object value) {
        UUID observation = reported(indicator, period, value);
        confirm(observation);
        return observation;
    }

    public static void confirm(UUID observation) {
        String etag = as(REVIEWER).get("/observations/" + observation).header("ETag");
        as(REVIEWER)
                .header("If-Match", etag)
                .post("/observations/" + observation + "/confirmation")
                .then()
                .statusCode(201);
    }

    /** A value of a unit that has a drafter and a reviewer, confirmed. */
    public static UUID counted(String unit, String indicator, String period, Object value) {
        UUID made = id(as("drafter." + unit)
                .body(Map.of("indicator", indicator, "period", period, "value", value, "source", "台账"))
                .post("/observations")
                .then());
        confirm(unit, made, "\"v1\"");
        return made;
    }

    /** The same for one that is there, as it stands in a version. */
    public static void confirm(String unit, UUID observation, String version) {
        as("reviewer." + unit)
                .header("If-Match", version)
                .post("/observations/" + observation + "/confirmation")
                .then()
                .statusCode(201);
    }

    public static void correct(UUID observation, Object value, String reason) {
        String etag = as(STATISTICIAN).get("/observations/" + observation).header("ETag");
        as(STATISTICIAN)
                .header("If-Match", etag)
                .body(Map.of("value", value, "reason", reason))
                .put("/observations/" + observation)
                .then()
                .statusCode(200);
    }

    public static UUID task(String unit) {
        return id(as(SUPERVISOR)
                .body(Map.of("title", "完成农村公路安防隐患整治", "unit", unit, "deadline", "2099-06-30"))
                .post("/tasks")
                .then());
    }

    /** The district agrees that a task is done, as it reads it now. */
    public static ValidatableResponse complete(UUID task, String result) {
        String etag = as(SUPERVISOR).get("/tasks/" + task).header("ETag");
        return as(SUPERVISOR)
                .header("If-Match", etag)
                .body(Map.of("result", result))
                .post("/tasks/" + task + "/completion")
                .then();
    }

    /** The two promises of the sample, made again under new identities; answers the measurable one. */
    public static UUID promised() {
        UUID report = UUID.randomUUID();
        ObjectNode event = (ObjectNode) read(Samples.of(CommitmentsPublished.class));
        event.put("id", UUID.randomUUID().toString()).put("subject", report.toString());
        ((ObjectNode) event.get("data")).put("reportId", report.toString());
        for (JsonNode commitment : event.at("/data/commitments")) {
            ((ObjectNode) commitment).put("id", UUID.randomUUID().toString());
        }
        happened(event);
        return UUID.fromString(event.at("/data/commitments/0/id").asText());
    }

    /** Brings an event to the service, and waits until it has applied it. */
    public static void happened(JsonNode event) {
        String topic = event.get("source").asText().equals("/review-service") ? "review-events" : "report-events";
        Topics.publish(topic, event.get("subject").asText(), event.toString());
        await("the inbox to have " + event)
                .atMost(LIMIT)
                .until(() -> Database.number(
                                DB,
                                "select count(*) from inbox where event_id = ?",
                                UUID.fromString(event.get("id").asText()))
                        == 1);
    }

    /** Waits for an event of a type that this service sends about a subject. */
    public static JsonNode announced(Class<? extends Event> type, UUID subject) {
        return await(type.getSimpleName() + " of " + subject)
                .atMost(LIMIT)
                .until(() -> announcements(type, subject), found -> !found.isEmpty())
                .getLast();
    }

    /** What this service has sent so far about a subject, of one type. */
    public static List<JsonNode> announcements(Class<? extends Event> type, UUID subject) {
        return Topics.values("metric-events", subject.toString()).stream()
                .map(Measuring::read)
                .filter(e -> e.get("type").asText().equals(Event.type(type)))
                .toList();
    }

    /** All that has been committed is with the broker. */
    public static void awaitOutbox() {
        await("an empty outbox").atMost(LIMIT).until(() -> Database.number(DB, "select count(*) from outbox") == 0);
    }

    public static UUID id(ValidatableResponse made) {
        return UUID.fromString(made.statusCode(201).extract().path("id"));
    }

    public static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(json, e);
        }
    }
}
