package cn.tiaokuai.metrics.honours;

import static cn.tiaokuai.metrics.Measuring.REVIEWER;
import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.announced;
import static cn.tiaokuai.metrics.Measuring.announcements;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.awaitOutbox;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.tiaokuai.contracts.FactWithdrawn;
import cn.tiaokuai.contracts.HonourGranted;
import cn.tiaokuai.metrics.Measuring;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class HonourTest {

    private UUID honour;

    @BeforeEach
    void the_bureau_has_written_down_an_honour() {
        Measuring.awaitDirectory();
        honour = Measuring.id(
                as(STATISTICIAN).body(honour(Map.of())).post("/honours").then());
    }

    private static Map<String, Object> honour(Map<String, String> others) {
        Map<String, Object> honour = new HashMap<>(Map.of(
                "title", "四好农村路建设先进集体" + UUID.randomUUID(),
                "grantedBy", "省交通运输厅",
                "level", "PROVINCIAL",
                "grantedOn", "2025-12-18",
                "evidence", List.of(Map.of("title", "表彰决定"))));
        honour.putAll(others);
        return honour;
    }

    private ValidatableResponse act(String who, String what, Map<String, ?> words) {
        String etag = as(who).get("/honours/" + honour).header("ETag");
        return as(who).header("If-Match", etag == null ? "\"v0\"" : etag)
                .body(words)
                .post("/honours/" + honour + "/" + what)
                .then();
    }

    @Test
    void an_honour_that_a_second_person_confirms_is_told_for_the_year_it_was_granted_in() {
        as(SUPERVISOR).get("/honours/" + honour).then().statusCode(404);
        act(STATISTICIAN, "confirmation", Map.of()).statusCode(403);
        act(REVIEWER, "confirmation", Map.of()).statusCode(200).body("state", equalTo("CONFIRMED"));
        assertThat(announced(HonourGranted.class, honour).at("/data/year").asInt())
                .isEqualTo(2025);
        as(SUPERVISOR).get("/honours/" + honour).then().statusCode(200);
        act(REVIEWER, "confirmation", Map.of()).statusCode(409);
    }

    @Test
    void nobody_confirms_what_he_has_written_down() {
        as(REVIEWER)
                .header("If-Match", "\"v1\"")
                .body(honour(Map.of()))
                .put("/honours/" + honour)
                .then()
                .statusCode(200)
                .body("registeredBy", equalTo(REVIEWER));
        act(REVIEWER, "confirmation", Map.of()).statusCode(403);
    }

    @Test
    void what_was_told_is_taken_back_and_what_was_not_told_is_not() {
        act(REVIEWER, "withdrawal", Map.of("reason", "重复登记")).statusCode(200);
        awaitOutbox();
        assertThat(announcements(FactWithdrawn.class, honour)).isEmpty();
        honour = Measuring.id(
                as(STATISTICIAN).body(honour(Map.of())).post("/honours").then());
        act(REVIEWER, "confirmation", Map.of()).statusCode(200);
        act(REVIEWER, "withdrawal", Map.of("reason", "授予单位已撤销")).statusCode(200);
        assertThat(announced(FactWithdrawn.class, honour).at("/data/reason").asText())
                .isEqualTo("授予单位已撤销");
    }

    @Test
    void the_same_honour_is_written_down_once() {
        Map<String, Object> twice = honour(Map.of());
        as(STATISTICIAN).body(twice).post("/honours").then().statusCode(201);
        as(STATISTICIAN)
                .body(twice)
                .post("/honours")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:honour-exists"));
    }

    @Test
    void a_name_keeps_the_quotation_marks_that_belong_to_it() {
        String title = "全省“四好农村路”建设先进集体" + UUID.randomUUID();
        as(STATISTICIAN)
                .body(honour(Map.of("title", title)))
                .post("/honours")
                .then()
                .statusCode(201)
                .body("title", equalTo(title));
    }

    @ParameterizedTest
    @CsvSource({
        "title, ''",
        "title, “先进集体”",
        "grantedBy, ''",
        "grantedOn, 2099-01-01",
        "grantedOn, 1900-01-01",
    })
    void what_is_no_honour_is_refused(String field, String value) {
        as(STATISTICIAN)
                .body(honour(Map.of(field, value)))
                .post("/honours")
                .then()
                .statusCode(422)
                .body("violations.field", contains(field));
    }

    @Test
    void edits_name_their_version() {
        as(STATISTICIAN).body(honour(Map.of())).put("/honours/" + honour).then().statusCode(428);
        as(STATISTICIAN)
                .header("If-Match", "\"v7\"")
                .body(honour(Map.of()))
                .put("/honours/" + honour)
                .then()
                .statusCode(412);
    }

    @Test
    void lists_and_the_ledger_are_narrowed_alike() {
        Map<String, Object> trap =
                honour(Map.of("title", "-1+1", "grantedOn", "2019-05-01", "recipient", honour.toString()));
        String id = Measuring.id(as(STATISTICIAN).body(trap).post("/honours").then())
                .toString();
        as(STATISTICIAN).get("/honours?year=2019&limit=200").then().body("items.id", hasItem(id));
        as(STATISTICIAN).get("/honours?year=2018&limit=200").then().body("items.id", not(hasItem(id)));
        as("reviewer.370102sf").get("/honours?year=2019&limit=200").then().body("items.id", not(hasItem(id)));
        assertThat(as(STATISTICIAN).get("/honours/ledger.csv?year=2019").asString())
                .contains(",'-1+1,省级,");
        as(STATISTICIAN).get("/honours?year=12").then().statusCode(400).body("field", equalTo("year"));
    }
}
