package cn.tiaokuai.report.comments;

import static cn.tiaokuai.report.Offices.CITY_LINE;
import static cn.tiaokuai.report.Offices.DISTRICT;
import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.SIBLING;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.drafted;
import static cn.tiaokuai.report.Offices.giveBack;
import static cn.tiaokuai.report.Offices.seen;
import static cn.tiaokuai.report.Offices.submit;
import static cn.tiaokuai.report.Offices.submitted;
import static cn.tiaokuai.report.Offices.withdraw;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import cn.tiaokuai.report.Editor;
import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class CommentsTest {

    /** Reviewer of the bureau itself. */
    private static final String COLLEAGUE = "reviewer.370102jt";

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    private static String section(String report) {
        return seen(DRAFTER, report).path("sections[0].id");
    }

    /** A comment on 46.5公里 in 新改建农村公路46.5公里。 */
    private static String onRoads(String username, String report) {
        return comment(username, report, 7, "46.5公里").statusCode(201).extract().path("id");
    }

    private static ValidatableResponse comment(String username, String report, int start, String quote) {
        return as(username)
                .body("""
                        {"sectionId":"%s","line":0,"start":%d,"quote":"%s","text":"请核对数据来源"}
                        """.formatted(section(report), start, quote))
                .post("/" + report + "/comments")
                .then();
    }

    private static ValidatableResponse comments(String username, String report) {
        return as(username).get("/" + report + "/comments").then().statusCode(200);
    }

    private static void types(String report, String words) {
        new Editor(DRAFTER, report).types(section(report), words).statusCode(200);
    }

    @Test
    void a_comment_moves_with_its_words() {
        String report = drafted();
        onRoads(COLLEAGUE, report);
        types(report, "2025年全区新改建农村公路46.5公里，超额完成任务。");
        comments(DRAFTER, report)
                .body("items[0].anchor.status", equalTo("EXACT"))
                .body("items[0].anchor.start", equalTo(14));
    }

    @Test
    void a_comment_on_words_that_were_changed_shows_both() {
        String report = drafted();
        onRoads(COLLEAGUE, report);
        types(report, "新改建农村公路48公里。");
        comments(DRAFTER, report)
                .body("items[0].anchor.status", equalTo("CHANGED"))
                .body("items[0].anchor.quote", equalTo("46.5公里"))
                .body("items[0].anchor.words", equalTo("48公里"));
    }

    @Test
    void a_comment_on_words_that_are_gone_keeps_its_quote_and_finds_them_when_they_are_back() {
        String report = drafted();
        onRoads(COLLEAGUE, report);
        types(report, "开展安全检查。");
        comments(DRAFTER, report)
                .body("items[0].anchor.status", equalTo("ORPHANED"))
                .body("items[0].anchor.quote", equalTo("46.5公里"));
        types(report, "新改建农村公路46.5公里。");
        comments(DRAFTER, report).body("items[0].anchor.status", equalTo("EXACT"));
    }

    @Test
    void comments_on_a_draft_are_seen_by_the_own_unit_only_even_after_submission() {
        String report = drafted();
        onRoads(COLLEAGUE, report);
        as(DISTRICT).get("/" + report + "/comments").then().statusCode(404);
        submit(report).statusCode(201);
        comments(DISTRICT, report).body("items", empty());
        comments(DRAFTER, report).body("items.createdBy", contains(COLLEAGUE));
    }

    @Test
    void comments_of_a_superior_are_seen_by_the_drafters_and_by_no_other_superior() {
        String report = submitted();
        onRoads(DISTRICT, report);
        comments(DRAFTER, report).body("items.unit", contains("370102"));
        comments(DISTRICT, report).body("items.unit", contains("370102"));
        comments(CITY_LINE, report).body("items", empty());
        as(SIBLING).get("/" + report + "/comments").then().statusCode(404);
    }

    @Test
    void a_superior_sees_its_comment_in_the_text_that_it_was_sent_and_the_drafter_in_the_newest() {
        String report = submitted();
        onRoads(DISTRICT, report);
        giveBack(report);
        types(report, "新改建农村公路48公里。");
        comments(DISTRICT, report).body("items[0].anchor.status", equalTo("EXACT"));
        comments(DRAFTER, report).body("items[0].anchor.words", equalTo("48公里"));
        onRoads(DISTRICT, report);
        comments(DRAFTER, report).body("items.anchor.words", contains("48公里", "48公里"));
    }

    @Test
    void a_withdrawn_report_takes_its_comments_along() {
        String report = submitted();
        String comment = onRoads(DISTRICT, report);
        withdraw(report).statusCode(204);
        as(DISTRICT).get("/" + report + "/comments").then().statusCode(404);
        as(DISTRICT)
                .body("{\"text\":\"x\"}")
                .post("/comments/" + comment + "/replies")
                .then()
                .statusCode(404);
        comments(DRAFTER, report).body("items.id", contains(comment));
    }

    @Test
    void people_answer_settle_and_open_again() {
        String report = submitted();
        String comment = onRoads(DISTRICT, report);
        as(DRAFTER)
                .body("{\"text\":\"来自统计月报\"}")
                .post("/comments/" + comment + "/replies")
                .then()
                .statusCode(201);
        as(DRAFTER).post("/comments/" + comment + "/resolution").then().statusCode(204);
        comments(DISTRICT, report)
                .body("items[0].replies.text", contains("来自统计月报"))
                .body("items[0].resolvedBy", equalTo(DRAFTER));
        as(DISTRICT).get("/" + report + "/comments?state=OPEN").then().body("items", empty());
        as(DISTRICT).delete("/comments/" + comment + "/resolution").then().statusCode(204);
        as(DRAFTER).get("/" + report + "/comments?state=OPEN").then().body("items.id", contains(comment));
    }

    @Test
    void words_that_moved_meanwhile_are_found_and_words_that_are_gone_are_told() {
        String report = drafted();
        comment(DRAFTER, report, 0, "46.5公里").statusCode(201).body("anchor.start", equalTo(7));
        comment(DRAFTER, report, 0, "47公里").statusCode(409).body("type", equalTo("urn:tiaokuai:problem:quote-changed"));
    }

    @Test
    void a_section_as_a_whole_may_be_commented_on() {
        String report = drafted();
        as(DRAFTER)
                .body("{\"sectionId\":\"" + section(report) + "\",\"text\":\"请补充数据\"}")
                .post("/" + report + "/comments")
                .then()
                .statusCode(201)
                .body("anchor.section", notNullValue());
    }

    @Test
    void a_comment_says_what_it_is_about_and_something() {
        as(DRAFTER)
                .body("{\"line\":-2,\"text\":\" \"}")
                .post("/" + drafted() + "/comments")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("sectionId"))
                .body("violations.field", hasItem("line"))
                .body("violations.field", hasItem("text"));
    }
}
