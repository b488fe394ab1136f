package cn.tiaokuai.report;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.begun;
import static cn.tiaokuai.report.Offices.drafted;
import static cn.tiaokuai.report.Offices.editing;
import static cn.tiaokuai.report.Offices.event;
import static cn.tiaokuai.report.Offices.happened;
import static cn.tiaokuai.report.Offices.save;
import static cn.tiaokuai.report.Offices.seen;
import static cn.tiaokuai.report.Offices.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.tiaokuai.contracts.Event;
import cn.tiaokuai.contracts.FactWithdrawn;
import cn.tiaokuai.contracts.HonourGranted;
import cn.tiaokuai.contracts.RectificationClosed;
import cn.tiaokuai.contracts.TargetAchieved;
import cn.tiaokuai.contracts.TargetRevoked;
import cn.tiaokuai.contracts.TaskCompleted;
import cn.tiaokuai.testkit.RealServers;
import cn.tiaokuai.testkit.Topics;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class MaterialTest {

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    private static ObjectNode about(Class<? extends Event> type, String target) {
        ObjectNode event = event(type);
        event.put("subject", target);
        ((ObjectNode) event.get("data")).put("targetId", target);
        return event;
    }

    private static String achieved() {
        String target = UUID.randomUUID().toString();
        happened(about(TargetAchieved.class, target));
        return target;
    }

    private static String material(String source, String field) {
        return as(DRAFTER)
                .get("/material?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.sourceId == '" + source + "' }." + field);
    }

    private static ValidatableResponse place(String material, String report) {
        String section = seen(DRAFTER, report).path("sections[0].id");
        return editing(DRAFTER, report)
                .body("{\"reportId\":\"" + report + "\",\"sectionId\":\"" + section + "\"}")
                .post("/material/" + material + "/placement")
                .then();
    }

    @Test
    void an_achieved_target_is_offered_as_a_sentence() {
        String target = achieved();
        assertThat(material(target, "text")).isEqualTo("2026年，农村公路新改建里程46.5公里，完成目标45公里的103.3%。");
        assertThat(material(target, "state")).isEqualTo("OFFERED");
    }

    @Test
    void a_completed_task_is_offered_as_a_sentence() {
        ObjectNode event = event(TaskCompleted.class);
        happened(event);
        assertThat(material(event.at("/data/taskId").asText(), "text")).isEqualTo("完成农村公路安防隐患整治：整治隐患39处，全部验收，按期办结。");
    }

    @Test
    void an_event_that_comes_twice_is_offered_once() {
        String target = UUID.randomUUID().toString();
        ObjectNode event = about(TargetAchieved.class, target);
        happened(event);
        Topics.publish("metric-events", target, event.toString());
        happened(about(TargetAchieved.class, target).put("subject", target));
        as(DRAFTER)
                .get("/material?limit=200")
                .then()
                .body("items.findAll { it.sourceId == '" + target + "' }.size()", equalTo(2));
    }

    @Test
    void a_placed_sentence_stands_at_the_end_of_its_section() {
        String target = achieved();
        String report = drafted();
        place(material(target, "id"), report).statusCode(201);
        as(DRAFTER)
                .get("/" + report)
                .then()
                .body("sections[0].paragraphs", contains("新改建农村公路46.5公里。", material(target, "text")));
        assertThat(material(target, "state")).isEqualTo("PLACED");
        place(material(target, "id"), report).statusCode(409);
    }

    @Test
    void nothing_is_placed_in_a_locked_report() {
        String target = achieved();
        place(material(target, "id"), submitted()).statusCode(409);
        assertThat(material(target, "state")).isEqualTo("OFFERED");
    }

    @Test
    void nothing_is_placed_in_a_section_that_is_not_there_or_a_version_that_is_not_the_latest() {
        String id = material(achieved(), "id");
        String report = drafted();
        String nowhere = "{\"reportId\":\"" + report + "\",\"sectionId\":\"" + UUID.randomUUID() + "\"}";
        editing(DRAFTER, report)
                .body(nowhere)
                .post("/material/" + id + "/placement")
                .then()
                .statusCode(422);
        as(DRAFTER).body(nowhere).post("/material/" + id + "/placement").then().statusCode(428);
        as(DRAFTER)
                .header("If-Match", "\"v1\"")
                .body(nowhere)
                .post("/material/" + id + "/placement")
                .then()
                .statusCode(412);
    }

    @Test
    void a_revoked_achievement_is_offered_no_more() {
        String target = achieved();
        String id = material(target, "id");
        happened(about(TargetRevoked.class, target));
        assertThat(material(target, "state")).isEqualTo("REVOKED");
        assertThat(material(target, "revokedWhy")).isEqualTo("与公路养护台账核对后更正");
        place(id, drafted()).statusCode(409);
    }

    @Test
    void a_revoked_achievement_that_stands_in_a_report_says_where() {
        String target = achieved();
        String report = drafted();
        place(material(target, "id"), report).statusCode(201);
        happened(about(TargetRevoked.class, target));
        assertThat(material(target, "state")).isEqualTo("REVOKED");
        assertThat(material(target, "reportId")).isEqualTo(report);
    }

    @Test
    void a_rectification_that_is_reopened_is_offered_no_more() {
        ObjectNode closed = event(RectificationClosed.class);
        happened(closed);
        String id = closed.at("/data/rectificationId").asText();
        ObjectNode withdrawn = event(FactWithdrawn.class);
        withdrawn.put("subject", id);
        ((ObjectNode) withdrawn.get("data")).put("sourceId", id);
        happened(withdrawn);
        assertThat(material(id, "state")).isEqualTo("REVOKED");
        assertThat(material(id, "revokedWhy")).isEqualTo("巡查发现3处标志缺失");
    }

    @Test
    void an_honour_and_a_closed_rectification_are_offered_for_their_years() {
        ObjectNode honour = event(HonourGranted.class);
        ((ObjectNode) honour.get("data")).put("title", "“四好农村路”建设先进集体");
        ObjectNode closed = event(RectificationClosed.class);
        happened(honour);
        happened(closed);
        String granted = honour.at("/data/honourId").asText();
        assertThat(material(granted, "text")).isEqualTo("获省交通运输厅授予的“‘四好农村路’建设先进集体”称号。");
        assertThat(material(closed.at("/data/rectificationId").asText(), "text"))
                .isEqualTo("针对市交通运输局安全检查指出的“部分农村公路限高设施缺少警示标志”问题，补设警示标志64处，并建立季度巡查制度，已按期整改销号。");
        as(DRAFTER)
                .get("/material?year=2025&kind=HONOUR_GRANTED&limit=200")
                .then()
                .body("items.sourceId", hasItem(granted));
        as(DRAFTER).get("/material?year=2024&limit=200").then().body("items.sourceId", not(hasItem(granted)));
    }

    @Test
    void material_without_a_section_goes_where_it_belongs() {
        String target = achieved();
        String report = drafted();
        editing(DRAFTER, report)
                .body("{\"reportId\":\"" + report + "\"}")
                .post("/material/" + material(target, "id") + "/placement")
                .then()
                .statusCode(201);
        assertThat(material(target, "sectionId"))
                .isEqualTo(seen(DRAFTER, report).path("sections[0].id"));
        String empty = begun();
        editing(DRAFTER, empty)
                .body("{\"reportId\":\"" + empty + "\"}")
                .post("/material/" + material(achieved(), "id") + "/placement")
                .then()
                .statusCode(422);
    }

    @Test
    void a_revoked_achievement_is_an_error_in_the_report_until_the_sentence_is_gone() {
        String target = achieved();
        String report = drafted();
        place(material(target, "id"), report).statusCode(201);
        as(DRAFTER).get("/" + report + "/figures").then().body("checks.severity", not(hasItem("ERROR")));
        happened(about(TargetRevoked.class, target));
        as(DRAFTER)
                .get("/" + report + "/figures")
                .then()
                .body("checks.findAll { it.severity == 'ERROR' }.message", hasItem(containsString("与公路养护台账核对后更正")));
        as(DRAFTER).get("/material?state=REVOKED&reportId=" + report).then().body("items.sourceId", contains(target));
        save(report, Offices.TEXT).statusCode(200);
        as(DRAFTER).get("/" + report + "/figures").then().body("checks.severity", not(hasItem("ERROR")));
    }

    @Test
    void dismissed_material_is_not_offered_any_more() {
        String target = achieved();
        String id = material(target, "id");
        as(DRAFTER)
                .post("/material/" + id + "/dismissal")
                .then()
                .statusCode(200)
                .body("state", equalTo("DISMISSED"));
        as(DRAFTER).post("/material/" + id + "/dismissal").then().statusCode(409);
        as(DRAFTER).get("/material?state=OFFERED&limit=200").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void another_unit_sees_none_of_it() {
        String id = material(achieved(), "id");
        as(Offices.SIBLING).get("/material?limit=200").then().body("items.id", not(hasItem(id)));
        as(Offices.DISTRICT).get("/material?limit=200").then().body("items.id", not(hasItem(id)));
        as(Offices.SIBLING).post("/material/" + id + "/dismissal").then().statusCode(404);
    }
}
