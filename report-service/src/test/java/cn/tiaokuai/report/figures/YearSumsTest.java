package cn.tiaokuai.report.figures;

import static cn.tiaokuai.report.Offices.DISTRICT;
import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.editing;
import static cn.tiaokuai.report.Offices.submit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A year's figure that is the sum of its parts. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class YearSumsTest {

    private static final String FIRST = "2026-01-10T02:30:00Z";
    private static final String LATER = "2026-01-12T02:30:00Z";

    private final Measured length = new Measured();

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    private ValidatableResponse bind(String report, String figure) {
        return length.bind(report, "2025", figure, "");
    }

    private void quarters(String... values) {
        for (int i = 0; i < values.length; i++) {
            length.flowed("2025Q" + (i + 1), values[i], FIRST);
        }
    }

    @Test
    void what_flows_adds_up_to_a_year_and_says_of_what() {
        quarters("10", "11.5", "12", "13");
        String report = length.written("46.5公里");
        String figure = bind(report, "46.5公里").statusCode(201).extract().path("id");
        length.figures(report)
                .body("figures[0].period", equalTo("2025"))
                .body("figures[0].value", equalTo(46.5f))
                .body("figures[0].current.observationId", nullValue())
                .body("figures[0].current.parts", contains("2025Q1", "2025Q2", "2025Q3", "2025Q4"))
                .body("checks", empty());
        submit(report).statusCode(201);
        as(DISTRICT)
                .get("/" + report + "/figures/" + figure + "/provenance")
                .then()
                .statusCode(200)
                .body("origin.reported.value", equalTo(46.5f))
                .body("origin.reported.source", equalTo("由4期数据合计"));
    }

    @Test
    void a_correction_of_one_part_is_told_and_refreshed() {
        quarters("10", "11.5", "12", "13");
        String report = length.written("46.5公里");
        bind(report, "46.5公里").statusCode(201);
        length.flowed("2025Q2", "9.5", LATER);
        length.figures(report)
                .body("figures[0].state", equalTo("CHANGED"))
                .body("figures[0].changes", hasSize(1))
                .body("figures[0].changes[0].from", equalTo(46.5f))
                .body("figures[0].changes[0].to", equalTo(44.5f))
                .body("checks[0].message", containsString("已更正为44.5公里"));
        editing(DRAFTER, report)
                .post("/" + report + "/figures/refreshes")
                .then()
                .statusCode(200)
                .body("refreshed", equalTo(1));
        length.figures(report).body("figures[0].text", equalTo("44.5公里")).body("checks", empty());
    }

    @Test
    void a_year_with_a_part_missing_has_no_sum() {
        quarters("10", "11.5", "12");
        bind(length.written("33.5公里"), "33.5公里")
                .statusCode(422)
                .body("violations.field", hasItem("indicator"))
                .body("violations.message", hasItem(containsString("须齐全")));
    }

    @Test
    void what_accumulates_is_never_summed() {
        length.confirmed("46.5");
        bind(length.written("46.5公里"), "46.5公里").statusCode(422);
    }
}
