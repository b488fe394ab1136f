package cn.tiaokuai.report.completeness;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.SUPERVISOR;
import static cn.tiaokuai.report.Offices.TEXT;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.editing;
import static cn.tiaokuai.report.Offices.save;
import static cn.tiaokuai.report.Offices.submit;
import static cn.tiaokuai.report.templates.TemplateForms.begun;
import static cn.tiaokuai.report.templates.TemplateForms.completeness;
import static cn.tiaokuai.report.templates.TemplateForms.define;
import static cn.tiaokuai.report.templates.TemplateForms.defined;
import static cn.tiaokuai.report.templates.TemplateForms.follow;
import static cn.tiaokuai.report.templates.TemplateForms.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cn.tiaokuai.report.Offices;
import cn.tiaokuai.report.figures.Measured;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports that follow a template, and what they lack. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class FollowedTemplatesTest {

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    @Test
    void a_report_shows_what_it_lacks() {
        completeness(begun(defined(SUPERVISOR)))
                .body("complete", equalTo(false))
                .body("due", equalTo("2026-01-20"))
                .body("sections.guidanceLeft", contains(true, true, false))
                .body("gaps.kind", hasItems("UNFILLED_GUIDANCE", "EMPTY_SECTION", "MISSING_INDICATOR"));
    }

    @Test
    void a_report_that_has_all_is_complete_and_goes() {
        String report = begun(defined(SUPERVISOR));
        submit(report).statusCode(422).body("checks.severity", hasItem("BLOCKING"));
        save(report, TEXT).statusCode(200);
        completeness(report)
                .body("complete", equalTo(true))
                .body("gaps", hasSize(0))
                .body(
                        "sections[0].sectionId",
                        equalTo(as(DRAFTER).get("/" + report).path("sections[0].id")));
        submit(report).statusCode(201);
    }

    @Test
    void a_length_may_be_explained_a_missing_section_may_not() {
        String report = begun(defined(SUPERVISOR));
        save(report, TEXT.replace("46.5公里。", "46.5公里。" + "路".repeat(500)).replace("农村", "乡村"))
                .statusCode(200);
        List<String> standing = Offices.standing(report);
        assertThat(standing).hasSize(2);
        Offices.overrule(DRAFTER, report, standing, "县政府要求详写").statusCode(201);
        submit(report).statusCode(201);
    }

    @Test
    void an_indicator_is_told_by_a_figure_that_is_bound_to_it_whatever_its_words() {
        Measured length = new Measured();
        length.confirmed("46.5");
        String asked = "\"code\":\"" + length.indicator + "\",\"name\":\"一个从不这样写的名字\"";
        String template = define(
                        SUPERVISOR,
                        template("专题 " + UUID.randomUUID()).replace("\"code\":\"ROAD-1\",\"name\":\"农村公路\"", asked))
                .statusCode(201)
                .extract()
                .path("id");
        String report = length.written("46.5公里");
        follow(report, template).statusCode(200).body("gaps.kind", hasItem("MISSING_INDICATOR"));
        length.bound(report, "46.5公里");
        completeness(report).body("gaps.kind", not(hasItem("MISSING_INDICATOR")));
    }

    @Test
    void a_report_that_has_begun_may_follow_a_template_and_shows_what_it_lacks_then() {
        String report = Offices.begun();
        save(report, """
            {"title":"总结","sections":[
              {"level":1,"number":"一、","heading":"主要工作","part":"SUMMARY","paragraphs":["新改建农村公路46.5公里。"]}]}
            """).statusCode(200);
        String before = as(DRAFTER).get("/" + report).path("digest");
        String template = defined(SUPERVISOR);
        follow(report, template)
                .statusCode(200)
                .body("templateId", equalTo(template))
                .body("templateVersion", equalTo(1))
                .body("complete", equalTo(false))
                .body("gaps.kind", contains("MISSING_SECTION"));
        as(DRAFTER)
                .get("/" + report)
                .then()
                .body("templateId", equalTo(template))
                .body("digest", equalTo(before));
        assertThat(Database.number(
                        "report", "select count(*) from audit where action = 'template' and subject = ?", report))
                .isEqualTo(1);
    }

    @Test
    void a_template_is_followed_like_a_text_is_saved() {
        String report = Offices.drafted();
        String template = defined(SUPERVISOR);
        String body = "{\"templateId\":\"" + template + "\"}";
        as(DRAFTER).body(body).put("/" + report + "/template").then().statusCode(428);
        as(DRAFTER)
                .header("If-Match", "\"v1\"")
                .body(body)
                .put("/" + report + "/template")
                .then()
                .statusCode(412);
        follow(report, UUID.randomUUID().toString()).statusCode(422).body("violations.field", contains("templateId"));
        editing(DRAFTER, report)
                .body("{}")
                .put("/" + report + "/template")
                .then()
                .statusCode(422)
                .body("violations.field", contains("templateId"));
        submit(report).statusCode(201);
        follow(report, template).statusCode(409);
    }
}
