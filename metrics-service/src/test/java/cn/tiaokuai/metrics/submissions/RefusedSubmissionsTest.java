package cn.tiaokuai.metrics.submissions;

import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.confirm;
import static cn.tiaokuai.metrics.Measuring.indicator;
import static cn.tiaokuai.metrics.Measuring.reported;
import static cn.tiaokuai.metrics.submissions.Submitted.batch;
import static cn.tiaokuai.metrics.submissions.Submitted.submit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.metrics.Measuring;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot go to review is told with what is wrong with it, and nothing is held. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class RefusedSubmissionsTest {

    private String indicator;
    private UUID january;
    private UUID february;

    @BeforeEach
    void two_values_are_reported() {
        Measuring.awaitDirectory();
        indicator = indicator(Map.of());
        january = reported(indicator, "2026-01", 3);
        february = reported(indicator, "2026-02", 4);
    }

    private static void isFree(UUID id) {
        as(STATISTICIAN).get("/observations/" + id).then().body("submissionId", nullValue());
    }

    @Test
    void each_value_that_cannot_be_submitted_is_named() {
        confirm(january);
        Submitted.of(february);
        UUID march = reported(indicator, "2026-03", 5);
        submit(
                        STATISTICIAN,
                        Map.of(
                                "title",
                                "数据",
                                "observations",
                                List.of(
                                        Map.of("id", january, "version", 2),
                                        Map.of("id", february, "version", 1),
                                        Map.of("id", march, "version", 7),
                                        Map.of("id", UUID.randomUUID(), "version", 1))))
                .statusCode(422)
                .body(
                        "violations.field",
                        contains("observations[0]", "observations[1]", "observations[2]", "observations[3]"));
        isFree(march);
    }

    @Test
    void values_that_break_a_rule_are_not_submitted() {
        as(STATISTICIAN)
                .body(Map.of(
                        "name", "不超过一公里",
                        "left", Map.of("terms", List.of(Map.of("indicator", indicator))),
                        "operator", "AT_MOST",
                        "right", Map.of("constant", 1),
                        "severity", "ERROR"))
                .post("/rules")
                .then()
                .statusCode(201);
        submit(STATISTICIAN, batch(january, february))
                .statusCode(422)
                .body("type", equalTo("urn:tiaokuai:problem:rules-broken"))
                .body("findings", hasSize(2));
        isFree(january);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"title\":\" \",\"observations\":[VALUE]} | title",
                "{\"title\":\"a\"} | observations",
                "{\"title\":\"a\",\"observations\":[]} | observations",
                "{\"title\":\"a\",\"observations\":[null]} | observations",
                "{\"title\":\"a\",\"observations\":[VALUE,VALUE]} | observations",
                "{\"title\":\"a\",\"observations\":[VALUE],\"decomposition\":{}} | observations",
                "{\"title\":\"a\",\"observations\":[VALUE],\"addressee\":\"?\"} | addressee",
                "{\"title\":\"a\",\"observations\":[VALUE],\"addressee\":\"370102JT\"} | addressee",
                "{\"title\":\"a\",\"observations\":[VALUE],\"addressee\":\"370121\"} | addressee"
            })
    void a_submission_with_a_wrong_field_names_it(String body, String field) {
        as(STATISTICIAN)
                .body(body.replace("VALUE", "{\"id\":\"" + january + "\",\"version\":1}"))
                .post("/submissions")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem(field));
    }
}
