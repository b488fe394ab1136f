package cn.tiaokuai.review.webhooks;

import static cn.tiaokuai.review.Reviewing.as;
import static cn.tiaokuai.testkit.Awaiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.contracts.Event;
import cn.tiaokuai.contracts.ReportReturned;
import cn.tiaokuai.contracts.Samples;
import cn.tiaokuai.contracts.TargetAchieved;
import cn.tiaokuai.review.Reviewing;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.Machine;
import cn.tiaokuai.testkit.RealServers;
import cn.tiaokuai.testkit.Topics;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events on their way to other systems. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class WebhookTest {

    private static final String DISTRICT = "admin.370102";
    private static final String ACHIEVED = Event.type(TargetAchieved.class);
    private static final String RETURNED = Event.type(ReportReturned.class);

    @Inject
    Sender sender;

    private Receiver receiver;

    @BeforeAll
    static void the_directory_is_there() {
        Reviewing.awaitDirectory();
    }

    @BeforeEach
    void another_system_listens() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void it_goes() {
        receiver.close();
        Database.execute("review", "delete from webhook");
    }

    private static void later(Duration by) {
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), by), Clock.class);
    }

    private static String body(String url, String... events) {
        return "{\"client\":\"city-statistics\",\"url\":\"" + url + "\",\"events\":[\"" + String.join("\",\"", events)
                + "\"]}";
    }

    private static JsonPath subscribed(String url, String... events) {
        return as(DISTRICT)
                .body(body(url, events))
                .post("/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private String subscribed() {
        return subscribed(receiver.url(), ACHIEVED).getString("webhook.id");
    }

    /** Something that happened in the bureau. */
    private static UUID happened(Class<? extends Event> event, String topic) {
        UUID id = UUID.randomUUID();
        Topics.publish(
                topic, id.toString(), Samples.of(event).replace("018f6a3e-7b1c-7c2d-9e4f-5a6b7c8d9e0f", id.toString()));
        await("event " + id)
                .until(() -> Database.number("review", "select count(*) from inbox where event_id = ?", id) == 1);
        return id;
    }

    private static UUID achieved() {
        return happened(TargetAchieved.class, "metric-events");
    }

    private static ValidatableResponse deliveries(String webhook) {
        return as(DISTRICT).get("/webhooks/" + webhook + "/deliveries").then().statusCode(200);
    }

    private static String state(String webhook) {
        return deliveries(webhook).extract().path("items[0].state");
    }

    private static int attempts(String webhook) {
        return deliveries(webhook).extract().<Integer>path("items[0].attempts");
    }

    private void sent(String webhook) {
        sender.go();
        await("delivery to " + webhook).until(() -> state(webhook).equals("DELIVERED"));
    }

    private void tried(String webhook, int times) {
        sender.go();
        await("try " + times + " to " + webhook).until(() -> attempts(webhook) == times);
    }

    @Test
    void an_event_goes_out_once_and_signed() {
        JsonPath made = subscribed(receiver.url(), ACHIEVED);
        UUID event = achieved();
        sent(made.getString("webhook.id"));
        sender.go();
        assertThat(receiver.received).hasSize(1);
        Receiver.Received message = receiver.received.getFirst();
        assertThat(message.header("webhook-id")).isEqualTo(event.toString());
        assertThat(JsonPath.from(message.body()).getString("data.indicatorName"))
                .isEqualTo("农村公路新改建里程");
        long timestamp = Long.parseLong(message.header("webhook-timestamp"));
        assertThat(message.header("webhook-signature"))
                .isEqualTo(Signatures.of(
                        java.util.List.of(made.getString("secret")), event.toString(), timestamp, message.body()));
    }

    @Test
    void a_superior_hears_what_superiors_may_read_and_nothing_else() {
        String webhook = subscribed(receiver.url(), ACHIEVED, RETURNED).getString("webhook.id");
        happened(ReportReturned.class, "review-events");
        achieved();
        deliveries(webhook).body("items", hasSize(1)).body("items[0].type", equalTo(ACHIEVED));
    }

    @Test
    void a_unit_hears_what_happens_in_it_and_a_sibling_hears_nothing() {
        Machine bureau = Machine.of(DISTRICT, "370102JT", "审核岗", 60, 1_000, "webhooks:manage");
        Machine sibling = Machine.of(DISTRICT, "370102SF", "审核岗", 60, 1_000, "webhooks:manage");
        String here = byMachine(bureau);
        String there = byMachine(sibling);
        happened(ReportReturned.class, "review-events");
        achieved();
        deliveries(bureau, here).body("items", hasSize(2));
        deliveries(sibling, there).body("items", hasSize(0));
        // What is another client's is not there.
        deliveries(sibling, here, 404);
    }

    private String byMachine(Machine machine) {
        return RestAssured.given()
                .auth()
                .oauth2(machine.token())
                .contentType("application/json")
                .body(body(receiver.url(), ACHIEVED, RETURNED).replace("\"client\":\"city-statistics\",", ""))
                .post("/api/reviews/webhooks")
                .then()
                .statusCode(201)
                .body("webhook.client", equalTo(machine.clientId()))
                .extract()
                .path("webhook.id");
    }

    private static ValidatableResponse deliveries(Machine machine, String webhook) {
        return deliveries(machine, webhook, 200);
    }

    private static ValidatableResponse deliveries(Machine machine, String webhook, int status) {
        return RestAssured.given()
                .auth()
                .oauth2(machine.token())
                .get("/api/reviews/webhooks/" + webhook + "/deliveries")
                .then()
                .statusCode(status);
    }

    @Test
    void what_failed_is_sent_again_later_under_the_same_id() {
        String webhook = subscribed();
        receiver.answers(500);
        achieved();
        tried(webhook, 1);
        deliveries(webhook).body("items[0].status", equalTo(500)).body("items[0].state", equalTo("PENDING"));
        sender.go();
        assertThat(receiver.received).hasSize(1);
        receiver.answers(200);
        later(Duration.ofSeconds(30));
        sent(webhook);
        assertThat(receiver.received)
                .hasSize(2)
                .extracting(message -> message.header("webhook-id"))
                .containsOnly(receiver.received.getFirst().header("webhook-id"));
        deliveries(webhook).body("items[0].error", nullValue());
    }

    @Test
    void what_cannot_be_delivered_in_two_days_is_a_dead_letter_that_may_be_replayed() {
        String webhook = subscribed();
        receiver.answers(503);
        achieved();
        tried(webhook, 1);
        later(Duration.ofHours(49));
        tried(webhook, 2);
        as(DISTRICT)
                .get("/webhooks/" + webhook + "/deliveries?state=DEAD")
                .then()
                .body("items", hasSize(1))
                .body("items[0].error", equalTo("HTTP 503"));
        receiver.answers(200);
        as(DISTRICT)
                .post("/webhooks/" + webhook + "/replay")
                .then()
                .statusCode(202)
                .body("replayed", equalTo(1));
        sent(webhook);
        assertThat(receiver.received).hasSize(3);
    }

    @Test
    void what_was_delivered_may_be_replayed_too() {
        String webhook = subscribed();
        achieved();
        sent(webhook);
        String delivery = deliveries(webhook).extract().path("items[0].id");
        as(DISTRICT)
                .post("/webhooks/" + webhook + "/deliveries/" + delivery + "/replay")
                .then()
                .statusCode(202);
        sent(webhook);
        assertThat(receiver.received).hasSize(2);
        as(DISTRICT)
                .post("/webhooks/" + webhook + "/deliveries/" + UUID.randomUUID() + "/replay")
                .then()
                .statusCode(404);
    }

    @Test
    void a_slow_receiver_holds_nobody_but_itself() throws IOException {
        try (Receiver slow = new Receiver()) {
            slow.hangs();
            String waiting = subscribed(slow.url(), ACHIEVED).getString("webhook.id");
            String webhook = subscribed();
            achieved();
            sent(webhook);
            await("the slow one is given up for now").until(() -> attempts(waiting) == 1);
            deliveries(waiting)
                    .body("items[0].state", equalTo("PENDING"))
                    .body("items[0].error", equalTo("no answer in 1 s"));
        }
    }

    @Test
    void a_redirect_is_not_followed() {
        String webhook = subscribed();
        receiver.answers(302);
        achieved();
        tried(webhook, 1);
        assertThat(receiver.received).hasSize(1);
        deliveries(webhook).body("items[0].error", equalTo("HTTP 302"));
    }

    @Test
    void a_receiver_that_is_gone_hears_nothing_more() {
        String webhook = subscribed();
        receiver.answers(410);
        achieved();
        tried(webhook, 1);
        deliveries(webhook).body("items[0].state", equalTo("DEAD"));
        as(DISTRICT).get("/webhooks/" + webhook).then().body("enabled", equalTo(false));
        achieved();
        deliveries(webhook).body("items", hasSize(1));
    }

    @Test
    void a_subscription_ends_unless_it_is_written_again() {
        String webhook = subscribed();
        later(Duration.ofDays(91));
        achieved();
        deliveries(webhook).body("items", hasSize(0));
        as(DISTRICT)
                .header("If-Match", "\"v0\"")
                .body("{\"url\":\"" + receiver.url() + "\",\"events\":[\"" + ACHIEVED + "\"],\"enabled\":true}")
                .put("/webhooks/" + webhook)
                .then()
                .statusCode(200);
        achieved();
        deliveries(webhook).body("items", hasSize(1));
    }

    @Test
    void after_a_new_secret_both_sign_for_a_day() {
        String webhook = subscribed();
        as(DISTRICT).post("/webhooks/" + webhook + "/secret").then().statusCode(201);
        achieved();
        sent(webhook);
        assertThat(receiver.received.getLast().header("webhook-signature").split(" "))
                .hasSize(2);
        later(Duration.ofHours(25));
        achieved();
        sent(webhook);
        assertThat(receiver.received.getLast().header("webhook-signature").split(" "))
                .hasSize(1);
    }

    @Test
    void what_ended_is_not_sent() {
        String webhook = subscribed();
        achieved();
        as(DISTRICT).delete("/webhooks/" + webhook).then().statusCode(428);
        as(DISTRICT)
                .header("If-Match", "\"v0\"")
                .delete("/webhooks/" + webhook)
                .then()
                .statusCode(204);
        sender.go();
        as(DISTRICT).get("/webhooks/" + webhook).then().statusCode(404);
        assertThat(Database.number("review", "select count(*) from webhook_turn"))
                .isZero();
        assertThat(receiver.received).isEmpty();
    }

    @Test
    void an_address_inside_and_an_event_that_nobody_knows_are_refused_by_field() {
        as(DISTRICT)
                .body(body("https://10.0.0.1/", "cn.tiaokuai.ReviewOpened.v1"))
                .post("/webhooks")
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(java.util.List.of("url", "events")));
        as("reviewer.370102").get("/webhooks").then().statusCode(403);
    }
}
