package cn.tiaokuai.review;

import static cn.tiaokuai.review.Reviewing.BUREAU_REVIEWER;
import static cn.tiaokuai.review.Reviewing.TEXT;
import static cn.tiaokuai.review.Reviewing.approve;
import static cn.tiaokuai.review.Reviewing.as;
import static cn.tiaokuai.review.Reviewing.atOnce;
import static cn.tiaokuai.review.Reviewing.details;
import static cn.tiaokuai.review.Reviewing.happened;
import static cn.tiaokuai.review.Reviewing.openStep;
import static cn.tiaokuai.review.Reviewing.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which route a submission takes. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class RouteChoiceTest {

    @BeforeAll
    static void the_directory_is_there() {
        Reviewing.awaitDirectory();
    }

    @Test
    void a_running_case_keeps_its_version_of_the_route() {
        String route = """
                {"name":"%s","kind":"VERSIONED","steps":[{"relation":"OWN","role":"reviewer","dueDays":2}%s]}
                """;
        String first = as("supervisor.370102")
                .body(route.formatted("一版", ",{\"relation\":\"BLOCK_PARENT\",\"role\":\"reviewer\"}"))
                .post("/routes")
                .then()
                .statusCode(201)
                .body("version", equalTo(1))
                .extract()
                .path("id");
        UUID report = ofKind("VERSIONED");
        as("admin.370102")
                .body(route.formatted("二版", ""))
                .post("/routes")
                .then()
                .statusCode(201)
                .body("version", equalTo(2));
        approve(report, BUREAU_REVIEWER, TEXT);
        details(report, 1).body("routeId", equalTo(first)).body("state", equalTo("OPEN"));
        UUID newer = ofKind("VERSIONED");
        approve(newer, BUREAU_REVIEWER, TEXT);
        details(newer, 1).body("state", equalTo("APPROVED"));
    }

    @Test
    void of_two_definitions_at_once_none_is_lost_or_half_saved() {
        String route = """
                {"name":"并发","kind":"RACED","steps":[{"relation":"OWN","role":"reviewer"}]}
                """;
        Callable<ValidatableResponse> define =
                () -> as("supervisor.370102").body(route).post("/routes").then();
        List<Integer> statuses = atOnce(List.of(define, define, define));
        assertThat(statuses).contains(201).allMatch(status -> status == 201 || status == 409);
        assertThat(Database.number(Reviewing.DB, "select max(version) from route where kind = 'RACED'"))
                .isEqualTo(statuses.stream().filter(status -> status == 201).count());
    }

    private static UUID ofKind(String kind) {
        UUID report = UUID.randomUUID();
        var event = submitted(report, 1, TEXT);
        ((ObjectNode) event.get("data")).put("kind", kind);
        happened(event);
        return report;
    }

    @Test
    void the_nearest_units_route_is_taken() {
        String route = """
                {"name":"%s","kind":"NEAREST","steps":[{"relation":"OWN","role":"%s"}]}
                """;
        as("supervisor.3701")
                .body(route.formatted("市", "issuer"))
                .post("/routes")
                .then()
                .statusCode(201);
        as("supervisor.370102")
                .body(route.formatted("区", "reviewer"))
                .post("/routes")
                .then()
                .statusCode(201);
        assertThat(openStep(ofKind("NEAREST"), BUREAU_REVIEWER)).isNotNull();
        as("drafter.370102jt").get("/routes?kind=NEAREST").then().body("items.unit", contains("3701", "370102"));
    }
}
