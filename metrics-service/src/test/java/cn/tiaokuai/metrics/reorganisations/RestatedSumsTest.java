package cn.tiaokuai.metrics.reorganisations;

import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.indicator;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.tiaokuai.metrics.Measuring;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Of the district's transport bureau 0.6 goes on in its civil affairs bureau, and 0.4 in a town of the county beside it: sums of the
 * district, the county and the city above both. Far in the future, so that nothing else is about that time.
 */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class RestatedSumsTest {

    private static final String CITY = "supervisor.3701";
    private static final String COUNTY = "reviewer.370121";

    private String indicator;
    private UUID recorded;

    @BeforeEach
    void there_is_an_indicator_of_the_city() {
        Measuring.awaitDirectory();
        indicator = indicator(CITY, Map.of());
    }

    @AfterEach
    void it_was_a_mistake() {
        if (recorded != null) {
            as(CITY).body(Map.of("reason", "登记有误"))
                    .post("/reorganisations/" + recorded + "/revocation")
                    .then()
                    .statusCode(200);
        }
    }

    private static Map<String, Object> part(String from, String to, String weight) {
        return Map.of("from", from, "to", to, "weight", weight);
    }

    private void reorganised(Map<?, ?>... parts) {
        recorded = Measuring.id(as(CITY).body(Map.of("day", "2045-01-01", "parts", List.of(parts), "reason", "机构改革"))
                .post("/reorganisations")
                .then());
    }

    private void split() {
        // The town was there before, and goes on.
        reorganised(
                part("370102JT", "370102MZ", "0.6"),
                part("370102JT", "370121T1", "0.4"),
                part("370121T1", "370121T1", "1"));
    }

    private void counts(String unit, String period, Object value) {
        String post = unit.toLowerCase(Locale.ROOT);
        UUID made = Measuring.id(as("drafter." + post)
                .body(Map.of("indicator", indicator, "period", period, "value", value, "source", "台账"))
                .post("/observations")
                .then());
        as("reviewer." + post)
                .header("If-Match", "\"v1\"")
                .post("/observations/" + made + "/confirmation")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse sums(String who, String unit, String basis) {
        return as(who).get(
                        "/progress/sums?unit=" + unit + "&indicator=" + indicator + "&from=2044&to=2045&basis=" + basis)
                .then()
                .statusCode(200);
    }

    @Test
    void sums_follow_what_went_on_in_units_elsewhere_and_all_together_stays_the_same() {
        counts("370102JT", "2044-05", 10);
        counts("370102SF", "2044-05", 5);
        split();
        sums(CITY, "370102", "REPORTED")
                .body("points.value", contains(15))
                .body("points.units", contains(2))
                .body("transfers", empty());
        sums(CITY, "370102", "RESTATED")
                .body("points.value", contains(11.0f))
                .body("points.units", contains(2))
                .body("transfers.to", contains("370102MZ", "370121T1"))
                .body("transfers.weight", contains(0.6f, 0.4f));
        sums(CITY, "370121", "REPORTED").body("points", empty());
        sums(CITY, "370121", "RESTATED").body("points.value", contains(4.0f)).body("points.units", contains(1));
        sums(CITY, "3701", "REPORTED").body("points.value", contains(15));
        sums(CITY, "3701", "RESTATED").body("points.value", contains(15.0f));
    }

    @Test
    void who_stands_above_an_heir_has_its_part_of_a_sum_and_not_the_value() {
        counts("370102JT", "2044-05", 10);
        split();
        sums(COUNTY, "370121", "RESTATED").body("points.value", contains(4.0f));
        as(COUNTY)
                .get("/observations?unit=370102JT&indicator=" + indicator)
                .then()
                .body("items", empty());
        as(COUNTY)
                .get("/progress/sums?unit=370102&indicator=" + indicator + "&from=2044&to=2045")
                .then()
                .statusCode(404);
    }

    @Test
    void what_is_missing_of_one_source_is_missing_in_both_sums() {
        counts("370102JT", "2044-05", 10);
        counts("370102JT", "2044-06", 1);
        counts("370102SF", "2044-06", 2);
        reorganised(part("370102JT", "370102MZ", "1"), part("370102SF", "370102MZ", "1"));
        for (String basis : List.of("REPORTED", "RESTATED")) {
            sums(CITY, "370102", basis)
                    .body("points.period", contains("2044-05", "2044-06"))
                    .body("points.value", contains(10, 3))
                    .body("points.units", contains(1, 2));
        }
    }

    @Test
    void a_stock_is_told_only_where_all_that_went_on_have_one() {
        indicator = indicator(CITY, Map.of("accumulation", "STOCK"));
        counts("370102JT", "2044-05", 10);
        counts("370102JT", "2044-06", 11);
        counts("370121T1", "2044-06", 2);
        reorganised(part("370102JT", "370102MZ", "1"), part("370121T1", "370102MZ", "1"));
        sums(CITY, "370102", "RESTATED")
                .body("points.period", contains("2044-06"))
                .body("points.value", contains(13));
    }

    @Test
    void what_went_on_twice_counts_once_where_it_is_today() {
        counts("370102JT", "2044-05", 10);
        reorganised(part("370102JT", "370102MZ", "1"));
        UUID first = recorded;
        try {
            recorded = Measuring.id(as(CITY).body(Map.of(
                            "day",
                            "2045-07-01",
                            "parts",
                            List.of(part("370102MZ", "370121T1", "1"), part("370121T1", "370121T1", "1")),
                            "reason",
                            "机构改革"))
                    .post("/reorganisations")
                    .then());
            sums(CITY, "370102", "RESTATED").body("points", empty());
            sums(CITY, "370121", "RESTATED").body("points.value", contains(10));
            sums(COUNTY, "370121", "RESTATED").body("points.value", contains(10));
        } finally {
            it_was_a_mistake();
            recorded = first;
        }
    }

    @Test
    void a_rate_is_restated_by_its_two_sums() {
        String done = indicator;
        String all = indicator(CITY, Map.of());
        counts("370102JT", "2044-05", 5);
        indicator = all;
        counts("370102JT", "2044-05", 10);
        indicator = indicator(CITY, Measuring.ratio(done, all));
        split();
        sums(CITY, "370121", "RESTATED").body("points", hasSize(1)).body("points[0].value", equalTo(50));
    }

    @Test
    void units_of_today_are_compared_on_the_same_basis() {
        counts("370102JT", "2044-05", 10);
        counts("370102SF", "2044-05", 5);
        reorganised(part("370102JT", "370102SF", "1"), part("370102SF", "370102SF", "1"));
        counts("370102SF", "2045-05", 18);
        String asked = "/progress/children?unit=370102&indicator=" + indicator + "&period=2045-05";
        String heir = "children.items.find { it.progress.unit == '370102SF' }.progress.yearOnYear.value";
        as(CITY).get(asked).then().statusCode(200).body(heir, equalTo(260.0f));
        as(CITY).get(asked + "&basis=RESTATED").then().statusCode(200).body(heir, equalTo(20.0f));
    }

    @Test
    void a_question_that_cannot_be_answered_says_why() {
        String asked = "/progress/sums?indicator=" + indicator;
        as(CITY).get(asked + "&from=2030&to=2045").then().statusCode(400).body("field", equalTo("from"));
        as(CITY).get(asked + "&from=2044&to=2045&basis=GUESSED").then().statusCode(400);
        as(CITY).get(asked + "&to=2045").then().statusCode(400).body("field", equalTo("from"));
    }
}
