package cn.tiaokuai.report.figures;

import static cn.tiaokuai.report.Offices.DISTRICT;
import static cn.tiaokuai.report.Offices.SIBLING;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.happened;
import static cn.tiaokuai.report.Offices.submit;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class ProvenanceTest {

    private final Measured length = new Measured();

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    @Test
    void the_addressee_sees_where_a_figure_comes_from_as_it_was_submitted_and_a_sibling_does_not() {
        length.confirmed("46.5");
        String report = length.written("46.5公里");
        String id = length.bound(report, "46.5公里");
        String path = "/" + report + "/figures/" + id + "/provenance";
        as(DISTRICT).get(path).then().statusCode(404);
        submit(report).statusCode(201);
        as(DISTRICT)
                .get(path)
                .then()
                .statusCode(200)
                .body("figure.text", equalTo("46.5公里"))
                .body("origin.unit", equalTo(Measured.BUREAU))
                .body("origin.reported.confirmedBy", equalTo("reviewer.370102jt"))
                .body("origin.reported.source", equalTo("月报台账"))
                .body("origin.coverage.reported", equalTo(0));
        as(DISTRICT).get("/" + report + "/figures").then().body("suggestions", empty());
        as(SIBLING).get(path).then().statusCode(404);
        as(SIBLING).get("/" + report + "/figures").then().statusCode(404);
    }

    @Test
    void a_county_s_value_is_followed_down_to_the_townships_that_reported_it() {
        happened(length.confirmation(length.observation, "370121", "46.5", "2026-01-10T02:30:00Z"));
        happened(length.confirmation(UUID.randomUUID().toString(), "370121T1", "20.5", "2026-01-09T02:30:00Z"));
        String report = as("drafter.370121")
                .body("{\"kind\":\"SPECIAL\",\"year\":2025}")
                .post()
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String id = as("drafter.370121")
                .header("If-Match", "\"v1\"")
                .body("{\"indicator\":\"" + length.indicator + "\",\"period\":\"2025-12\"}")
                .post("/" + report + "/figures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("drafter.370121")
                .header("If-Match", "\"v1\"")
                .body(
                        "{\"title\":\"总结\",\"document\":{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":["
                                + "{\"type\":\"figure\",\"attrs\":{\"id\":\"" + id + "\",\"text\":\"46.5公里\"}}]}]}}")
                .put("/" + report + "/content")
                .then()
                .statusCode(200);
        as("drafter.370121")
                .get("/" + report + "/figures/" + id + "/provenance")
                .then()
                .statusCode(200)
                .body("origin.reported.value", equalTo(46.5f))
                .body("origin.sum", equalTo(20.5f))
                .body("origin.difference", equalTo(26.0f))
                .body("origin.coverage.reported", equalTo(1))
                .body("origin.coverage.expected", greaterThan(1))
                .body("origin.below[0].unit", equalTo("370121T1"))
                .body("origin.below[0].reported.qualifier", nullValue());
        as("drafter.370121")
                .get("/" + report + "/export?format=json")
                .then()
                .statusCode(200)
                .body("bound[0].binding", equalTo(id))
                .body("bound[0].figure.value", equalTo(46.5f))
                .body("bound[0].origin.below[0].unit", equalTo("370121T1"))
                .body("bound[0].origin.below[0].reported.value", equalTo(20.5f));
    }
}
