package cn.tiaokuai.metrics.reorganisations;

import static cn.tiaokuai.metrics.Measuring.REVIEWER;
import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.cell;
import static cn.tiaokuai.metrics.Measuring.confirmed;
import static cn.tiaokuai.metrics.Measuring.grid;
import static cn.tiaokuai.metrics.Measuring.indicator;
import static cn.tiaokuai.metrics.Measuring.report;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import cn.tiaokuai.metrics.Measuring;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Units are merged and split; far in the future, so that nothing else is about that time. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ReorganisationTest {

    private static final String JUSTICE = "drafter.370102sf";
    private static final String JUSTICE_REVIEWER = "reviewer.370102sf";

    private String indicator;
    private UUID recorded;

    @BeforeEach
    void there_is_an_indicator_of_the_district() {
        Measuring.awaitDirectory();
        indicator = indicator(SUPERVISOR, Map.of());
    }

    @AfterEach
    void it_was_a_mistake() {
        if (recorded != null) {
            revoke().statusCode(200);
        }
    }

    private ValidatableResponse revoke() {
        ValidatableResponse revoked = as(SUPERVISOR)
                .body(Map.of("reason", "登记有误"))
                .post("/reorganisations/" + recorded + "/revocation")
                .then();
        recorded = null;
        return revoked;
    }

    private static Map<String, Object> part(String from, String to, String weight) {
        return Map.of("from", from, "to", to, "weight", weight);
    }

    private static ValidatableResponse reorganise(String who, String day, List<?> parts) {
        return as(who).body(Map.of("day", day, "parts", parts, "reason", "机构改革"))
                .post("/reorganisations")
                .then();
    }

    private void merge(String day) {
        recorded = Measuring.id(reorganise(
                SUPERVISOR, day, List.of(part("370102JT", "370102MZ", "1"), part("370102SF", "370102MZ", "1"))));
    }

    private void byJustice(String period, Object value) {
        UUID id = Measuring.id(as(JUSTICE)
                .body(Map.of("indicator", indicator, "period", period, "value", value, "source", "台账"))
                .post("/observations")
                .then());
        as(JUSTICE_REVIEWER)
                .header(
                        "If-Match",
                        as(JUSTICE_REVIEWER).get("/observations/" + id).header("ETag"))
                .post("/observations/" + id + "/confirmation")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse series(String unit, String basis) {
        return as(SUPERVISOR)
                .get("/progress/series?unit=" + unit + "&indicator=" + indicator + "&from=2034&to=2035&basis=" + basis)
                .then()
                .statusCode(200);
    }

    @Test
    void a_merged_unit_is_compared_with_what_its_sources_have_reported() {
        confirmed(indicator, "2034-05", 10);
        byJustice("2034-05", 5);
        confirmed(indicator, "2034-06", 7);
        merge("2035-01-01");
        series("370102MZ", "RESTATED")
                .body("points.period", contains("2034-05"))
                .body("points[0].value", equalTo(15))
                .body("points[0].of.unit", contains("370102JT", "370102SF"));
        series("370102MZ", "REPORTED").body("points", empty());
        series("370102JT", "REPORTED").body("points", hasSize(2));
    }

    @Test
    void who_has_gone_on_in_another_unit_reports_what_was_before_and_nothing_after() {
        merge("2035-07-01");
        report(indicator, "2035-07", 1)
                .statusCode(409)
                .body("type", containsString("unit-reorganised"))
                .body("detail", containsString("民政局"));
        grid("ALL_OR_NOTHING", List.of(cell(indicator, "2035-08", 1)))
                .body("cells[0].outcome", equalTo("REFUSED"))
                .body("cells[0].faults.field", hasItem("period"));
        report(indicator, "2035-06", 1).statusCode(201);
    }

    @Test
    void what_was_revoked_never_was() {
        merge("2035-07-01");
        revoke().statusCode(200).body("revokedAt", notNullValue());
        report(indicator, "2035-07", 1).statusCode(201);
    }

    @Test
    void parts_of_a_split_unit_are_compared_by_their_weights() {
        confirmed(indicator, "2034-05", 10);
        recorded = Measuring.id(reorganise(
                SUPERVISOR,
                "2035-01-01",
                List.of(part("370102JT", "370102JT", "0.6"), part("370102JT", "370102SC", "0.4"))));
        series("370102SC", "RESTATED").body("points[0].value", equalTo(4.0f));
        series("370102JT", "RESTATED").body("points[0].value", equalTo(6.0f));
        series("370102JT", "REPORTED").body("points[0].value", equalTo(10));
        report(indicator, "2035-05", 1).statusCode(201);
    }

    @Test
    void those_in_whom_a_unit_goes_on_read_what_it_has_reported_and_others_do_not() {
        confirmed(indicator, "2034-05", 10);
        byJustice("2034-05", 5);
        recorded = Measuring.id(reorganise(
                SUPERVISOR,
                "2036-01-01",
                List.of(part("370102JT", "370102SF", "1"), part("370102SF", "370102SF", "1"))));
        String asked = "/progress/series?indicator=" + indicator + "&from=2034&to=2034&basis=RESTATED";
        as(JUSTICE_REVIEWER).get(asked).then().statusCode(200).body("points[0].value", equalTo(15));
        as(JUSTICE_REVIEWER).get(asked + "&unit=370102JT").then().statusCode(404);
        revoke().statusCode(200);
        as(JUSTICE_REVIEWER).get(asked).then().statusCode(200).body("points[0].value", equalTo(5));
    }

    @Test
    void growth_is_told_on_the_same_basis() {
        confirmed(indicator, "2034-05", 10);
        byJustice("2034-05", 5);
        recorded = Measuring.id(reorganise(
                SUPERVISOR,
                "2035-01-01",
                List.of(part("370102JT", "370102JT", "1"), part("370102SF", "370102JT", "1"))));
        confirmed(indicator, "2035-05", 18);
        String asked = "/progress?unit=370102JT&indicator=" + indicator + "&period=2035-05";
        as(REVIEWER).get(asked).then().body("yearOnYear.value", equalTo(80.0f));
        as(REVIEWER).get(asked + "&basis=RESTATED").then().body("yearOnYear.value", equalTo(20.0f));
    }

    @Test
    void what_would_count_twice_is_refused() {
        confirmed(indicator, "2035-08", 1);
        reorganise(SUPERVISOR, "2035-07-01", List.of(part("370102JT", "370102MZ", "1")))
                .statusCode(422)
                .body("violations.message", hasItem(containsString("之后的期间已有")));
        reorganise(SUPERVISOR, "2035-09-01", List.of(part("370102SF", "370102JT", "1")))
                .statusCode(422)
                .body("violations.message", hasItem(containsString("也列为来源")));
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_reason() {
        reorganise(SUPERVISOR, "2035-07-01", List.of(part("370102JT", "370102MZ", "0.5")))
                .statusCode(422)
                .body("violations.message", hasItem(containsString("须为 1")));
        reorganise(SUPERVISOR, "2035-07-01", List.of(part("370102JT", "370121T1", "1")))
                .statusCode(422)
                .body("violations.message", hasItem(containsString("下级单位")));
        reorganise(SUPERVISOR, "2035-07-01", List.of(part("370102JT", "370102JT", "1")))
                .statusCode(422);
        reorganise(SUPERVISOR, "2035-07-01", List.of()).statusCode(422);
        reorganise(REVIEWER, "2035-07-01", List.of(part("370102JT", "370102MZ", "1")))
                .statusCode(403);
    }

    @Test
    void everybody_concerned_can_read_it() {
        merge("2035-07-01");
        for (String unit : List.of("370102JT", "370102MZ")) {
            as(SUPERVISOR)
                    .get("/reorganisations?unit=" + unit)
                    .then()
                    .body("items[0].id", equalTo(recorded.toString()))
                    .body("items[0].kind", equalTo("MERGE"));
        }
        as(REVIEWER).get("/reorganisations?unit=370102JT").then().body("items.id", hasItem(recorded.toString()));
        as(REVIEWER).get("/reorganisations?unit=370102").then().statusCode(404);
        as("supervisor.3701")
                .body(Map.of("reason", "登记有误"))
                .post("/reorganisations/" + recorded + "/revocation")
                .then()
                .statusCode(404);
    }
}
