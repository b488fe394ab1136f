package cn.tiaokuai.metrics.submissions;

import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.indicator;
import static cn.tiaokuai.metrics.Measuring.set;
import static cn.tiaokuai.metrics.submissions.Submitted.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import cn.tiaokuai.metrics.Measuring;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A district divides a target among its bureaus, once the city has agreed. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class DecompositionUnderReviewTest {

    private String indicator;
    private UUID target;

    @BeforeEach
    void the_district_has_a_target() {
        Measuring.awaitDirectory();
        indicator = indicator(SUPERVISOR, Map.of());
        target = Measuring.id(set(SUPERVISOR, indicator, "370102", 45));
    }

    private static Map<String, Object> part(String unit, Object value) {
        return Map.of("unit", unit, "value", value);
    }

    private Map<String, Object> division(Object... parts) {
        return Map.of("title", "2026年目标分解", "decomposition", Map.of("targetId", target, "parts", List.of(parts)));
    }

    private Submitted submitted() {
        ValidatableResponse made = submit(SUPERVISOR, division(part("370102JT", 30), part("370102SF", 20)));
        return new Submitted(SUPERVISOR, "370102", Measuring.id(made));
    }

    private ValidatableResponse targetsOf(String unit) {
        return as(SUPERVISOR)
                .get("/targets?year=2026&indicator=" + indicator + "&unit=" + unit)
                .then()
                .statusCode(200);
    }

    @Test
    void nothing_is_set_before_it_is_agreed_to() {
        Submitted submitted = submitted();
        assertThat(submitted.announced().at("/data/kind").asText()).isEqualTo("TARGET_DECOMPOSITION");
        submitted
                .seenBy("reviewer.3701")
                .statusCode(200)
                .body("decomposition.value", equalTo(45))
                .body("decomposition.sum", equalTo(50))
                .body("decomposition.shares.unit", contains("370102JT", "370102SF"));
        targetsOf("370102JT").body("items", empty());
    }

    @Test
    void what_is_agreed_to_is_set() {
        Submitted submitted = submitted();
        submitted.approved();
        submitted.seenBy(SUPERVISOR).body("state", equalTo("APPROVED")).body("uncounted", aMapWithSize(0));
        targetsOf("370102JT").body("items.value", contains(30)).body("items.setter", contains("370102"));
        targetsOf("370102SF").body("items.value", contains(20));
    }

    @Test
    void what_was_set_meanwhile_stays() {
        Submitted submitted = submitted();
        Measuring.id(set(SUPERVISOR, indicator, "370102JT", 28));
        submitted.approved();
        submitted.seenBy(SUPERVISOR).body("uncounted", aMapWithSize(1)).body("uncounted", hasKey("370102JT"));
        targetsOf("370102JT").body("items.value", contains(28));
        targetsOf("370102SF").body("items.value", contains(20));
    }

    @Test
    void what_was_returned_sets_nothing_and_is_submitted_again() {
        Submitted submitted = submitted();
        submitted.returned();
        targetsOf("370102JT").body("items", empty());
        submitted.again(division(part("370102JT", 25), part("370102SF", 20))).statusCode(200);
        submitted.approved();
        targetsOf("370102JT").body("items.value", contains(25));
    }

    @Test
    void each_part_that_cannot_be_set_is_named() {
        Measuring.id(set(SUPERVISOR, indicator, "370102SF", 1));
        submit(SUPERVISOR, division(part("370102SF", 20), part("3701", 1), part("NOWHERE", 1)))
                .statusCode(422)
                .body("violations.field", contains("parts.unit", "parts.unit", "parts.unit"))
                .body("violations[1].message", containsString("已有此指标的目标"));
        submit(SUPERVISOR, division(part("370102JT", 1), part("370102JT", 2))).statusCode(422);
    }

    @Test
    void only_the_unit_whose_target_it_is_divides_it() {
        submit("supervisor.3701", division(part("370102JT", 1))).statusCode(403);
        submit("drafter.370102jt", division(part("370102JT", 1))).statusCode(403);
    }
}
