package cn.tiaokuai.report.autosave;

import static cn.tiaokuai.report.Offices.DISTRICT;
import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.TEXT;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.drafted;
import static cn.tiaokuai.report.Offices.editing;
import static cn.tiaokuai.report.Offices.giveBack;
import static cn.tiaokuai.report.Offices.save;
import static cn.tiaokuai.report.Offices.seen;
import static cn.tiaokuai.report.Offices.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cn.tiaokuai.report.Editor;
import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class AutosaveTest {

    private String report;
    private String work;
    private String plan;
    private Editor editor;

    @BeforeEach
    void somebody_opens_a_report() {
        Offices.open();
        report = drafted();
        work = seen(DRAFTER, report).path("sections[0].id");
        plan = seen(DRAFTER, report).path("sections[1].id");
        editor = new Editor(DRAFTER, report);
    }

    private String text(String section) {
        return editor.reads(section).path("document.content[1].content[0].text");
    }

    private long applied() {
        return Database.number(
                "report", "select count(*) from audit where action = 'autosave' and subject = ?", report);
    }

    @Test
    void a_section_is_saved_without_the_others() {
        editor.types(work, "修路48公里。").statusCode(200).body("sequence", equalTo(1));
        assertThat(text(work)).isEqualTo("修路48公里。");
        assertThat(text(plan)).isEqualTo("新改建农村公路45公里。");
        assertThat(seen(DRAFTER, report).<String>path("sections[0].heading")).isEqualTo("主要工作");
    }

    @Test
    void a_change_that_comes_again_is_answered_as_the_first_time_and_not_applied_again() {
        Editor.Change change = editor.change(work, editor.version(work), "修路48公里。");
        String first = editor.sends(change).statusCode(200).extract().asString();
        editor.types(work, "修路49公里。").statusCode(200);
        String again = editor.sends(change).statusCode(200).extract().asString();
        assertThat(again).isEqualTo(first);
        assertThat(text(work)).isEqualTo("修路49公里。");
        assertThat(applied()).isEqualTo(2);
    }

    @Test
    void another_change_under_the_same_identity_is_refused() {
        Editor.Change change = editor.change(work, editor.version(work), "甲");
        editor.sends(change).statusCode(200);
        editor.sends(new Editor.Change(change.id(), 1, work, change.basedOn(), "乙"))
                .statusCode(422)
                .body("violations.field", hasItem("change"));
    }

    @Test
    void a_gap_and_an_old_number_are_told_apart_and_not_applied() {
        editor.types(work, "甲").statusCode(200);
        Editor.Change change = editor.change(work, editor.version(work), "乙");
        editor.sends(change.numbered(3))
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:changes-missing"))
                .body("expected", equalTo(2));
        editor.sends(change.numbered(1))
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:change-outdated"))
                .body("expected", equalTo(2));
        assertThat(text(work)).isEqualTo("甲");
        editor.sends(change).statusCode(200);
    }

    @Test
    void whoever_types_on_needs_no_new_version_of_the_own_text() {
        String seen = editor.version(work);
        editor.sends(editor.change(work, seen, "甲")).statusCode(200);
        editor.sends(editor.change(work, seen, "甲乙")).statusCode(200);
        assertThat(text(work)).isEqualTo("甲乙");
    }

    @Test
    void a_section_that_somebody_else_changed_is_not_written_over_and_nothing_is_lost() {
        Editor other = new Editor(DRAFTER, report);
        String seen = editor.version(work);
        other.types(work, "同事的文字").statusCode(200);
        Editor.Change change = editor.change(work, seen, "我的文字");
        String kept = editor.sends(change)
                .statusCode(412)
                .body("type", equalTo("urn:tiaokuai:problem:section-changed"))
                .body("current.content[1].content[0].text", equalTo("同事的文字"))
                .body("changedBy", equalTo(DRAFTER))
                .extract()
                .path("unmerged");
        editor.sends(change).statusCode(412);
        as(DRAFTER)
                .basePath("")
                .get(kept)
                .then()
                .statusCode(200)
                .body("reason", equalTo("SECTION_CHANGED"))
                .body("document.content[1].content[0].text", equalTo("我的文字"));
        editor.types(work, "同事的文字，我的文字").statusCode(200);
    }

    @Test
    void work_on_different_sections_never_conflicts() {
        Editor other = new Editor(DRAFTER, report);
        String seen = editor.version(plan);
        other.types(work, "甲").statusCode(200);
        editor.sends(editor.change(plan, seen, "乙")).statusCode(200);
    }

    @Test
    void what_was_typed_into_a_deleted_section_is_kept() {
        String seen = editor.version(work);
        save(report, TEXT).statusCode(200);
        editor.sends(editor.change(work, seen, "我的文字"))
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:section-gone"));
        as(DRAFTER).get("/" + report + "/unmerged").then().body("reason", contains("SECTION_GONE"));
    }

    @Test
    void what_was_typed_while_the_report_went_to_review_is_kept_until_its_author_discards_it() {
        String seen = editor.version(work);
        submit(report).statusCode(201);
        Editor.Change change = editor.change(work, seen, "我的文字");
        editor.sends(change).statusCode(409).body("type", equalTo("urn:tiaokuai:problem:report-locked"));
        String kept = "/" + report + "/unmerged/" + change.id();
        as(Editor.SECOND_DRAFTER).header("X-Post", "370102JT").get(kept).then().statusCode(not(200));
        as(DRAFTER).delete(kept).then().statusCode(204);
        as(DRAFTER).get(kept).then().statusCode(404);
        editor.sends(change).statusCode(409);
    }

    @Test
    void autosaves_of_some_minutes_are_one_revision_and_what_was_saved_on_purpose_stays() {
        editor.types(work, "甲").statusCode(200).body("revision", equalTo(3));
        editor.types(work, "甲乙").statusCode(200).body("revision", equalTo(3));
        editor.types(plan, "丙").statusCode(200).body("revision", equalTo(3));
        editing(DRAFTER, report)
                .post("/" + report + "/revisions")
                .then()
                .statusCode(201)
                .body("autosaved", equalTo(false));
        editor.types(work, "甲乙丁").statusCode(200).body("revision", equalTo(4));
        as(DRAFTER)
                .get("/" + report + "/revisions/3")
                .then()
                .body("sections[0].paragraphs", contains("甲乙"))
                .body("authors", contains(DRAFTER));
    }

    @Test
    void what_each_author_gave_a_section_stays_in_a_revision_of_its_own() {
        Editor colleague = new Editor(Editor.SECOND_DRAFTER, report);
        editor.types(work, "甲").statusCode(200).body("revision", equalTo(3));
        colleague.types(plan, "乙").statusCode(200).body("revision", equalTo(3));
        colleague.types(work, "甲，乙改").statusCode(200).body("revision", equalTo(4));
        as(DRAFTER)
                .get("/" + report + "/revisions/3")
                .then()
                .body("sections[0].paragraphs", contains("甲"))
                .body("authors", contains(DRAFTER, Editor.SECOND_DRAFTER));
    }

    @Test
    void a_submitted_revision_is_never_written_over() {
        editor.types(work, "甲").statusCode(200);
        submit(report).statusCode(201);
        String digest = seen(DISTRICT, report).path("digest");
        giveBack(report);
        editor.types(work, "乙").statusCode(200).body("revision", equalTo(4));
        assertThat(seen(DISTRICT, report).<String>path("digest")).isEqualTo(digest);
    }

    @Test
    void a_heading_that_is_sent_along_is_changed_and_the_section_keeps_its_identity() {
        String body = """
                {"change":"%s","client":"%s","sequence":1,"document":{"type":"doc","content":[
                 {"type":"heading","attrs":{"level":1,"numbering":"COMMA"},"content":[{"type":"text","text":"主要成效"}]},
                 {"type":"paragraph","content":[{"type":"text","text":"甲"}]}]}}
                """.formatted(UUID.randomUUID(), editor.client);
        as(DRAFTER)
                .header("If-Match", editor.version(work))
                .body(body)
                .put("/" + report + "/sections/" + work)
                .then()
                .statusCode(200);
        as(DRAFTER)
                .get("/" + report)
                .then()
                .body("sections.heading", contains("主要成效", "2026年工作计划"))
                .body("sections[0].id", equalTo(work));
    }

    @Test
    void two_sections_at_once_are_none() {
        String body = """
                {"change":"%s","client":"%s","sequence":1,"document":{"type":"doc","content":[
                 {"type":"paragraph"},{"type":"heading","attrs":{"level":1}}]}}
                """.formatted(UUID.randomUUID(), editor.client);
        as(DRAFTER)
                .header("If-Match", editor.version(work))
                .body(body)
                .put("/" + report + "/sections/" + work)
                .then()
                .statusCode(422);
        as(DRAFTER).get("/" + report + "/unmerged").then().body("$", hasSize(0));
    }

    @Test
    void a_change_names_what_it_was_made_from() {
        as(DRAFTER)
                .body(editor.body(editor.change(work, "", "甲")))
                .put("/" + report + "/sections/" + work)
                .then()
                .statusCode(428);
    }
}
