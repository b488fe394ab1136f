package cn.tiaokuai.report.commitments;

import static cn.tiaokuai.report.Offices.DISTRICT;
import static cn.tiaokuai.report.Offices.SIBLING;
import static cn.tiaokuai.report.Offices.answer;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.event;
import static cn.tiaokuai.report.Offices.giveBack;
import static cn.tiaokuai.report.Offices.happened;
import static cn.tiaokuai.report.Offices.save;
import static cn.tiaokuai.report.Offices.seen;
import static cn.tiaokuai.report.Offices.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.contracts.ReportApproved;
import cn.tiaokuai.contracts.TargetAchieved;
import cn.tiaokuai.contracts.TargetSet;
import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class PromisesTest {

    private static final String DRAFTER = Offices.DRAFTER;

    /** Each test works in earlier years than those before it: what they left open is not due yet. */
    private static final AtomicInteger YEARS = new AtomicInteger(2090);

    private int last;

    @BeforeEach
    void offices_are_open() {
        Offices.open();
        last = YEARS.addAndGet(-4);
    }

    private static String begun(int year) {
        return as(DRAFTER)
                .body("{\"kind\":\"QUARTERLY\",\"year\":" + year + "}")
                .post()
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String written(int year, String... plan) {
        String report = begun(year);
        String promises = "\"" + String.join("。\",\"", plan) + "。\"";
        save(
                        report,
                        "{\"title\":\"" + year + "年总结\",\"sections\":["
                                + "{\"level\":1,\"number\":\"一、\",\"heading\":\"" + year
                                + "年主要工作\",\"part\":\"SUMMARY\",\"paragraphs\":[\"修路12公里。\"]},"
                                + "{\"level\":1,\"number\":\"二、\",\"heading\":\"" + (year + 1)
                                + "年工作计划\",\"part\":\"PLAN\",\"paragraphs\":[" + promises + "]}]}")
                .statusCode(200);
        return report;
    }

    private static void approve(String report) {
        submit(report).statusCode(201);
        happened(answer(ReportApproved.class, report));
    }

    private static ValidatableResponse promises(String username, String report) {
        return as(username).get("/" + report + "/promises").then();
    }

    private static String promise(String report, int at) {
        return promises(DRAFTER, report).extract().path("promises[" + at + "].id");
    }

    private static ValidatableResponse answered(String report, String promise, String version, String body) {
        return as(DRAFTER)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/" + report + "/promises/" + promise + "/answer")
                .then();
    }

    @Test
    void next_year_s_report_has_last_year_s_promises_to_answer_with_their_identities() {
        String lastYear = written(last, "新改建农村公路45公里", "建成智慧交通指挥中心");
        approve(lastYear);
        List<String> ids = as(DRAFTER).get("/" + lastYear + "/commitments").path("id");
        promises(DRAFTER, begun(last + 1))
                .statusCode(200)
                .body("promises.id", equalTo(ids))
                .body("promises[0].planYear", equalTo(last + 1))
                .body("promises[0].targetValue", equalTo(45))
                .body("promises[0].answer", nullValue())
                .body("closure.all.open", equalTo(2))
                .body("closure.all.rate", equalTo(0.0f))
                .body("closure.measurable.total", equalTo(1))
                .body("candidates", empty());
    }

    @Test
    void answers_count_and_what_is_not_done_is_explained() {
        approve(written(last, "新改建农村公路45公里", "建成智慧交通指挥中心"));
        String report = begun(last + 1);
        String roads = promise(report, 0);
        answered(report, roads, "v0", "{\"outcome\":\"DONE\"}").statusCode(200).header("ETag", "\"v1\"");
        answered(report, promise(report, 1), "v0", "{\"outcome\":\"PARTLY\"}")
                .statusCode(422)
                .body("violations.field", hasItem("text"));
        answered(report, promise(report, 1), "v0", "{\"outcome\":\"PARTLY\",\"text\":\"主体完工\"}")
                .statusCode(200);
        promises(DRAFTER, report)
                .body("promises[1].answer.text", equalTo("主体完工"))
                .body("closure.all.rate", equalTo(75.0f))
                .body("closure.measurable.rate", equalTo(100.0f))
                .body("closure.notMeasurable.partly", equalTo(1))
                .body("closure.ofEarlierYears.rate", nullValue());
        answered(report, roads, "v0", "{\"outcome\":\"NOT_DONE\",\"text\":\"x\"}")
                .statusCode(412);
        as(DRAFTER)
                .body("{\"outcome\":\"DONE\"}")
                .put("/" + report + "/promises/" + roads + "/answer")
                .then()
                .statusCode(428);
        answered(report, UUID.randomUUID().toString(), "v0", "{\"outcome\":\"DONE\"}")
                .statusCode(404);
    }

    @Test
    void what_an_approved_report_left_unfinished_is_asked_again_until_it_is_done_or_dropped() {
        approve(written(last, "新改建农村公路45公里", "建成智慧交通指挥中心", "撤并闲置站点3处"));
        String second = written(last + 1, "组建应急抢险队伍");
        answered(second, promise(second, 0), "v0", "{\"outcome\":\"DONE\"}").statusCode(200);
        answered(second, promise(second, 1), "v0", "{\"outcome\":\"PARTLY\",\"text\":\"主体完工\"}")
                .statusCode(200);
        answered(second, promise(second, 2), "v0", "{\"outcome\":\"DROPPED\",\"text\":\"政策调整\"}")
                .statusCode(200);
        approve(second);
        answered(second, promise(second, 1), "v1", "{\"outcome\":\"DONE\"}").statusCode(409);
        promises(DRAFTER, begun(last + 2))
                .body("promises.text", contains("组建应急抢险队伍", "建成智慧交通指挥中心"))
                .body("promises[1].earlier[0].outcome", equalTo("PARTLY"))
                .body("promises[1].earlier[0].text", equalTo("主体完工"))
                .body("closure.ofEarlierYears.total", equalTo(1));
    }

    @Test
    void a_promise_that_became_a_target_is_answered_with_its_figures() {
        String lastYear = written(last, "新改建农村公路45公里");
        approve(lastYear);
        String promise = as(DRAFTER).get("/" + lastYear + "/commitments").path("[0].id");
        String target = UUID.randomUUID().toString();
        ObjectNode set = event(TargetSet.class).put("subject", target);
        ((ObjectNode) set.get("data"))
                .put("targetId", target)
                .put("commitmentId", promise)
                .put("year", last + 1);
        happened(set);
        String report = begun(last + 1);
        promises(DRAFTER, report)
                .body("promises[0].targets[0].value", equalTo(45))
                .body("promises[0].targets[0].state", equalTo("OPEN"))
                .body("promises[0].suggested", nullValue());
        ObjectNode achieved = event(TargetAchieved.class).put("subject", target);
        ((ObjectNode) achieved.get("data"))
                .put("targetId", target)
                .put("commitmentId", promise)
                .put("year", last + 1);
        happened(achieved);
        promises(DRAFTER, report)
                .body("promises[0].targets[0].actual", equalTo(46.5f))
                .body("promises[0].targets[0].completion", equalTo(103.3f))
                .body("promises[0].suggested", equalTo("DONE"));
    }

    @Test
    void a_report_begins_with_last_year_s_headings_and_the_promises_to_be_answered() {
        approve(written(last, "新改建农村公路45公里"));
        String report = begun(last + 1);
        Offices.editing(DRAFTER, report)
                .post("/" + report + "/promises/outline")
                .then()
                .statusCode(201);
        as(DRAFTER)
                .get("/" + report)
                .then()
                .body("sections.heading", contains(last + 1 + "年主要工作", last + 2 + "年工作计划"))
                .body("sections[0].paragraphs[0]", containsString("新改建农村公路45公里。完成情况：XX"));
        as(DRAFTER).get("/" + report + "/analysis").then().body("findings.kind", hasItem("PLACEHOLDER"));
        Offices.editing(DRAFTER, report)
                .post("/" + report + "/promises/outline")
                .then()
                .statusCode(409);
        String first = begun(last - 1);
        Offices.editing(DRAFTER, first)
                .post("/" + first + "/promises/outline")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:no-last-report"));
    }

    @Test
    void promises_of_a_report_older_than_the_system_count_once_a_person_confirms_them() {
        String older = written(last, "新改建农村公路45公里");
        String report = begun(last + 1);
        save(
                        report,
                        "{\"title\":\"总结\",\"sections\":[{\"level\":1,\"heading\":\"工作\",\"part\":\"SUMMARY\","
                                + "\"paragraphs\":[\"新改建农村公路46.5公里。\"]}]}")
                .statusCode(200);
        promises(DRAFTER, report)
                .body("promises", empty())
                .body("candidates[0].text", equalTo("新改建农村公路45公里"))
                .body("candidates[0].evidence.sentence", equalTo("新改建农村公路46.5公里。"));
        String body = "{\"reportId\":\"" + older + "\",\"text\":\"新改建农村公路45公里\"}";
        as(DRAFTER).body(body).post("/" + report + "/promises").then().statusCode(201);
        promises(DRAFTER, report).body("promises", hasSize(1)).body("candidates", empty());
        as(DRAFTER).body(body).post("/" + report + "/promises").then().statusCode(422);
        String confirmed = promise(report, 0);
        approve(older);
        promises(DRAFTER, report).body("promises.id", contains(confirmed));
    }

    @Test
    void a_promise_keeps_its_identity_through_a_return_though_its_figure_was_changed() {
        String report = written(last, "新改建农村公路45公里", "建成智慧交通指挥中心");
        submit(report).statusCode(201);
        List<Object> first = identities(report);
        giveBack(report);
        String text = seen(DRAFTER, report).path("sections[1].paragraphs[0]");
        var document =
                Offices.read(seen(DRAFTER, report).asString()).get("document").toString();
        save(report, "{\"title\":\"" + last + "年总结\",\"document\":" + document.replace(text, "新改建农村公路50公里。") + "}")
                .statusCode(200);
        approve(report);
        List<Object> approved = as(DRAFTER).get("/" + report + "/commitments").path("id");
        assertThat(approved).containsExactlyInAnyOrderElementsOf(first);
        assertThat(as(DRAFTER).get("/" + report + "/commitments").<Integer>path("[0].targetValue"))
                .isEqualTo(50);
    }

    private static List<Object> identities(String report) {
        return Database.rows(
                        "report",
                        "select id::text as id from commitment_identity where report_id = ?",
                        UUID.fromString(report))
                .stream()
                .map(row -> row.get("id"))
                .toList();
    }

    @Test
    void a_superior_sees_the_answers_that_were_submitted() {
        approve(written(last, "新改建农村公路45公里"));
        String report = written(last + 1, "组建应急抢险队伍");
        String promise = promise(report, 0);
        answered(report, promise, "v0", "{\"outcome\":\"PARTLY\",\"text\":\"完成40公里\"}")
                .statusCode(200);
        promises(DISTRICT, report).statusCode(404);
        submit(report).statusCode(201);
        promises(DISTRICT, report).statusCode(200).body("promises[0].answer.text", equalTo("完成40公里"));
        promises(SIBLING, report).statusCode(404);
        giveBack(report);
        answered(report, promise, "v1", "{\"outcome\":\"DONE\"}").statusCode(200);
        promises(DISTRICT, report).body("promises[0].answer.outcome", equalTo("PARTLY"));
        promises(DRAFTER, report).body("promises[0].answer.outcome", equalTo("DONE"));
        as(DISTRICT).get("/" + report + "/promises").then().body("candidates", empty());
    }
}
