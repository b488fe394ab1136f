package cn.tiaokuai.report.figures;

import static cn.tiaokuai.report.Offices.DISTRICT;
import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.SIBLING;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.begun;
import static cn.tiaokuai.report.Offices.editing;
import static cn.tiaokuai.report.Offices.event;
import static cn.tiaokuai.report.Offices.happened;
import static cn.tiaokuai.report.Offices.save;
import static cn.tiaokuai.report.Offices.seen;
import static cn.tiaokuai.report.Offices.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.contracts.ObservationConfirmed;
import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class FiguresTest {

    private static final String BUREAU = "370102JT";

    /** An indicator of its own name for each test, so that no other test's data is suggested. */
    private String indicator;

    private String name;
    private String observation;

    @BeforeEach
    void offices_are_open() {
        Offices.open();
        indicator = "T-" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(java.util.Locale.ROOT);
        name = "桥梁" + han() + "加固长度";
        observation = UUID.randomUUID().toString();
    }

    private String han() {
        return indicator.chars().mapToObj(c -> Character.toString('一' + c * 7)).reduce("", String::concat);
    }

    private ObjectNode confirmation(String id, String unit, String value, String at) {
        ObjectNode event = event(ObservationConfirmed.class);
        event.put("subject", id).put("unit", unit);
        ((ObjectNode) event.get("data"))
                .put("observationId", id)
                .put("unit", unit)
                .put("indicator", indicator)
                .put("indicatorName", name)
                .put("period", "2025-12")
                .put("accumulation", "CUMULATIVE")
                .put("value", new BigDecimal(value))
                .put("confirmedAt", at);
        return event;
    }

    private void confirmed(String value) {
        happened(confirmation(observation, BUREAU, value, "2026-01-10T02:30:00Z"));
    }

    private void corrected(String value) {
        happened(confirmation(observation, BUREAU, value, "2026-01-12T02:30:00Z"));
    }

    private String written(String figure) {
        String report = begun();
        save(
                        report,
                        "{\"title\":\"总结\",\"sections\":[{\"level\":1,\"number\":\"一、\",\"heading\":\"工作\",\"part\":\"SUMMARY\","
                                + "\"paragraphs\":[\"" + name + figure + "。\"]}]}")
                .statusCode(200);
        return report;
    }

    private ValidatableResponse bind(String report, String figure, String more) {
        int start = ("总结\n一、工作\n" + name).length();
        return editing(DRAFTER, report)
                .body("{\"indicator\":\"" + indicator + "\",\"period\":\"2025-12\"" + more + ",\"place\":{\"start\":"
                        + start + ",\"end\":" + (start + figure.length()) + ",\"text\":\"" + figure + "\"}}")
                .post("/" + report + "/figures")
                .then();
    }

    private String bound(String report, String figure) {
        return bind(report, figure, "").statusCode(201).extract().path("id");
    }

    private ValidatableResponse figures(String report) {
        return as(DRAFTER).get("/" + report + "/figures").then().statusCode(200);
    }

    @Test
    void a_figure_that_agrees_is_suggested_and_bound_without_changing_a_word() {
        confirmed("46.5");
        String report = written("46.5公里");
        figures(report)
                .body("suggestions[0].indicator", equalTo(indicator))
                .body("suggestions[0].agrees", equalTo(true))
                .body("suggestions[0].presented", equalTo("46.5公里"))
                .body("suggestions[0].reason", containsString("数值一致"))
                .body("checks", empty());
        String before = seen(DRAFTER, report).path("sections[0].paragraphs[0]");
        String id = bound(report, "46.5公里");
        assertThat(seen(DRAFTER, report).<String>path("sections[0].paragraphs[0]"))
                .isEqualTo(before);
        figures(report)
                .body("figures.id", contains(id))
                .body("figures[0].state", equalTo("CURRENT"))
                .body("figures[0].value", equalTo(46.5f))
                .body("figures[0].current.confirmedName", equalTo("邱若水"))
                .body("suggestions", empty());
    }

    @Test
    void a_figure_that_differs_is_a_hint_and_is_replaced_only_when_asked() {
        confirmed("46.5");
        String report = written("48.2公里");
        figures(report)
                .body("checks[0].severity", equalTo("HINT"))
                .body("checks[0].kind", equalTo("DATA"))
                .body("checks[0].computed", equalTo(46.5f));
        bind(report, "48.2公里", "")
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:figure-differs"))
                .body("presented", equalTo("46.5公里"));
        bind(report, "48.2公里", ",\"replace\":true").statusCode(201).body("text", equalTo("46.5公里"));
        assertThat(seen(DRAFTER, report).<String>path("sections[0].paragraphs[0]"))
                .isEqualTo(name + "46.5公里。");
    }

    @Test
    void a_correction_of_the_data_is_an_error_in_the_text_until_somebody_refreshes_it() {
        confirmed("46.5");
        String report = written("46.5公里");
        String id = bound(report, "46.5公里");
        String etag = seen(DRAFTER, report).header("ETag");
        corrected("44.1");
        assertThat(seen(DRAFTER, report).header("ETag")).isEqualTo(etag);
        figures(report)
                .body("figures[0].state", equalTo("CHANGED"))
                .body("figures[0].text", equalTo("46.5公里"))
                .body("figures[0].current.text", equalTo("44.1公里"))
                .body("figures[0].changes[0].from", equalTo(46.5f))
                .body("figures[0].changes[0].to", equalTo(44.1f))
                .body("figures[0].changes[0].reason", equalTo("漏报"))
                .body("checks[0].severity", equalTo("ERROR"))
                .body("checks[0].message", containsString("已更正为44.1公里（漏报）"));
        editing(DRAFTER, report)
                .body("{\"figures\":[\"" + id + "\"]}")
                .post("/" + report + "/figures/refreshes")
                .then()
                .statusCode(200)
                .body("refreshed", equalTo(1));
        figures(report)
                .body("figures[0].state", equalTo("CURRENT"))
                .body("figures[0].text", equalTo("44.1公里"))
                .body("figures[0].changes", empty())
                .body("checks", empty());
        editing(DRAFTER, report)
                .post("/" + report + "/figures/refreshes")
                .then()
                .body("refreshed", equalTo(0));
    }

    @Test
    void a_correction_too_small_to_show_is_told_and_no_error() {
        confirmed("46.5");
        String report = written("46.5公里");
        bound(report, "46.5公里");
        corrected("46.52");
        figures(report).body("figures[0].state", equalTo("CHANGED")).body("checks", empty());
    }

    @Test
    void other_words_in_a_bound_figure_are_an_error_and_a_refresh_puts_them_right() {
        confirmed("46.5");
        String report = written("46.5公里");
        bound(report, "46.5公里");
        var document = Offices.read(seen(DRAFTER, report).asString()).get("document");
        String altered = document.toString().replace("\"text\":\"46.5公里\"", "\"text\":\"64.5公里\"");
        save(report, "{\"title\":\"总结\",\"document\":" + altered + "}").statusCode(200);
        figures(report)
                .body("figures[0].state", equalTo("ALTERED"))
                .body("checks[0].severity", equalTo("ERROR"))
                .body("checks[0].message", containsString("不一致"));
        editing(DRAFTER, report)
                .post("/" + report + "/figures/refreshes")
                .then()
                .statusCode(200);
        figures(report).body("figures[0].text", equalTo("46.5公里")).body("checks", empty());
    }

    @Test
    void a_binding_that_the_report_does_not_have_is_an_error() {
        String report = begun();
        String figure = "{\"type\":\"figure\",\"attrs\":{\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"7公里\"}}";
        save(
                        report,
                        "{\"title\":\"总结\",\"document\":{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":["
                                + figure + "]}]}}")
                .statusCode(200);
        figures(report).body("figures[0].state", equalTo("UNKNOWN")).body("checks[0].severity", equalTo("ERROR"));
    }

    @Test
    void a_freed_figure_keeps_its_words_and_is_bound_no_more() {
        confirmed("46.5");
        String report = written("46.5公里");
        String id = bound(report, "46.5公里");
        editing(DRAFTER, report).delete("/" + report + "/figures/" + id).then().statusCode(204);
        figures(report).body("figures", empty());
        assertThat(seen(DRAFTER, report).<String>path("sections[0].paragraphs[0]"))
                .isEqualTo(name + "46.5公里。");
        editing(DRAFTER, report).delete("/" + report + "/figures/" + id).then().statusCode(404);
    }

    @Test
    void a_figure_is_bound_like_a_text_is_saved() {
        confirmed("46.5");
        String report = written("46.5公里");
        String body = "{\"indicator\":\"" + indicator + "\",\"period\":\"2025-12\"}";
        as(DRAFTER).body(body).post("/" + report + "/figures").then().statusCode(428);
        as(DRAFTER)
                .header("If-Match", "\"v1\"")
                .body(body)
                .post("/" + report + "/figures")
                .then()
                .statusCode(412);
        bind(report, "46.6公里", "").statusCode(422).body("violations.field", hasItem("place"));
        editing(DRAFTER, report)
                .body("{\"indicator\":\"" + indicator + "\",\"period\":\"2024\"}")
                .post("/" + report + "/figures")
                .then()
                .statusCode(422);
        bind(report, "46.5公里", ",\"presentation\":{\"decimals\":0,\"magnitude\":\"ONE\",\"measureWord\":\"亩\"}")
                .statusCode(422)
                .body("violations.field", hasItem("presentation.measureWord"));
        submit(report).statusCode(201);
        bind(report, "46.5公里", "").statusCode(409);
    }

    @Test
    void the_editor_may_place_a_binding_itself() {
        confirmed("46.5");
        String report = written("46.5公里");
        editing(DRAFTER, report)
                .body(
                        "{\"indicator\":\"" + indicator
                                + "\",\"period\":\"2025-12\",\"presentation\":{\"decimals\":0,\"magnitude\":\"ONE\",\"measureWord\":\"公里\",\"qualifier\":\"MORE_THAN\"}}")
                .post("/" + report + "/figures")
                .then()
                .statusCode(201)
                .body("text", equalTo("超过46公里"));
        figures(report).body("figures", empty());
    }

    @Test
    void the_addressee_sees_where_a_figure_comes_from_as_it_was_submitted_and_a_sibling_does_not() {
        confirmed("46.5");
        String report = written("46.5公里");
        String id = bound(report, "46.5公里");
        String path = "/" + report + "/figures/" + id + "/provenance";
        as(DISTRICT).get(path).then().statusCode(404);
        submit(report).statusCode(201);
        as(DISTRICT)
                .get(path)
                .then()
                .statusCode(200)
                .body("figure.text", equalTo("46.5公里"))
                .body("origin.unit", equalTo(BUREAU))
                .body("origin.reported.confirmedBy", equalTo("reviewer.370102jt"))
                .body("origin.reported.source", equalTo("月报台账"))
                .body("origin.coverage.reported", equalTo(0));
        as(DISTRICT).get("/" + report + "/figures").then().body("suggestions", empty());
        as(SIBLING).get(path).then().statusCode(404);
        as(SIBLING).get("/" + report + "/figures").then().statusCode(404);
    }

    @Test
    void a_county_s_value_is_followed_down_to_the_townships_that_reported_it() {
        happened(confirmation(observation, "370121", "46.5", "2026-01-10T02:30:00Z"));
        happened(confirmation(UUID.randomUUID().toString(), "370121T1", "20.5", "2026-01-09T02:30:00Z"));
        String report = as("drafter.370121")
                .body("{\"kind\":\"SPECIAL\",\"year\":2025}")
                .post()
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String id = as("drafter.370121")
                .header("If-Match", "\"v1\"")
                .body("{\"indicator\":\"" + indicator + "\",\"period\":\"2025-12\"}")
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
    }
}
