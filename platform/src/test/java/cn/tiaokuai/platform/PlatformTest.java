package cn.tiaokuai.platform;

import static cn.tiaokuai.testkit.Awaiting.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.Directory;
import cn.tiaokuai.testkit.RealServers;
import cn.tiaokuai.testkit.Tokens;
import cn.tiaokuai.testkit.Topics;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class PlatformTest {

    private static final String DB = "review";

    private static RequestSpecification as(String username) {
        return RestAssured.given().auth().oauth2(Tokens.of(username)).contentType("application/json");
    }

    private static ValidatableResponse add(String username, String text, boolean shown) {
        return as(username)
                .body("{\"text\":\"" + text + "\",\"shown\":" + shown + "}")
                .post("/api/notes")
                .then();
    }

    private static String withdrawal(UUID eventId, UUID report, int submission) {
        return """
                {"specversion":"1.0","id":"%s","source":"/test","type":"cn.tiaokuai.ReportWithdrawn.v1","subject":"%s",
                "time":"2026-01-12T02:30:00Z","datacontenttype":"application/json","unit":"370102JT","data":{"reportId":"%s",
                "submission":%d,"unit":"370102JT","withdrawnBy":{"username":"a","name":"b"},
                "withdrawnAt":"2026-01-12T02:30:00Z"}}
                """.formatted(eventId, report, report, submission);
    }

    private static long notesAbout(UUID report) {
        return Database.number(DB, "select count(*) from note where text = ?", "withdrawn " + report);
    }

    private static String unit(String code) {
        return """
                {"specversion":"1.0","id":"%s","source":"/test","type":"cn.tiaokuai.UnitChanged.v1","time":"2026-11-27T00:00:00Z",
                 "subject":"%s","unit":"%s","data":{"code":"%s","name":"%s","kind":"BUREAU","path":"37.%s","parent":"37",
                 "line":null,"lineSuperior":null,"linePath":"%s","validFrom":null,"validTo":null,"active":true}}""".formatted(UUID.randomUUID(), code, code, code, code, code, code);
    }

    private static List<String> deadLetters(String mark) {
        return Topics.records("review-service-dead").stream()
                .map(ConsumerRecord::key)
                .filter(key -> key.startsWith(mark))
                .toList();
    }

    @BeforeAll
    static void the_directory_is_there() {
        Directory.awaitUnits(DB, "370102JT");
    }

    @Test
    void a_request_without_a_token_is_refused_with_a_problem() {
        RestAssured.get("/api/notes")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:tiaokuai:problem:unauthorized"));
    }

    @Test
    void a_request_with_garbage_for_a_token_is_refused_with_a_problem() {
        RestAssured.given()
                .auth()
                .oauth2("garbage")
                .get("/api/notes")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:tiaokuai:problem:unauthorized"));
    }

    @Test
    void a_shown_note_is_seen_above_by_block_and_line_and_nowhere_else() {
        String text = "note " + UUID.randomUUID();
        add("drafter.370102jt", text, true).statusCode(200);
        for (String above : new String[] {"drafter.370102jt", "reviewer.370102", "reviewer.3701jt", "reviewer.37"}) {
            as(above).get("/api/notes").then().statusCode(200).body("$", hasItem(text));
        }
        for (String elsewhere : new String[] {"drafter.370121jt", "drafter.370102sf", "reviewer.3701sf"}) {
            as(elsewhere).get("/api/notes").then().statusCode(200).body("$", not(hasItem(text)));
        }
    }

    @Test
    void a_note_that_is_not_shown_stays_in_its_unit() {
        String text = "note " + UUID.randomUUID();
        add("drafter.370102jt", text, false).statusCode(200);
        as("reviewer.370102").get("/api/notes").then().body("$", not(hasItem(text)));
    }

    @Test
    void a_role_that_is_missing_is_told_and_noted_in_the_audit() {
        add("reviewer.370102", "x", true).statusCode(403).body("type", equalTo("urn:tiaokuai:problem:role-missing"));
        assertTrue(Database.number(
                        DB, "select count(*) from audit where outcome = 'DENIED' and username = ?", "reviewer.370102")
                > 0);
    }

    /** Whoever is not the front door might claim anything; here the second address of this machine is such a one. */
    @ParameterizedTest
    @CsvSource({"127.0.0.1, 203.0.113.9", "127.0.0.2, 127.0.0.2"})
    void where_a_request_came_from_is_believed_of_the_front_door_alone(String peer, String kept) throws Exception {
        String text = "from " + UUID.randomUUID();
        URI notes = URI.create("http://127.0.0.1:" + RestAssured.port + "/api/notes");
        HttpRequest request = HttpRequest.newBuilder(notes)
                .header("Authorization", "Bearer " + Tokens.of("drafter.370102jt"))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", "203.0.113.9")
                .POST(BodyPublishers.ofString("{\"text\":\"" + text + "\",\"shown\":false}"))
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(peer))
                .build()) {
            assertEquals(200, client.send(request, BodyHandlers.discarding()).statusCode());
        }
        assertEquals(
                kept,
                Database.rows(DB, "select source_address from audit where outcome = 'CHANGED' order by id desc limit 1")
                        .getFirst()
                        .get("source_address"));
    }

    @Test
    void an_administrator_sees_no_business_data() {
        as("admin.system").get("/api/notes").then().statusCode(403);
    }

    @Test
    void a_person_with_two_posts_has_to_choose_one() {
        as("two.posts")
                .get("/api/notes")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:tiaokuai:problem:post-required"));
        as("two.posts").header("X-Post", "370102JT").get("/api/notes").then().statusCode(200);
        as("two.posts")
                .header("X-Post", "370102SF")
                .get("/api/notes")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:tiaokuai:problem:foreign-post"));
    }

    @Test
    void what_is_wrong_with_a_request_is_told_by_field() {
        add("drafter.370102jt", " ", true).statusCode(400).body("violations[0].field", containsString("text"));
        as("drafter.370102jt").body("{\"text\":").post("/api/notes").then().statusCode(400);
        as("drafter.370102jt")
                .body("{\"txet\":\"a\"}")
                .post("/api/notes")
                .then()
                .statusCode(400)
                .body("field", equalTo("txet"));
        as("drafter.370102jt").post("/api/notes").then().statusCode(400);
        as("drafter.370102jt")
                .body("[]")
                .post("/api/notes")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:tiaokuai:problem:malformed-json"));
        as("drafter.370102jt").get("/api/notes?limit=0").then().statusCode(400).body("field", equalTo("limit"));
        as("drafter.370102jt").get("/api/nothing").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void what_somebody_else_has_just_saved_is_a_conflict() {
        String text = "twice " + UUID.randomUUID();
        add("drafter.370102jt", text, false).statusCode(200);
        add("drafter.370102jt", text, false).statusCode(409).body("type", equalTo("urn:tiaokuai:problem:conflict"));
    }

    @Test
    void an_event_reaches_its_handler_through_outbox_and_broker_once() {
        UUID id = UUID.fromString(
                add("drafter.370102jt", "note", false).statusCode(200).extract().asString());
        await().until(() -> notesAbout(id) == 1);
        assertEquals(1, Topics.values("report-events", id.toString()).size());
        await().until(() -> Database.number(DB, "select count(*) from outbox") == 0);
    }

    @Test
    void a_request_that_fails_leaves_neither_row_nor_event() {
        long before = Topics.records("report-events").size();
        add("drafter.370102jt", "fail", false).statusCode(500).body("type", equalTo("urn:tiaokuai:problem:internal"));
        assertEquals(0, Database.number(DB, "select count(*) from note where text = 'fail'"));
        assertEquals(0, Database.number(DB, "select count(*) from audit where after_digest = 'fail'"));
        assertEquals(0, Database.number(DB, "select count(*) from outbox"));
        assertEquals(before, Topics.records("report-events").size());
    }

    @Test
    void a_second_delivery_changes_nothing() {
        UUID event = UUID.randomUUID();
        UUID report = UUID.randomUUID();
        UUID marker = UUID.randomUUID();
        Topics.publish("report-events", report.toString(), withdrawal(event, report, 1));
        Topics.publish("report-events", report.toString(), withdrawal(event, report, 1));
        Topics.publish("report-events", report.toString(), withdrawal(UUID.randomUUID(), marker, 1));
        await().until(() -> notesAbout(marker) == 1);
        assertEquals(1, notesAbout(report));
    }

    @Test
    void an_event_that_cannot_be_applied_becomes_a_dead_letter_and_the_next_is_applied() {
        UUID poison = UUID.randomUUID();
        UUID next = UUID.randomUUID();
        Topics.publish("report-events", poison.toString(), withdrawal(UUID.randomUUID(), poison, 13));
        Topics.publish("report-events", poison.toString(), withdrawal(UUID.randomUUID(), next, 1));
        await().until(() -> notesAbout(next) == 1);
        assertEquals(0, notesAbout(poison));
        await().until(() ->
                Topics.values("review-service-dead", poison.toString()).size() == 1);
    }

    @Test
    void a_record_that_is_no_event_becomes_a_dead_letter() {
        String key = UUID.randomUUID().toString();
        Topics.publish("report-events", key, "{\"type\":\"cn.tiaokuai.ReportWithdrawn.v1\",\"data\":{\"sub");
        await().until(() -> Topics.values("review-service-dead", key).size() == 1);
    }

    /** Units come in batches; what is wrong with one is no other's matter. */
    @Test
    void a_unit_that_cannot_be_applied_becomes_a_dead_letter_and_those_around_it_are_applied() {
        String mark = "Z" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Map<String, String> units = new TreeMap<>();
        IntStream.range(0, 30)
                .mapToObj(i -> mark + i)
                .forEach(code -> units.put(
                        code, code.endsWith("3") ? "{\"type\":\"cn.tiaokuai.UnitChanged.v1\",\"da" : unit(code)));
        Topics.publish("units", units);
        await().until(() -> Database.number(DB, "select count(*) from unit where code like ?", mark + "%") == 27);
        await().until(() -> deadLetters(mark).size() == 3);
        assertTrue(deadLetters(mark).stream().allMatch(code -> code.endsWith("3")));
    }

    @Test
    void the_audit_is_a_chain_and_cannot_be_changed_by_the_service() {
        add("drafter.370102jt", "first", false).statusCode(200);
        add("drafter.370102jt", "second", false).statusCode(200);
        assertEquals(0, Database.number(DB, """
                select count(*) from (select previous_hash, lag(hash, 1, '') over (order by id) as expected
                from audit where unit_code = '370102JT') chain where previous_hash <> expected"""));
        assertEquals(0, Database.number(DB, """
                select count(*) from information_schema.role_table_grants
                where table_name = 'audit' and grantee = 'review_app' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')"""));
    }
}
