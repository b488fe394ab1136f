package cn.tiaokuai.report.figures;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.begun;
import static cn.tiaokuai.report.Offices.editing;
import static cn.tiaokuai.report.Offices.save;
import static cn.tiaokuai.report.Offices.seen;
import static cn.tiaokuai.report.Offices.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

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
class FiguresTest {

    private final Measured length = new Measured();

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    @Test
    void a_figure_that_agrees_is_suggested_and_bound_without_changing_a_word() {
        length.confirmed("46.5");
        String report = length.written("46.5公里");
        length.figures(report)
                .body("suggestions[0].indicator", equalTo(length.indicator))
                .body("suggestions[0].agrees", equalTo(true))
                .body("suggestions[0].presented", equalTo("46.5公里"))
                .body("suggestions[0].reason", containsString("数值一致"))
                .body("checks", empty());
        String before = seen(DRAFTER, report).path("sections[0].paragraphs[0]");
        String id = length.bound(report, "46.5公里");
        assertThat(seen(DRAFTER, report).<String>path("sections[0].paragraphs[0]"))
                .isEqualTo(before);
        length.figures(report)
                .body("figures.id", contains(id))
                .body("figures[0].state", equalTo("CURRENT"))
                .body("figures[0].value", equalTo(46.5f))
                .body("figures[0].current.confirmedName", equalTo("邱若水"))
                .body("suggestions", empty());
    }

    @Test
    void a_figure_that_differs_is_a_hint_and_is_replaced_only_when_asked() {
        length.confirmed("46.5");
        String report = length.written("48.2公里");
        length.figures(report)
                .body("checks[0].severity", equalTo("HINT"))
                .body("checks[0].kind", equalTo("DATA"))
                .body("checks[0].computed", equalTo(46.5f));
        length.bind(report, "48.2公里", "")
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:figure-differs"))
                .body("presented", equalTo("46.5公里"));
        length.bind(report, "48.2公里", ",\"replace\":true").statusCode(201).body("text", equalTo("46.5公里"));
        assertThat(seen(DRAFTER, report).<String>path("sections[0].paragraphs[0]"))
                .isEqualTo(length.name + "46.5公里。");
    }

    @Test
    void a_correction_of_the_data_is_an_error_in_the_text_until_somebody_refreshes_it() {
        length.confirmed("46.5");
        String report = length.written("46.5公里");
        String id = length.bound(report, "46.5公里");
        String etag = seen(DRAFTER, report).header("ETag");
        length.corrected("44.1");
        assertThat(seen(DRAFTER, report).header("ETag")).isEqualTo(etag);
        length.figures(report)
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
        length.figures(report)
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
        length.confirmed("46.5");
        String report = length.written("46.5公里");
        length.bound(report, "46.5公里");
        length.corrected("46.52");
        length.figures(report).body("figures[0].state", equalTo("CHANGED")).body("checks", empty());
    }

    @Test
    void other_words_in_a_bound_figure_are_an_error_and_a_refresh_puts_them_right() {
        length.confirmed("46.5");
        String report = length.written("46.5公里");
        length.bound(report, "46.5公里");
        var document = Offices.read(seen(DRAFTER, report).asString()).get("document");
        String altered = document.toString().replace("\"text\":\"46.5公里\"", "\"text\":\"64.5公里\"");
        save(report, "{\"title\":\"总结\",\"document\":" + altered + "}").statusCode(200);
        length.figures(report)
                .body("figures[0].state", equalTo("ALTERED"))
                .body("checks[0].severity", equalTo("ERROR"))
                .body("checks[0].message", containsString("不一致"));
        editing(DRAFTER, report)
                .post("/" + report + "/figures/refreshes")
                .then()
                .statusCode(200);
        length.figures(report).body("figures[0].text", equalTo("46.5公里")).body("checks", empty());
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
        length.figures(report)
                .body("figures[0].state", equalTo("UNKNOWN"))
                .body("checks[0].severity", equalTo("ERROR"));
    }

    @Test
    void a_freed_figure_keeps_its_words_and_is_bound_no_more() {
        length.confirmed("46.5");
        String report = length.written("46.5公里");
        String id = length.bound(report, "46.5公里");
        editing(DRAFTER, report).delete("/" + report + "/figures/" + id).then().statusCode(204);
        length.figures(report).body("figures", empty());
        assertThat(seen(DRAFTER, report).<String>path("sections[0].paragraphs[0]"))
                .isEqualTo(length.name + "46.5公里。");
        editing(DRAFTER, report).delete("/" + report + "/figures/" + id).then().statusCode(404);
    }

    @Test
    void a_figure_is_bound_like_a_text_is_saved() {
        length.confirmed("46.5");
        String report = length.written("46.5公里");
        String body = "{\"indicator\":\"" + length.indicator + "\",\"period\":\"2025-12\"}";
        as(DRAFTER).body(body).post("/" + report + "/figures").then().statusCode(428);
        as(DRAFTER)
                .header("If-Match", "\"v1\"")
                .body(body)
                .post("/" + report + "/figures")
                .then()
                .statusCode(412);
        length.bind(report, "46.6公里", "").statusCode(422).body("violations.field", hasItem("place"));
        editing(DRAFTER, report)
                .body("{\"indicator\":\"" + length.indicator + "\",\"period\":\"2024\"}")
                .post("/" + report + "/figures")
                .then()
                .statusCode(422);
        length.bind(report, "46.5公里", ",\"presentation\":{\"decimals\":0,\"magnitude\":\"ONE\",\"measureWord\":\"亩\"}")
                .statusCode(422)
                .body("violations.field", hasItem("presentation.measureWord"));
        submit(report).statusCode(201);
        length.bind(report, "46.5公里", "").statusCode(409);
    }

    @Test
    void the_editor_may_place_a_binding_itself() {
        length.confirmed("46.5");
        String report = length.written("46.5公里");
        editing(DRAFTER, report)
                .body(
                        "{\"indicator\":\"" + length.indicator
                                + "\",\"period\":\"2025-12\",\"presentation\":{\"decimals\":0,\"magnitude\":\"ONE\",\"measureWord\":\"公里\",\"qualifier\":\"MORE_THAN\"}}")
                .post("/" + report + "/figures")
                .then()
                .statusCode(201)
                .body("text", equalTo("超过46公里"));
        length.figures(report).body("figures", empty());
    }
}
