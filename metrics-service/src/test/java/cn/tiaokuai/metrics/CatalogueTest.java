package cn.tiaokuai.metrics;

import static cn.tiaokuai.metrics.Measuring.REVIEWER;
import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.confirmed;
import static cn.tiaokuai.metrics.Measuring.indicator;
import static cn.tiaokuai.metrics.Measuring.newIndicator;
import static cn.tiaokuai.metrics.Measuring.ratio;
import static cn.tiaokuai.metrics.Measuring.report;
import static cn.tiaokuai.metrics.Measuring.reported;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is measured and for whom: wordings, times, and ratios of indicators. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class CatalogueTest {

    private static final Map<String, Object> WORDING = Map.of(
            "name", "农村公路新改建里程",
            "definition", "当月交工验收的里程",
            "definitionFrom", "2026-07-01",
            "reason", "部统计制度调整",
            "decimals", 2);

    @BeforeEach
    void units_are_known() {
        Measuring.awaitDirectory();
    }

    @Test
    void another_wording_is_a_version_and_the_old_one_stays() {
        String code = indicator();
        as(STATISTICIAN)
                .header("If-Match", "\"v1\"")
                .body(WORDING)
                .put("/indicators/" + code)
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("definition", equalTo("当月交工验收的里程"))
                .body("definitionVersion", equalTo(2))
                .body("decimals", equalTo(2));
        as("reviewer.370102sf")
                .get("/indicators/" + code + "/definitions")
                .then()
                .body("items.number", contains(2, 1))
                .body("items.definition", contains("当月交工验收的里程", "当月完工并验收的里程"))
                .body("items[0].validFrom", equalTo("2026-07-01"))
                .body("items[0].reason", equalTo("部统计制度调整"));
        String next = as(STATISTICIAN)
                .get("/indicators/" + code + "/definitions?limit=1")
                .path("next");
        as(STATISTICIAN)
                .get("/indicators/" + code + "/definitions?limit=1&after=" + next)
                .then()
                .body("items.number", contains(1))
                .body("next", nullValue());
    }

    @Test
    void a_change_that_keeps_the_wording_makes_no_version() {
        String code = indicator();
        Map<String, Object> same = Map.of("name", "改名", "definition", "当月完工并验收的里程", "decimals", 1, "line", "交通");
        as(STATISTICIAN)
                .header("If-Match", "\"v1\"")
                .body(same)
                .put("/indicators/" + code)
                .then()
                .statusCode(200)
                .body("definitionVersion", equalTo(1))
                .body("line", equalTo("交通"));
    }

    @ParameterizedTest
    @CsvSource({
        "reason, '', reason",
        "definitionFrom, , definitionFrom",
        "decimals, 9, decimals",
        "validTo, 1800-01-01, validTo",
        "name, '', name"
    })
    void a_wrong_change_names_its_field(String field, String value, String named) {
        Map<String, Object> change = new HashMap<>(WORDING);
        change.put(field, value);
        as(STATISTICIAN)
                .header("If-Match", "\"v1\"")
                .body(change)
                .put("/indicators/" + indicator())
                .then()
                .statusCode(422)
                .body("violations.field", hasItem(named));
    }

    @Test
    void only_the_owner_edits_and_from_the_present_version() {
        String code = indicator();
        as(STATISTICIAN).body(WORDING).put("/indicators/" + code).then().statusCode(428);
        as(SUPERVISOR)
                .header("If-Match", "\"v1\"")
                .body(WORDING)
                .put("/indicators/" + code)
                .then()
                .statusCode(403);
        as(STATISTICIAN)
                .header("If-Match", "\"v2\"")
                .body(WORDING)
                .put("/indicators/" + code)
                .then()
                .statusCode(412);
    }

    @Test
    void an_indicator_is_for_the_units_below_its_owner() {
        String districts = as(SUPERVISOR)
                .body(newIndicator(Map.of("applies", "BLOCK")))
                .post("/indicators")
                .path("code");
        String cityBureaus = as("reviewer.3701jt")
                .body(newIndicator(Map.of("applies", "LINE")))
                .post("/indicators")
                .path("code");
        String own = indicator();
        reported(districts, "2026-01", 1);
        reported(cityBureaus, "2026-01", 1);
        for (String foreign : List.of(own, cityBureaus)) {
            as("drafter.370102sf")
                    .body(Map.of("indicator", foreign, "period", "2026-01", "value", 1, "source", "台账"))
                    .post("/observations")
                    .then()
                    .statusCode(422)
                    .body("violations.field", hasItem("indicator"));
            as("drafter.370102sf")
                    .get("/indicators?limit=200&unit=370102SF")
                    .then()
                    .body("items.code", not(hasItem(foreign)));
        }
        Measuring.set(SUPERVISOR, own, "370102SF", 5).statusCode(422).body("violations.field", hasItem("indicator"));
    }

    @Test
    void an_indicator_has_its_time() {
        String code = indicator(Map.of("validFrom", "2026-02-15", "validTo", "2026-03-01"));
        report(code, "2026-01", 1).statusCode(422).body("violations.field", hasItem("period"));
        reported(code, "2026-02", 1);
        reported(code, "2026-03", 1);
        report(code, "2026-04", 1).statusCode(422);
    }

    @Test
    void a_ratio_is_computed_and_never_reported() {
        String done = indicator();
        String planned = indicator();
        String rate = indicator(ratio(done, planned));
        report(rate, "2026-01", 50).statusCode(422).body("violations.field", hasItem("indicator"));
        UUID target = Measuring.target(rate, 80);
        confirmed(done, "2026-01", 1);
        confirmed(planned, "2026-01", 2);
        confirmed(done, "2026-02", 9);
        UUID last = confirmed(planned, "2026-02", 9);
        as(REVIEWER)
                .get("/progress?period=2026-02&indicator=" + rate)
                .then()
                .body("reportedPeriods", equalTo(2))
                .body("lastPeriod", equalTo("2026-02"));
        as(REVIEWER).get("/targets/" + target).then().body("state", equalTo("ACHIEVED"));
        as(REVIEWER).get("/targets?indicator=" + rate).then().body("items.completion", contains(113.6f));
        Measuring.correct(last, 20, "漏报");
        as(REVIEWER).get("/targets/" + target).then().body("state", equalTo("OPEN"));
    }

    @ParameterizedTest
    @CsvSource({"numerator", "denominator", "accumulation", "aggregation"})
    void a_ratio_of_what_cannot_be_divided_is_refused(String wrong) {
        Map<String, Object> ratio = new HashMap<>(Map.of(
                "aggregation",
                "RATIO",
                "accumulation",
                "STOCK",
                "numerator",
                indicator(),
                "denominator",
                indicator(Map.of("accumulation", "STOCK"))));
        switch (wrong) {
            case "aggregation" -> ratio.put("aggregation", "SUM");
            case "accumulation" -> ratio.put("accumulation", "FLOW");
            default -> ratio.put(wrong, indicator(Map.of("frequency", "QUARTER")));
        }
        as(STATISTICIAN)
                .body(newIndicator(ratio))
                .post("/indicators")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem(wrong.equals("aggregation") ? "numerator" : wrong));
    }
}
