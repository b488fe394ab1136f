package cn.tiaokuai.metrics;

import static cn.tiaokuai.metrics.Measuring.REVIEWER;
import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.indicator;
import static cn.tiaokuai.metrics.Measuring.report;
import static cn.tiaokuai.metrics.Measuring.reported;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What has to hold among the values. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class RulesTest {

    @BeforeEach
    void units_are_known() {
        Measuring.awaitDirectory();
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> others) {
        Map<String, Object> all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }

    /** A rule of the bureau about one indicator and a constant. */
    static UUID rule(String indicator, String operator, Object constant, String severity) {
        return Measuring.id(as(STATISTICIAN)
                .body(newRule(indicator, operator, Map.of("constant", constant), severity))
                .post("/rules")
                .then());
    }

    private static Map<String, Object> newRule(
            String indicator, String operator, Map<String, Object> right, String severity) {
        return Map.of(
                "name", "里程勾稽",
                "left", Map.of("terms", List.of(Map.of("indicator", indicator))),
                "operator", operator,
                "right", right,
                "severity", severity);
    }

    @Test
    void a_broken_rule_is_told_at_entry_and_stops_confirmation() {
        String part = indicator();
        String whole = indicator();
        as(SUPERVISOR)
                .body(newRule(part, "AT_MOST", Map.of("terms", List.of(Map.of("indicator", whole))), "ERROR"))
                .post("/rules")
                .then()
                .statusCode(201);
        reported(whole, "2026-01", 10);
        UUID value = Measuring.id(report(part, "2026-01", 12)
                .body("findings.kind", contains("RULE"))
                .body("findings.severity", contains("ERROR"))
                .body("findings.left", contains(12))
                .body("findings.right", contains(10)));
        as(REVIEWER)
                .header("If-Match", "\"v1\"")
                .post("/observations/" + value + "/confirmation")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:tiaokuai:problem:rules-broken"))
                .body("findings.left", contains(12));
        Measuring.correct(value, 10, "更正");
        Measuring.confirm(value);
        as(REVIEWER).get("/observations/" + value).then().body("findings", empty());
        as("reviewer.370102").get("/observations/" + value).then().body("findings", nullValue());
    }

    @Test
    void a_warning_and_an_unusual_value_are_told_and_stop_nothing() {
        String code = indicator();
        rule(code, "AT_MOST", 10, "WARNING");
        for (int month = 1; month <= 6; month++) {
            reported(code, "2026-0" + month, 10);
        }
        UUID value = Measuring.id(report(code, "2026-07", 100)
                .body("findings.kind", contains("RULE", "OUTLIER"))
                .body("findings.severity", contains("WARNING", "WARNING"))
                .body("findings[1].right", equalTo(12.5f)));
        Measuring.confirm(value);
    }

    @Test
    void a_rule_that_is_put_aside_is_not_asked() {
        String code = indicator();
        UUID rule = rule(code, "AT_MOST", 10, "ERROR");
        Map<String, Object> aside =
                with(newRule(code, "AT_MOST", Map.of("constant", 10), "ERROR"), Map.of("active", false));
        as(STATISTICIAN).body(aside).put("/rules/" + rule).then().statusCode(428);
        as(STATISTICIAN)
                .header("If-Match", "\"v1\"")
                .body(aside)
                .put("/rules/" + rule)
                .then()
                .statusCode(200)
                .body("active", equalTo(false));
        report(code, "2026-01", 12).statusCode(201).body("findings", empty());
    }

    /** Of the justice bureau, which no other test gives rules. */
    @Test
    void a_rule_that_is_taken_up_again_counts_among_those_of_a_unit() {
        UUID rule = UUID.randomUUID();
        for (String each : List.of("true, gen_random_uuid() from generate_series(1, 500)", "false, '" + rule + "'")) {
            Database.execute(Measuring.DB, """
                    insert into indicator_rule (owner, name, left_side, operator, right_side, tolerance, tolerance_percent,
                        severity, version, created_by, created_at, active, id)
                    select '370102SF', 'x', '{"terms":[]}', 'EQUAL', '{"terms":[]}', 0, 0, 'WARNING', 1, 'x', now(), %s
                    """.formatted(each));
        }
        Map<String, Object> active = newRule(indicator(), "AT_MOST", Map.of("constant", 10), "ERROR");
        as("drafter.370102sf")
                .header("If-Match", "\"v1\"")
                .body(active)
                .put("/rules/" + rule)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:too-many-rules"));
        Database.execute(Measuring.DB, "delete from indicator_rule where owner = '370102SF'");
    }

    @Test
    void a_rule_is_known_to_the_units_that_it_holds_for() {
        UUID rule = rule(indicator(), "AT_MOST", 10, "WARNING");
        as(REVIEWER).get("/rules?limit=200").then().body("items.id", hasItem(rule.toString()));
        as(REVIEWER).get("/rules/" + rule).then().statusCode(200).header("ETag", "\"v1\"");
        for (String other : List.of("reviewer.370102", "reviewer.370102sf")) {
            as(other).get("/rules/" + rule).then().statusCode(404);
        }
    }

    @Test
    void a_rule_about_what_cannot_be_compared_is_refused() {
        String monthly = indicator();
        String quarterly = indicator(Map.of("frequency", "QUARTER"));
        for (Map<String, Object> right : List.<Map<String, Object>>of(
                Map.of("terms", List.of(Map.of("indicator", quarterly))),
                Map.of("terms", List.of(Map.of("indicator", "NO-SUCH"))),
                Map.of("terms", List.of()),
                Map.of("constant", 1e30))) {
            as(STATISTICIAN)
                    .body(newRule(monthly, "EQUAL", right, "ERROR"))
                    .post("/rules")
                    .then()
                    .statusCode(422);
        }
    }
}
