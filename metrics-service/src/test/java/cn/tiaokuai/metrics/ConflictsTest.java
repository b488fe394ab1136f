package cn.tiaokuai.metrics;

import static cn.tiaokuai.metrics.Measuring.REVIEWER;
import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.newIndicator;
import static cn.tiaokuai.metrics.Refusals.indicator;
import static cn.tiaokuai.metrics.Refusals.names;
import static org.hamcrest.Matchers.equalTo;

import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What contradicts that which is there already is refused, and the answer says what is in the way. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ConflictsTest {

    @BeforeEach
    void there_is_an_indicator() {
        Refusals.awaitIndicator();
    }

    @Test
    void a_code_is_taken_once() {
        as(STATISTICIAN)
                .body(newIndicator(Map.of("code", indicator())))
                .post("/indicators")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:indicator-exists"));
    }

    @Test
    void a_unit_has_one_target_of_an_indicator_and_year() {
        String measured = Measuring.indicator();
        UUID target = Measuring.target(measured, 45);
        Measuring.set(SUPERVISOR, measured, "370102JT", 50)
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:target-exists"))
                .body("targetId", equalTo(target.toString()));
    }

    @Test
    void a_period_is_reported_once_and_then_corrected() {
        UUID first = Measuring.reported(indicator(), "2026-01", 1);
        Measuring.report(indicator(), "2026-01", 2)
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:observation-exists"))
                .body("observationId", equalTo(first.toString()));
        names(
                as(STATISTICIAN)
                        .header("If-Match", "\"v1\"")
                        .body("{\"value\":2}")
                        .put("/observations/" + first)
                        .then(),
                "reason");
        names(
                as(STATISTICIAN)
                        .header("If-Match", "\"v1\"")
                        .body("{\"reason\":\"a\"}")
                        .put("/observations/" + first)
                        .then(),
                "value");
    }

    @Test
    void an_edit_names_the_version_it_was_made_from() {
        UUID value = Measuring.reported(Measuring.indicator(), "2026-01", 1);
        String correction = "{\"value\":2,\"reason\":\"a\"}";
        as(STATISTICIAN).body(correction).put("/observations/" + value).then().statusCode(428);
        as(STATISTICIAN)
                .header("If-Match", "\"v9\"")
                .body(correction)
                .put("/observations/" + value)
                .then()
                .statusCode(412);
        as(REVIEWER).post("/observations/" + value + "/confirmation").then().statusCode(428);
        as(REVIEWER)
                .header("If-Match", "\"v9\"")
                .post("/observations/" + value + "/confirmation")
                .then()
                .statusCode(412);
        Measuring.confirm(value);
        as(REVIEWER)
                .header("If-Match", "\"v2\"")
                .post("/observations/" + value + "/confirmation")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:already-confirmed"));
    }
}
