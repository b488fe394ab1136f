package cn.tiaokuai.metrics;

import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.newIndicator;
import static cn.tiaokuai.metrics.Refusals.LONG;
import static cn.tiaokuai.metrics.Refusals.names;
import static cn.tiaokuai.metrics.Refusals.post;

import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot stand in a field is told with the name of the field. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class WrongFieldsTest {

    @BeforeEach
    void there_is_an_indicator() {
        Refusals.awaitIndicator();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "code | -",
                "code | road",
                "code | A",
                "code | -A",
                "code | A B",
                "code | 道路",
                "code | A\u0000",
                "name | -",
                "name | ' '",
                "name | LONG",
                "name | a\u0000b",
                "name | 'a\nb'",
                "definition | -",
                "definition | LONG",
                "measureUnit | -",
                "measureUnit | 一二三四五六七八九十一二三四五六七八九十一",
                "direction | -",
                "frequency | -",
                "accumulation | -",
                "aggregation | -",
                "decimals | -"
            })
    void an_indicator_with_a_wrong_field_names_it(String field, String value) {
        Map<String, Object> given = newIndicator(Map.of());
        given.put(field, "LONG".equals(value) ? LONG : value);
        names(as(STATISTICIAN).body(given).post("/indicators").then(), field);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 7, Integer.MAX_VALUE})
    void decimals_are_few(int decimals) {
        names(
                as(STATISTICIAN)
                        .body(newIndicator(Map.of("decimals", decimals)))
                        .post("/indicators")
                        .then(),
                "decimals");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"unit\":\"370102JT\",\"year\":2026,\"value\":1} | indicator",
                "{\"indicator\":\"NO-SUCH\",\"unit\":\"370102JT\",\"year\":2026,\"value\":1} | indicator",
                "{\"indicator\":\"\\u0000\",\"unit\":\"370102JT\",\"year\":2026,\"value\":1} | indicator",
                "{\"indicator\":\"INDICATOR\",\"year\":2026,\"value\":1} | unit",
                "{\"indicator\":\"INDICATOR\",\"unit\":\"NOWHERE\",\"year\":2026,\"value\":1} | unit",
                "{\"indicator\":\"INDICATOR\",\"unit\":\"\\u0000\",\"year\":2026,\"value\":1} | unit",
                "{\"indicator\":\"INDICATOR\",\"unit\":\"370102JT\",\"value\":1} | year",
                "{\"indicator\":\"INDICATOR\",\"unit\":\"370102JT\",\"year\":1,\"value\":1} | year",
                "{\"indicator\":\"INDICATOR\",\"unit\":\"370102JT\",\"year\":2101,\"value\":1} | year",
                "{\"indicator\":\"INDICATOR\",\"unit\":\"370102JT\",\"year\":2026} | value",
                "{\"indicator\":\"INDICATOR\",\"unit\":\"370102JT\",\"year\":2026,\"value\":1e999999999} | value",
                "{\"indicator\":\"INDICATOR\",\"unit\":\"370102JT\",\"year\":2026,\"value\":1e-999999999} | value",
                "{\"indicator\":\"INDICATOR\",\"unit\":\"370102JT\",\"year\":2026,\"value\":1,\"baseline\":1e21} | baseline",
                "{\"indicator\":\"INDICATOR\",\"unit\":\"370102JT\",\"year\":2026,\"value\":1,\"baseline\":0.0000001} | baseline",
                "{\"indicator\":\"INDICATOR\",\"unit\":\"370102JT\",\"year\":2026,\"value\":1,\"valueTo\":2} | valueTo",
            })
    void a_target_with_a_wrong_field_names_it(String body, String field) {
        names(post(SUPERVISOR, "/targets", body), field);
    }

    @Test
    void a_range_needs_both_ends_in_their_order() {
        String range = Measuring.indicator(Map.of("direction", "RANGE", "accumulation", "STOCK"));
        names(Measuring.set(SUPERVISOR, range, "370102JT", 40), "valueTo");
        names(
                as(SUPERVISOR)
                        .body(Map.of("indicator", range, "unit", "370102JT", "year", 2026, "value", 40, "valueTo", 39))
                        .post("/targets")
                        .then(),
                "valueTo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"period\":\"2026-01\",\"value\":1,\"source\":\"a\"} | indicator",
                "{\"indicator\":\"NO-SUCH\",\"period\":\"2026-01\",\"value\":1,\"source\":\"a\"} | indicator",
                "{\"indicator\":\"INDICATOR\",\"value\":1,\"source\":\"a\"} | period",
                "{\"indicator\":\"INDICATOR\",\"period\":\"2026-13\",\"value\":1,\"source\":\"a\"} | period",
                "{\"indicator\":\"INDICATOR\",\"period\":\"2026Q1\",\"value\":1,\"source\":\"a\"} | period",
                "{\"indicator\":\"INDICATOR\",\"period\":\"0001-01\",\"value\":1,\"source\":\"a\"} | period",
                "{\"indicator\":\"INDICATOR\",\"period\":\"2026-01\",\"source\":\"a\"} | value",
                "{\"indicator\":\"INDICATOR\",\"period\":\"2026-01\",\"value\":null,\"source\":\"a\"} | value",
                "{\"indicator\":\"INDICATOR\",\"period\":\"2026-01\",\"value\":123456789012345678901,\"source\":\"a\"} | value",
                "{\"indicator\":\"INDICATOR\",\"period\":\"2026-01\",\"value\":0.1234567,\"source\":\"a\"} | value",
                "{\"indicator\":\"INDICATOR\",\"period\":\"2026-01\",\"value\":1} | source",
                "{\"indicator\":\"INDICATOR\",\"period\":\"2026-01\",\"value\":1,\"source\":\"LONG\"} | source",
                "{\"indicator\":\"INDICATOR\",\"period\":\"2026-01\",\"value\":1,\"source\":\"\\ud800\"} | source",
            })
    void a_value_with_a_wrong_field_names_it(String body, String field) {
        names(post(STATISTICIAN, "/observations", body), field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"unit\":\"370102JT\",\"deadline\":\"2099-01-01\"} | title",
                "{\"title\":\"LONG\",\"unit\":\"370102JT\",\"deadline\":\"2099-01-01\"} | title",
                "{\"title\":\"a\",\"deadline\":\"2099-01-01\"} | unit",
                "{\"title\":\"a\",\"unit\":\"NOWHERE\",\"deadline\":\"2099-01-01\"} | unit",
                "{\"title\":\"a\",\"unit\":\"370102JT\"} | deadline",
                "{\"title\":\"a\",\"unit\":\"370102JT\",\"deadline\":\"2020-01-01\"} | deadline",
                "{\"title\":\"a\",\"unit\":\"370102JT\",\"deadline\":\"9999-01-01\"} | deadline",
                "{\"title\":\"a\",\"unit\":\"370102JT\",\"deadline\":\"2099-01-01\",\"partners\":[\"370102JT\"]} | partners",
                "{\"title\":\"a\",\"unit\":\"370102JT\",\"deadline\":\"2099-01-01\",\"partners\":[null]} | partners[0]",
            })
    void a_task_with_a_wrong_field_names_it(String body, String field) {
        names(post(SUPERVISOR, "/tasks", body), field);
    }

    @Test
    void a_feedback_a_result_and_a_refusal_need_words() {
        UUID task = Measuring.task("370102JT");
        names(post(STATISTICIAN, "/tasks/" + task + "/feedback", "{}"), "text");
        names(post(STATISTICIAN, "/tasks/" + task + "/feedback", "{\"text\":\"LONG\"}"), "text");
        names(post(SUPERVISOR, "/tasks/" + task + "/completion", "{\"result\":\" \"}"), "result");
        UUID promise = Measuring.promised();
        names(post(STATISTICIAN, "/proposals/" + promise + "/refusal", "{}"), "reason");
        names(post(STATISTICIAN, "/proposals/" + promise + "/acceptance", "{}"), "indicator");
        names(post(STATISTICIAN, "/proposals/" + promise + "/acceptance", "{\"indicator\":\"NO-SUCH\"}"), "indicator");
        names(
                post(
                        STATISTICIAN,
                        "/proposals/" + promise + "/acceptance",
                        "{\"indicator\":\"INDICATOR\",\"value\":1e30}"),
                "value");
    }
}
