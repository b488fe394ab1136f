package cn.tiaokuai.report.autosave;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.drafted;
import static cn.tiaokuai.report.Offices.seen;
import static cn.tiaokuai.report.Offices.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.report.Editor;
import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sections that are added, deleted and moved while others write. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class ArrangingTest {

    private String report;
    private String work;
    private String plan;
    private Editor editor;
    private Editor colleague;

    @BeforeEach
    void two_people_have_a_report_open() {
        Offices.open();
        report = drafted();
        work = seen(DRAFTER, report).path("sections[0].id");
        plan = seen(DRAFTER, report).path("sections[1].id");
        editor = new Editor(DRAFTER, report);
        colleague = new Editor(Editor.SECOND_DRAFTER, report);
    }

    private List<String> headings() {
        return seen(DRAFTER, report).path("sections.heading");
    }

    private static String any() {
        return UUID.randomUUID().toString();
    }

    private ValidatableResponse locked(String section, Editor by) {
        return as(DRAFTER)
                .body("{\"client\":\"" + by.client + "\"}")
                .put("/" + report + "/sections/" + section + "/lock")
                .then()
                .statusCode(200);
    }

    @Test
    void a_section_is_added_where_it_belongs_and_the_numbers_follow() {
        String added = any();
        editor.adds(added, work, "存在问题")
                .statusCode(201)
                .header("Location", endsWith("/sections/" + added))
                .body("sectionId", equalTo(added));
        assertThat(headings()).containsExactly("主要工作", "存在问题", "2026年工作计划");
        assertThat(seen(DRAFTER, report).<List<String>>path("sections.number")).containsExactly("一、", "二、", "三、");
        editor.adds(any(), null, "前言").statusCode(201);
        assertThat(headings()).startsWith("前言");
    }

    @Test
    void others_write_on_in_their_sections_whatever_is_added_deleted_and_moved_around_them() {
        String seen = colleague.version(plan);
        String added = any();
        editor.adds(added, null, "前言").statusCode(201);
        editor.moves(plan, null).statusCode(200);
        editor.removes(work, editor.version(work)).statusCode(200);
        colleague.sends(colleague.change(plan, seen, "同事的文字")).statusCode(200);
        assertThat(headings()).containsExactly("2026年工作计划", "前言");
    }

    @Test
    void an_addition_that_comes_again_is_answered_again_and_not_added_again() {
        String section = any();
        String body = editor.newSection(UUID.randomUUID(), 1, section, work, "存在问题");
        String first = added(body);
        assertThat(added(body)).isEqualTo(first);
        assertThat(headings()).hasSize(3);
        as(DRAFTER)
                .body(body.replace("存在问题", "另一个"))
                .post("/" + report + "/sections")
                .then()
                .statusCode(422);
    }

    private String added(String body) {
        return as(DRAFTER)
                .body(body)
                .post("/" + report + "/sections")
                .then()
                .statusCode(201)
                .extract()
                .asString();
    }

    @Test
    void what_cannot_be_added_is_kept_for_its_author() {
        editor.adds(any(), any(), "存在问题").statusCode(409).body("type", endsWith("section-gone"));
        as(DRAFTER)
                .get("/" + report + "/unmerged")
                .then()
                .body("[0].document.content[0].content[0].text", equalTo("存在问题"));
        editor.adds(work, null, "又一个").statusCode(422);
    }

    @Test
    void a_section_is_deleted_by_whoever_has_seen_it_and_nobody_writes_it() {
        String seen = editor.version(work);
        colleague.types(work, "同事的文字").statusCode(200);
        editor.removes(work, seen)
                .statusCode(412)
                .body("type", endsWith("section-changed"))
                .body("unmerged", nullValue());
        Editor third = new Editor(DRAFTER, report);
        locked(work, third);
        editor.removes(work, editor.version(work)).statusCode(409).body("type", endsWith("section-locked"));
        third.removes(work, third.version(work)).statusCode(200).body("digest", nullValue());
        editor.types(plan, "继续写").statusCode(200);
        assertThat(headings()).containsExactly("2026年工作计划");
        as(DRAFTER).get("/" + report + "/unmerged").then().body("", empty());
    }

    @Test
    void words_for_a_section_that_is_gone_are_kept() {
        String seen = colleague.version(work);
        editor.removes(work, seen).statusCode(200);
        colleague.sends(colleague.change(work, seen, "同事的文字")).statusCode(409).body("type", endsWith("section-gone"));
    }

    @Test
    void whoever_moves_a_section_has_not_read_it_by_that() {
        String seen = editor.version(work);
        colleague.types(work, "同事的文字").statusCode(200);
        editor.moves(work, plan).statusCode(200);
        editor.sends(editor.change(work, seen, "我的文字")).statusCode(412);
    }

    @Test
    void changes_of_an_editor_are_ordered_whatever_they_change() {
        as(DRAFTER)
                .body(editor.newSection(UUID.randomUUID(), 2, any(), work, "存在问题"))
                .post("/" + report + "/sections")
                .then()
                .statusCode(409)
                .body("type", endsWith("changes-missing"));
        editor.types(work, "甲").statusCode(200);
        editor.moves(plan, null).statusCode(200).body("sequence", equalTo(2));
        editor.removes(work, editor.version(work)).statusCode(200).body("sequence", equalTo(3));
    }

    @Test
    void a_text_under_review_stays_as_it_is() {
        submit(report).statusCode(201);
        editor.adds(any(), null, "前言").statusCode(409).body("type", endsWith("report-locked"));
        editor.moves(plan, null).statusCode(409);
        editor.removes(plan, editor.version(plan)).statusCode(409);
        assertThat(headings()).containsExactly("主要工作", "2026年工作计划");
    }

    @Test
    void a_section_goes_nowhere_below_itself_and_behind_none_that_is_not_there() {
        editor.moves(work, work).statusCode(422);
        colleague.moves(work, any()).statusCode(409).body("type", endsWith("section-gone"));
        as(DRAFTER)
                .header("If-Match", "\"x\"")
                .delete("/" + report + "/sections/" + work + "?client=" + any() + "&sequence=1")
                .then()
                .statusCode(400)
                .body("field", equalTo("change"));
        as(DRAFTER)
                .queryParams("change", any(), "client", any(), "sequence", 1)
                .delete("/" + report + "/sections/" + work)
                .then()
                .statusCode(428);
        as(DRAFTER)
                .header("If-Match", "\"x\"")
                .queryParams("change", any(), "client", any(), "sequence", 0)
                .delete("/" + report + "/sections/" + work)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("sequence"));
    }
}
