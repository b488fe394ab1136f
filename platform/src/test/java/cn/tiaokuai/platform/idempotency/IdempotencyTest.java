package cn.tiaokuai.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.tiaokuai.platform.sample.NoteResource;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.Directory;
import cn.tiaokuai.testkit.RealServers;
import cn.tiaokuai.testkit.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class IdempotencyTest {

    private static final String DB = "review";
    private static final String DRAFTER = "drafter.370102jt";

    @Inject
    IdempotencyPurge purge;

    private final String key = UUID.randomUUID().toString();
    private final String text = "note " + key;

    @BeforeAll
    static void the_directory_is_there() {
        Directory.awaitUnits(DB, "370102JT");
    }

    @BeforeEach
    void nobody_waits() {
        NoteResource.GATE.release(1000);
    }

    private ValidatableResponse add(String username, String path, String text) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(username))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"text\":\"" + text + "\",\"shown\":false}")
                .post("/api/notes" + path)
                .then();
    }

    private ValidatableResponse add(String text) {
        return add(DRAFTER, "", text);
    }

    private static long notes(String text) {
        return Database.number(DB, "select count(*) from note where text = ?", text);
    }

    private long kept() {
        return Database.number(DB, "select count(*) from idempotent_answer where key = ?", key);
    }

    @Test
    void the_same_request_gets_the_same_answer_and_changes_nothing() {
        String id = add(text).statusCode(200).extract().asString();
        add(text).statusCode(200).body(equalTo(id));
        assertThat(notes(text)).isEqualTo(1);
    }

    @Test
    void status_headers_and_body_come_again() {
        ValidatableResponse first = add(DRAFTER, "/created", text).statusCode(201);
        ValidatableResponse again = add(DRAFTER, "/created", text).statusCode(201);
        for (String header : new String[] {"Location", "ETag", "Content-Type"}) {
            assertThat(again.extract().header(header))
                    .isNotNull()
                    .isEqualTo(first.extract().header(header));
        }
        assertThat(again.extract().asString()).isEqualTo(first.extract().asString());
        assertThat(notes(text)).isEqualTo(1);
    }

    @Test
    void a_key_is_not_for_another_request() {
        add(text).statusCode(200);
        for (ValidatableResponse other : new ValidatableResponse[] {add(text + "!"), add(DRAFTER, "/created", text)}) {
            other.statusCode(422)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:tiaokuai:problem:idempotency-key-reused"));
        }
        assertThat(notes(text + "!")).isZero();
    }

    @Test
    void another_units_key_is_another_one() {
        String own = add(text).statusCode(200).extract().asString();
        String others =
                add("drafter.370102sf", "", text).statusCode(200).extract().asString();
        assertThat(others).isNotEqualTo(own);
        assertThat(notes(text)).isEqualTo(2);
    }

    @Test
    void while_the_first_is_under_way_the_second_is_refused() throws Exception {
        NoteResource.GATE.drainPermits();
        try (ExecutorService person = Executors.newSingleThreadExecutor()) {
            Future<String> first = person.submit(() ->
                    add(DRAFTER, "/slowly", text).statusCode(200).extract().asString());
            NoteResource.ARRIVED.acquire();
            add(DRAFTER, "/slowly", text)
                    .statusCode(409)
                    .body("type", equalTo("urn:tiaokuai:problem:idempotency-key-in-use"));
            NoteResource.GATE.release(1000);
            String id = first.get();
            add(DRAFTER, "/slowly", text).statusCode(200).body(equalTo(id));
        }
        assertThat(notes(text)).isEqualTo(1);
    }

    @Test
    void a_request_that_failed_may_be_sent_again() {
        add("fail").statusCode(500);
        add("fail").statusCode(500);
        add(" ").statusCode(400);
        assertThat(kept()).isZero();
        add(text).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "with\ttab"})
    void a_key_is_made_of_visible_characters(String key) {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of(DRAFTER))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"text\":\"x\",\"shown\":false}")
                .post("/api/notes")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:tiaokuai:problem:idempotency-key"));
    }

    @Test
    void what_has_expired_is_cleared_away_and_the_key_is_free() {
        String id = add(text).statusCode(200).extract().asString();
        purge.purge();
        assertThat(kept()).isEqualTo(1);
        Database.execute(
                DB, "update idempotent_answer set expires_at = now() - interval '1 s' where key = '" + key + "'");
        String other = add("other " + text).statusCode(200).extract().asString();
        assertThat(other).isNotEqualTo(id);
        Database.execute(
                DB, "update idempotent_answer set expires_at = now() - interval '1 s' where key = '" + key + "'");
        purge.purge();
        assertThat(kept()).isZero();
    }
}
