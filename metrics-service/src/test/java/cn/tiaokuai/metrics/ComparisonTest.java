package cn.tiaokuai.metrics;

import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.indicator;
import static cn.tiaokuai.metrics.Measuring.ratio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of superiors, side by side, and what they are made of. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ComparisonTest {

    private static final String DISTRICT = "reviewer.370102";
    private static final String CITY_BUREAU = "reviewer.3701jt";

    @BeforeEach
    void units_are_known() {
        Measuring.awaitDirectory();
    }

    private static void counts(String unit, String indicator, String period, Object value) {
        var made = as("drafter." + unit)
                .body(Map.of("indicator", indicator, "period", period, "value", value, "source", "台账"))
                .post("/observations")
                .then();
        as("reviewer." + unit)
                .header("If-Match", "\"v1\"")
                .post("/observations/" + Measuring.id(made) + "/confirmation")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse compared(String who, String indicator, String query) {
        return as(who).get("/progress/children?indicator=" + indicator + query)
                .then()
                .statusCode(200);
    }

    @Test
    void units_below_stand_side_by_side_with_ranks_and_what_they_make_together() {
        String indicator = indicator(SUPERVISOR, Map.of());
        Measuring.set(SUPERVISOR, indicator, "370102JT", 60).statusCode(201);
        Measuring.set(SUPERVISOR, indicator, "370102SF", 10).statusCode(201);
        counts("370102jt", indicator, "2025-12", 8);
        counts("370102jt", indicator, "2026-01", 10);
        counts("370102jt", indicator, "2026-02", 20);
        counts("370102sf", indicator, "2026-01", 5);
        ValidatableResponse answer = compared(DISTRICT, indicator, "&period=2026-02")
                .body("together", equalTo(35))
                .body("own", nullValue())
                .body("difference", nullValue())
                .body("reportedUnits", equalTo(2))
                .body("expectedUnits", greaterThan(1))
                .body("children.items.findAll { it.rank == 1 }.progress.unit", contains("370102JT", "370102SF"));
        answer.body("children.items.find { it.progress.unit == '370102JT' }.source", equalTo("OWN"))
                .body("children.items.find { it.progress.unit == '370102JT' }.progress.completion", equalTo(50.0f))
                .body(
                        "children.items.find { it.progress.unit == '370102JT' }.progress.periodOnPeriod.value",
                        equalTo(100.0f));
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            var page = compared(DISTRICT, indicator, "&period=2026-02&limit=1" + after)
                    .body("together", equalTo(35))
                    .extract();
            seen.addAll(page.path("children.items.progress.unit"));
            String next = page.path("children.next");
            after = next == null ? null : "&after=" + next;
        } while (after != null);
        assertThat(seen).contains("370102JT", "370102SF").isSorted().doesNotHaveDuplicates();
        as(DISTRICT)
                .get("/progress/inputs?period=2026-02&indicator=" + indicator)
                .then()
                .body("items.unit", contains("370102JT", "370102JT", "370102SF"))
                .body("items.value", contains(10, 20, 5))
                .body("items[0].source", equalTo("台账"))
                .body("items[0].confirmedBy", equalTo("reviewer.370102jt"));
    }

    @Test
    void what_a_unit_reports_itself_is_not_counted_twice_and_shown_beside_the_sum() {
        String indicator = indicator(CITY_BUREAU, Map.of("applies", "LINE"));
        counts("370102jt", indicator, "2026-01", 10);
        compared("reviewer.37jt", indicator, "&period=2026-01&hierarchy=LINE")
                .body("together", equalTo(10))
                .body("children.items.find { it.progress.unit == '3701JT' }.source", equalTo("BELOW"));
        counts("3701jt", indicator, "2026-01", 12);
        compared("reviewer.3701jt", indicator, "&period=2026-01&hierarchy=LINE")
                .body("together", equalTo(10))
                .body("own", equalTo(12))
                .body("difference", equalTo(2));
        compared("reviewer.37jt", indicator, "&period=2026-01&hierarchy=LINE")
                .body("together", equalTo(12))
                .body("children.items.find { it.progress.unit == '3701JT' }.source", equalTo("OWN"));
        as("reviewer.37jt")
                .get("/progress/inputs?period=2026-01&hierarchy=LINE&limit=1&indicator=" + indicator)
                .then()
                .body("items.unit", contains("3701JT"))
                .body("next", nullValue());
        counts("3701jt", indicator, "2026-02", 5);
        compared("reviewer.3701jt", indicator, "&period=2026-02&hierarchy=LINE")
                .body("together", equalTo(10))
                .body("own", equalTo(17))
                .body("difference", nullValue());
    }

    @Test
    void a_rate_of_many_units_is_the_ratio_of_their_sums() {
        String done = indicator(SUPERVISOR, Map.of());
        String planned = indicator(SUPERVISOR, Map.of());
        String rate = indicator(SUPERVISOR, ratio(done, planned));
        counts("370102jt", done, "2026-01", 1);
        counts("370102jt", planned, "2026-01", 1);
        counts("370102sf", done, "2026-01", 1);
        counts("370102sf", planned, "2026-01", 5);
        compared(DISTRICT, rate, "&period=2026-01").body("together", equalTo(33.3f));
        as(DISTRICT)
                .get("/progress/inputs?period=2026-01&indicator=" + rate)
                .then()
                .body("items", hasSize(4));
    }

    @Test
    void a_unit_without_a_denominator_does_not_raise_the_rate_of_all() {
        String done = indicator(SUPERVISOR, Map.of());
        String planned = indicator(SUPERVISOR, Map.of());
        String rate = indicator(SUPERVISOR, ratio(done, planned));
        counts("370102jt", done, "2026-01", 1);
        counts("370102sf", done, "2026-01", 1);
        counts("370102sf", planned, "2026-01", 3);
        compared(DISTRICT, rate, "&period=2026-01")
                .body("together", equalTo(33.3f))
                .body("reportedUnits", equalTo(1));
        as(DISTRICT)
                .get("/progress/inputs?period=2026-01&indicator=" + rate)
                .then()
                .body("items.unit", contains("370102SF", "370102SF"));
    }

    @Test
    void a_stock_is_that_of_the_last_period_that_all_have() {
        String indicator = indicator(SUPERVISOR, Map.of("accumulation", "STOCK"));
        counts("370102jt", indicator, "2026-01", 10);
        counts("370102jt", indicator, "2026-02", 20);
        counts("370102sf", indicator, "2026-01", 5);
        compared(DISTRICT, indicator, "&period=2026-03")
                .body("together", equalTo(15))
                .body("lastPeriod", equalTo("2026-01"))
                .body("reportedUnits", equalTo(2));
        counts("370102sf", indicator, "2026-02", 6);
        compared(DISTRICT, indicator, "&period=2026-03")
                .body("together", equalTo(26))
                .body("lastPeriod", equalTo("2026-02"));
    }

    @Test
    void a_unit_that_has_reported_a_month_does_not_hide_the_other_months_of_those_below_it() {
        String indicator = indicator(CITY_BUREAU, Map.of("applies", "LINE"));
        counts("3701jt", indicator, "2026-01", 12);
        counts("370102jt", indicator, "2026-01", 10);
        counts("370102jt", indicator, "2026-02", 30);
        compared("reviewer.37jt", indicator, "&period=2026-02&hierarchy=LINE")
                .body("together", equalTo(42))
                .body("children.items.find { it.progress.unit == '3701JT' }.source", equalTo("BELOW"))
                .body("children.items.find { it.progress.unit == '3701JT' }.progress.actual", equalTo(42));
        as("reviewer.37jt")
                .get("/progress/inputs?period=2026-02&hierarchy=LINE&indicator=" + indicator)
                .then()
                .body("items.value", contains(30, 12));
    }

    /** 33.25 % less 33.34 % is -0.1 as shown, not 33.3 less 33.3. */
    @Test
    void a_difference_is_of_the_figures_and_not_of_what_is_shown() {
        String done = indicator(CITY_BUREAU, Map.of("applies", "LINE"));
        String planned = indicator(CITY_BUREAU, Map.of("applies", "LINE"));
        String rate = indicator(
                CITY_BUREAU,
                Map.of(
                        "applies", "LINE",
                        "measureUnit", "%",
                        "aggregation", "RATIO",
                        "accumulation", "STOCK",
                        "numerator", done,
                        "denominator", planned));
        counts("3701jt", done, "2026-01", 3325);
        counts("3701jt", planned, "2026-01", 10000);
        counts("370102jt", done, "2026-01", 3334);
        counts("370102jt", planned, "2026-01", 10000);
        compared("reviewer.3701jt", rate, "&period=2026-01&hierarchy=LINE")
                .body("own", equalTo(33.3f))
                .body("together", equalTo(33.3f))
                .body("difference", equalTo(-0.1f));
    }

    /** 1 of 3 against 1 of 4 is 33.3 % more. */
    @Test
    void a_rate_of_change_is_rounded_once() {
        String done = indicator(SUPERVISOR, Map.of("decimals", 0));
        String planned = indicator(SUPERVISOR, Map.of());
        String each = indicator(
                SUPERVISOR,
                Map.of(
                        "measureUnit",
                        "公里/人",
                        "decimals",
                        0,
                        "aggregation",
                        "RATIO",
                        "accumulation",
                        "STOCK",
                        "numerator",
                        done,
                        "denominator",
                        planned));
        counts("370102jt", done, "2025-01", 1);
        counts("370102jt", planned, "2025-01", 4);
        counts("370102jt", done, "2026-01", 1);
        counts("370102jt", planned, "2026-01", 3);
        as(STATISTICIAN)
                .get("/progress?period=2026-01&indicator=" + each)
                .then()
                .body("yearOnYear.value", equalTo(33.3f));
    }

    @Test
    void what_cannot_be_put_together_is_not() {
        String indicator = indicator(SUPERVISOR, Map.of("aggregation", "NONE", "accumulation", "STOCK"));
        counts("370102jt", indicator, "2026-01", 1);
        compared(DISTRICT, indicator, "&period=2026-01")
                .body("together", nullValue())
                .body("children.items.find { it.progress.unit == '370102JT' }.progress.actual", equalTo(1));
        counts("370102sf", indicator, "2026-01", 2);
        compared(DISTRICT, indicator, "&period=2026-01")
                .body("together", nullValue())
                .body("reportedUnits", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({
        "children?period=2026-01, indicator",
        "children?indicator=A1, period",
        "children?indicator=A1&period=2026-01&hierarchy=BOTH, hierarchy",
        "children?indicator=A1&period=2026-01&after=YQpi, after",
        "inputs?indicator=A1&period=x, period",
    })
    void a_wrong_parameter_is_named(String query, String field) {
        as(STATISTICIAN).get("/progress/" + query).then().statusCode(400).body("field", equalTo(field));
    }

    @Test
    void nobody_compares_units_that_are_not_below_him() {
        String indicator = indicator(SUPERVISOR, Map.of());
        counts("370102jt", indicator, "2026-01", 1);
        for (String path : List.of("children", "inputs")) {
            as("reviewer.370102sf")
                    .get("/progress/" + path + "?unit=370102&period=2026-01&indicator=" + indicator)
                    .then()
                    .statusCode(404);
        }
        as("reviewer.370102sf")
                .get("/progress/inputs?period=2026-01&indicator=" + indicator)
                .then()
                .body("items", hasSize(0));
    }
}
