package cn.tiaokuai.review;

import static cn.tiaokuai.testkit.Awaiting.await;

import cn.tiaokuai.contracts.ReportSubmitted;
import cn.tiaokuai.contracts.ReportWithdrawn;
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
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What people and the other services do to this one. */
public final class Reviewing {

    public static final String DB = "review";
    public static final String BUREAU_REVIEWER = "reviewer.370102jt";
    public static final String DISTRICT_REVIEWER = "reviewer.370102";
    public static final String TEXT = "a".repeat(64);
    public static final String REVISED = "b".repeat(64);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Reviewing() {}

    public static void awaitDirectory() {
        Directory.awaitUnits(DB, "37", "370102JT", "370121T1", "3701JT");
    }

    public static RequestSpecification as(String username) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(username))
                .contentType("application/json")
                .basePath("/api/reviews");
    }

    /** Another event of the sample's kind, about another report. */
    public static ObjectNode event(Class<? extends cn.tiaokuai.contracts.Event> type, UUID report) {
        try {
            ObjectNode event = (ObjectNode) JSON.readTree(Samples.of(type));
            event.put("id", UUID.randomUUID().toString());
            event.put("subject", report.toString());
            ((ObjectNode) event.get("data")).put("reportId", report.toString());
            return event;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static ObjectNode submitted(UUID report, int submission, String digest) {
        ObjectNode event = event(ReportSubmitted.class, report);
        ((ObjectNode) event.get("data")).put("submission", submission).put("digest", digest);
        return event;
    }

    /** A submission by another unit. */
    public static ObjectNode submittedBy(UUID report, String unit, String addressee, String username) {
        ObjectNode event = submitted(report, 1, TEXT);
        event.put("unit", unit);
        ObjectNode data = (ObjectNode) event.get("data");
        data.put("unit", unit).put("addressee", addressee);
        ((ObjectNode) data.get("submittedBy")).put("username", username);
        return event;
    }

    public static ObjectNode withdrawn(UUID report, int submission) {
        ObjectNode event = event(ReportWithdrawn.class, report);
        ((ObjectNode) event.get("data")).put("submission", submission);
        return event;
    }

    /** Brings an event to the service, and waits until it has applied it. */
    public static void happened(JsonNode event) {
        Topics.publish(topicOf(event), event.get("subject").asText(), event.toString());
        await("the inbox to have " + event)
                .atMost(LIMIT)
                .until(() -> Database.number(
                                DB,
                                "select count(*) from inbox where event_id = ?",
                                UUID.fromString(event.get("id").asText()))
                        == 1);
    }

    private static String topicOf(JsonNode event) {
        return event.get("type").asText().startsWith("cn.tiaokuai.Subject") ? "metric-events" : "report-events";
    }

    /** A report of the district's transport bureau, submitted to the district. */
    public static UUID submitted() {
        UUID report = UUID.randomUUID();
        happened(submitted(report, 1, TEXT));
        return report;
    }

    /** The open step of a report that waits for this person. */
    public static String openStep(UUID report, String username) {
        return as(username)
                .get("/steps?state=OPEN&reportId=" + report)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    public static ValidatableResponse approve(UUID report, String username, String digest) {
        return decide(openStep(report, username), username, approval(digest));
    }

    public static ValidatableResponse sendBack(UUID report, String username, String digest) {
        return decide(openStep(report, username), username, sendingBack(digest));
    }

    public static ValidatableResponse decide(String step, String username, String decision) {
        return as(username).body(decision).post("/steps/" + step + "/decision").then();
    }

    /** The case of a submission, as the bureau sees it. */
    public static ValidatableResponse details(UUID report, int submission) {
        return as(BUREAU_REVIEWER)
                .get("/cases/" + caseOf(report, submission))
                .then()
                .statusCode(200);
    }

    /** Sends requests at once, as two tabs or two people do, and answers their statuses. */
    @SafeVarargs
    public static List<Integer> atOnce(Callable<ValidatableResponse>... requests) {
        List<Callable<ValidatableResponse>> all = new ArrayList<>();
        for (Callable<ValidatableResponse> request : requests) {
            all.add(request);
        }
        return atOnce(all);
    }

    public static List<Integer> atOnce(List<Callable<ValidatableResponse>> requests) {
        try (ExecutorService threads = Executors.newFixedThreadPool(requests.size())) {
            return threads.invokeAll(requests).stream()
                    .map(answer -> answer.resultNow().extract().statusCode())
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String approval(String digest) {
        return "{\"decision\":\"APPROVED\",\"digest\":\"" + digest + "\"}";
    }

    public static String sendingBack(String digest) {
        return "{\"decision\":\"RETURNED\",\"digest\":\"" + digest + "\",\"reason\":\"请核对第二部分里程数与分项之和\"}";
    }

    /** Has a route defined, and answers its id. */
    public static String route(String username, String kind, String steps) {
        return as(username)
                .body("{\"name\":\"测试\",\"kind\":\"" + kind + "\",\"steps\":" + steps + "}")
                .post("/routes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A report of a kind, submitted by the district's transport bureau to the district. */
    public static UUID submitted(String kind) {
        UUID report = UUID.randomUUID();
        ObjectNode event = submitted(report, 1, TEXT);
        ((ObjectNode) event.get("data")).put("kind", kind);
        happened(event);
        return report;
    }

    /** Id of the case of a submission, as its own unit sees it. */
    public static String caseOf(UUID report, int submission) {
        return as(BUREAU_REVIEWER)
                .get("/cases?reportId=" + report)
                .then()
                .extract()
                .path("items.find { it.submission == " + submission + " }.id");
    }

    /** Waits for the events of a type that this service has sent about a report. */
    public static JsonNode announced(UUID report, String type) {
        return await(type + " of " + report)
                .atMost(LIMIT)
                .until(() -> announcements(report, type), found -> !found.isEmpty())
                .getFirst();
    }

    /** What this service has sent so far about a report, of one type. */
    public static List<JsonNode> announcements(UUID report, String type) {
        return Topics.values("review-events", report.toString()).stream()
                .map(Reviewing::read)
                .filter(e -> e.get("type").asText().equals("cn.tiaokuai." + type + ".v1"))
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
