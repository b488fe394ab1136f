package cn.tiaokuai.report.templates;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.SUPERVISOR;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.templates.TemplateForms.begin;
import static cn.tiaokuai.report.templates.TemplateForms.begun;
import static cn.tiaokuai.report.templates.TemplateForms.completeness;
import static cn.tiaokuai.report.templates.TemplateForms.define;
import static cn.tiaokuai.report.templates.TemplateForms.defined;
import static cn.tiaokuai.report.templates.TemplateForms.etag;
import static cn.tiaokuai.report.templates.TemplateForms.revise;
import static cn.tiaokuai.report.templates.TemplateForms.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What units ask of reports, and who may ask it. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class TemplatesTest {

    private static final String LINE_SUPERVISOR = "reviewer.3701jt";

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    @ParameterizedTest
    @EnumSource(cn.tiaokuai.report.Kind.class)
    void a_template_of_each_kind_comes_with_the_system(cn.tiaokuai.report.Kind kind) {
        String id = as("drafter.370121t1")
                .get("/templates?limit=200&kind=" + kind)
                .then()
                .statusCode(200)
                .body("items.kind", hasItem(kind.name()))
                .extract()
                .path("items.find { it.builtIn }.id");
        as("drafter.370121t1")
                .get("/templates/" + id)
                .then()
                .body("unit", nullValue())
                .body("sections.findAll { it.required }.guidance", not(hasItem(nullValue())));
        as(SUPERVISOR)
                .header("If-Match", "\"v1\"")
                .body(template("x"))
                .put("/templates/" + id)
                .then()
                .statusCode(403);
        as(SUPERVISOR)
                .header("If-Match", "\"v1\"")
                .delete("/templates/" + id)
                .then()
                .statusCode(403);
    }

    @Test
    void a_template_serves_the_owner_and_all_below_it_by_block() {
        String id = defined(SUPERVISOR);
        for (String user : List.of(SUPERVISOR, DRAFTER, "drafter.370102sf")) {
            as(user).get("/templates?limit=200&kind=SPECIAL").then().body("items.id", hasItem(id));
        }
        for (String other : List.of("drafter.370121jt", "reviewer.3701")) {
            as(other).get("/templates?limit=200").then().body("items.id", not(hasItem(id)));
            as(other).get("/templates/" + id).then().statusCode(404);
            as(other).get("/templates/" + id + "/versions/1").then().statusCode(404);
        }
        begin("drafter.370121jt", id).statusCode(422).body("violations.field", contains("templateId"));
    }

    @Test
    void a_template_of_a_line_superior_serves_its_line() {
        String id = defined(LINE_SUPERVISOR);
        as(DRAFTER).get("/templates?limit=200").then().body("items.id", hasItem(id));
        as("drafter.370102sf").get("/templates/" + id).then().statusCode(404);
        begun(id);
    }

    @Test
    void only_a_supervisor_defines_and_only_for_the_own_unit() {
        define(DRAFTER, template("x")).statusCode(403);
        String id = defined("supervisor.3701");
        as(SUPERVISOR)
                .header("If-Match", "\"v1\"")
                .body(template("x"))
                .put("/templates/" + id)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:tiaokuai:problem:foreign-template"));
    }

    @Test
    void a_unit_has_no_two_templates_of_one_name() {
        String name = "专题 " + UUID.randomUUID();
        define(SUPERVISOR, template(name)).statusCode(201);
        define(SUPERVISOR, template(name)).statusCode(409).body("type", startsWith("urn:tiaokuai:problem:template-"));
    }

    @Test
    void a_report_opens_with_the_headings_of_its_template() {
        as(DRAFTER)
                .get("/" + begun(defined(SUPERVISOR)))
                .then()
                .body("templateVersion", equalTo(1))
                .body("sections.heading", contains("2025年主要工作", "亮点", "2026年工作计划"))
                .body("sections.number", contains("一、", "（一）", "二、"))
                .body("sections.part", contains("SUMMARY", "SUMMARY", "PLAN"))
                .body("sections[0].paragraphs", contains("【写做了什么】"));
    }

    @Test
    void a_new_version_changes_nothing_for_reports_that_have_begun() {
        String id = defined(SUPERVISOR);
        String before = begun(id);
        revise(id, template("专题 " + UUID.randomUUID()).replace("亮点", "经验"))
                .statusCode(200)
                .body("version", equalTo(2));
        completeness(before)
                .body("templateVersion", equalTo(1))
                .body("sections.heading", contains("2025年主要工作", "亮点", "2026年工作计划"));
        completeness(begun(id)).body("templateVersion", equalTo(2)).body("sections[1].heading", equalTo("经验"));
        as(DRAFTER).get("/templates/" + id + "/versions/1").then().body("sections[1].heading", equalTo("亮点"));
        as(DRAFTER).get("/templates/" + id + "/versions/3").then().statusCode(404);
    }

    @Test
    void a_version_is_made_from_the_one_before() {
        String id = defined(SUPERVISOR);
        as(SUPERVISOR).body(template("x")).put("/templates/" + id).then().statusCode(428);
        as(SUPERVISOR)
                .header("If-Match", "\"v7\"")
                .body(template("x"))
                .put("/templates/" + id)
                .then()
                .statusCode(412);
        revise(id, template("x").replace("SPECIAL", "ANNUAL")).statusCode(422);
    }

    @Test
    void no_report_begins_from_a_retired_template_but_those_begun_go_on() {
        String id = defined(SUPERVISOR);
        String report = begun(id);
        as(SUPERVISOR)
                .header("If-Match", etag(id))
                .delete("/templates/" + id)
                .then()
                .statusCode(204);
        begin(DRAFTER, id).statusCode(422);
        as(SUPERVISOR).get("/templates?limit=200").then().body("items.id", not(hasItem(id)));
        as(SUPERVISOR)
                .header("If-Match", "\"v1\"")
                .body(template("x"))
                .put("/templates/" + id)
                .then()
                .statusCode(409);
        completeness(report).body("sections", hasSize(3));
    }

    @Test
    void a_round_names_a_template_in_the_version_of_its_call() {
        String id = defined(SUPERVISOR);
        String round = as(SUPERVISOR)
                .body("""
                    {"title":"征集","kind":"SPECIAL","year":2025,"due":"2099-01-10","templateId":"%s",
                     "recipients":{"units":["370102JT"]}}
                    """.formatted(id))
                .post("/rounds")
                .then()
                .statusCode(201)
                .body("templateVersion", equalTo(1))
                .extract()
                .path("id");
        revise(id, template("专题 " + UUID.randomUUID()).replace("亮点", "经验")).statusCode(200);
        String called = "{\"kind\":\"SPECIAL\",\"year\":2025,\"roundId\":\"" + round + "\"";
        as(DRAFTER)
                .body(called + ",\"templateId\":\"" + defined(SUPERVISOR) + "\"}")
                .post()
                .then()
                .statusCode(422);
        String report = as(DRAFTER)
                .body(called + "}")
                .post()
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        completeness(report)
                .body("templateId", equalTo(id))
                .body("templateVersion", equalTo(1))
                .body("due", equalTo("2099-01-10"));
    }

    @Test
    void a_round_names_only_a_template_of_its_kind() {
        as(SUPERVISOR)
                .body("""
                    {"title":"征集","kind":"ANNUAL","year":2025,"due":"2099-01-10","templateId":"%s",
                     "recipients":{"units":["370102JT"]}}
                    """.formatted(defined(SUPERVISOR)))
                .post("/rounds")
                .then()
                .statusCode(422)
                .body("violations.field", contains("templateId"));
    }

    @Test
    void each_change_leaves_an_entry_of_the_audit() {
        String id = defined(SUPERVISOR);
        revise(id, template("专题 " + UUID.randomUUID())).statusCode(200);
        as(SUPERVISOR).header("If-Match", etag(id)).delete("/templates/" + id);
        assertThat(Database.number("report", "select count(*) from audit where kind = 'template' and subject = ?", id))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"SPECIAL\" | \"WEEKLY\" | kind",
                "\"name\":\"x\" | \"name\":\" \" | name",
                "\"least\":10 | \"least\":0 | least",
                "\"most\":500 | \"most\":5 | most",
                "\"level\":2 | \"level\":5 | sections[1].level",
                "\"heading\":\"亮点\" | \"heading\":\"\" | sections[1].heading",
                "\"heading\":\"亮点\" | \"heading\":\"{year}年主要工作\" | sections[1].heading",
                "\"part\":\"PLAN\" | \"part\":\"X\" | sections[2].part",
                "\"least\":5 | \"least\":-5 | sections[0].least",
                "\"code\":\"ROAD-1\" | \"code\":\"road\" | indicators[0].code",
                "\"day\":20 | \"day\":32 | deadline",
                "\"month\":1 | \"month\":null | deadline",
                "\"yearsAfter\":1 | \"yearsAfter\":2 | deadline",
            })
    void a_template_with_a_wrong_field_names_it(String right, String wrong, String field) {
        String template = template("x");
        assertThat(template).contains(right);
        define(SUPERVISOR, template.replace(right, wrong)).statusCode(422).body("violations.field", hasItem(field));
    }
}
