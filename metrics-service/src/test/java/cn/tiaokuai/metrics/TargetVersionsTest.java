package cn.tiaokuai.metrics;

import static cn.tiaokuai.metrics.Measuring.REVIEWER;
import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.confirmed;
import static cn.tiaokuai.metrics.Measuring.newIndicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.contracts.TargetAchieved;
import cn.tiaokuai.contracts.TargetRevoked;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets set anew, with plans of their own, and divided among units below. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class TargetVersionsTest {

    private String indicator;

    @BeforeEach
    void the_district_has_an_indicator() {
        Measuring.awaitDirectory();
        indicator = as(SUPERVISOR)
                .body(newIndicator(Map.of()))
                .post("/indicators")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    private static ValidatableResponse setAnew(String who, UUID target, Map<String, Object> change) {
        String etag = as(REVIEWER).get("/targets/" + target).header("ETag");
        return as(who).header("If-Match", etag)
                .body(change)
                .put("/targets/" + target)
                .then();
    }

    @Test
    void a_target_is_set_anew_with_a_reason_and_every_version_stays() {
        UUID target = Measuring.target(indicator, 45);
        setAnew(SUPERVISOR, target, Map.of("value", 60, "nature", "BINDING", "reason", "年中调整"))
                .statusCode(200)
                .body("value", equalTo(60))
                .body("nature", equalTo("BINDING"))
                .body("revision", equalTo(2));
        as(REVIEWER)
                .get("/targets/" + target + "/versions")
                .then()
                .body("items.number", contains(2, 1))
                .body("items.value", contains(60, 45))
                .body("items.reason", contains("年中调整", null));
        as("reviewer.370102sf").get("/targets/" + target + "/versions").then().statusCode(404);
    }

    @Test
    void a_higher_target_revokes_what_was_achieved_and_a_lower_one_achieves_it_again() {
        UUID target = Measuring.target(indicator, 45);
        confirmed(indicator, "2026-01", 45);
        setAnew(SUPERVISOR, target, Map.of("value", 60, "reason", "年中调整")).body("state", equalTo("OPEN"));
        setAnew(SUPERVISOR, target, Map.of("value", 40, "reason", "再调整")).body("state", equalTo("ACHIEVED"));
        Measuring.awaitOutbox();
        assertThat(Measuring.announcements(TargetAchieved.class, target)).hasSize(2);
        assertThat(Measuring.announcements(TargetRevoked.class, target)).hasSize(1);
        assertThat(Measuring.announced(TargetRevoked.class, target)
                        .at("/data/reason")
                        .asText())
                .isEqualTo("年中调整");
    }

    @Test
    void only_who_set_it_sets_it_anew_and_from_its_present_version() {
        UUID target = Measuring.target(indicator, 45);
        Map<String, Object> change = Map.of("value", 60, "reason", "年中调整");
        setAnew("reviewer.3701jt", target, change).statusCode(403);
        setAnew(STATISTICIAN, target, change).statusCode(403);
        as(SUPERVISOR).body(change).put("/targets/" + target).then().statusCode(428);
        as(SUPERVISOR)
                .header("If-Match", "\"v99\"")
                .body(change)
                .put("/targets/" + target)
                .then()
                .statusCode(412);
        setAnew(SUPERVISOR, target, Map.of("value", 60)).statusCode(422).body("violations.field", hasItem("reason"));
    }

    @Test
    void a_statistician_sets_no_target_of_a_unit_below() {
        UUID target = Measuring.id(Measuring.set("reviewer.3701jt", indicator, "370102JT", 45));
        Map<String, Object> change = Map.of("value", 60, "reason", "年中调整");
        setAnew("drafter.3701jt", target, change).statusCode(403);
        setAnew("reviewer.3701jt", target, change).statusCode(200);
    }

    @Test
    void progress_is_expected_by_the_plan_and_not_by_the_calendar() {
        List<Integer> plan = List.of(0, 0, 0, 10, 20, 30, 40, 50, 60, 60, 60, 60);
        as(SUPERVISOR)
                .body(Map.of("indicator", indicator, "unit", "370102JT", "year", 2026, "value", 60, "plan", plan))
                .post("/targets")
                .then()
                .statusCode(201)
                .body("plan", equalTo(plan));
        confirmed(indicator, "2026-01", 0);
        as(REVIEWER)
                .get("/progress?period=2026-01&indicator=" + indicator)
                .then()
                .body("expected", equalTo(0.0f))
                .body("lamp", equalTo("GREEN"));
    }

    @ParameterizedTest
    @CsvSource({"11, 60", "12, 59", "13, 60"})
    void a_plan_has_twelve_months_and_ends_at_the_target(int months, int each) {
        as(SUPERVISOR)
                .body(Map.of(
                        "indicator",
                        indicator,
                        "unit",
                        "370102JT",
                        "year",
                        2026,
                        "value",
                        60,
                        "plan",
                        Collections.nCopies(months, each)))
                .post("/targets")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("plan"));
    }

    @Test
    void a_promise_is_accepted_with_a_plan_of_its_own() {
        Map<String, Object> acceptance =
                new HashMap<>(Map.of("indicator", indicator, "value", 12, "nature", "BINDING"));
        acceptance.put("plan", List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
        String id = as(STATISTICIAN)
                .body(acceptance)
                .post("/proposals/" + Measuring.promised() + "/acceptance")
                .then()
                .statusCode(201)
                .body("nature", equalTo("BINDING"))
                .extract()
                .path("id");
        setAnew(STATISTICIAN, UUID.fromString(id), Map.of("value", 13, "reason", "核实"))
                .statusCode(200)
                .body("plan", nullValue());
    }

    @Test
    void a_target_is_divided_among_units_below_and_the_difference_is_shown() {
        UUID whole = Measuring.id(Measuring.set(SUPERVISOR, indicator, "370102", 100));
        Map<String, Object> bureau = Map.of("unit", "370102JT", "value", 70);
        Map<String, Object> justice = Map.of("unit", "370102SF", "value", 40);
        as(SUPERVISOR)
                .body(Map.of("parts", List.of(bureau, justice)))
                .post("/targets/" + whole + "/parts")
                .then()
                .statusCode(201)
                .body("sum", equalTo(110))
                .body("difference", equalTo(10))
                .body("setUnits", equalTo(2))
                .body("parts.items.find { it.unit == '370102JT' }.value", equalTo(70));
        as(SUPERVISOR)
                .get("/targets/" + whole + "/parts?limit=1")
                .then()
                .body("sum", equalTo(110))
                .body("parts.items.size()", equalTo(1));
        as(SUPERVISOR)
                .body(Map.of("parts", List.of(bureau)))
                .post("/targets/" + whole + "/parts")
                .then()
                .statusCode(409);
        as(SUPERVISOR)
                .body(Map.of("parts", List.of(Map.of("unit", "3701", "value", 1))))
                .post("/targets/" + whole + "/parts")
                .then()
                .statusCode(403);
        as(SUPERVISOR)
                .body(Map.of("parts", List.of()))
                .post("/targets/" + whole + "/parts")
                .then()
                .statusCode(422);
    }
}
