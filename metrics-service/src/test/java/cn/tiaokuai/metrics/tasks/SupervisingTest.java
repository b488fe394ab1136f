package cn.tiaokuai.metrics.tasks;

import static cn.tiaokuai.metrics.Measuring.BUREAU;
import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.announced;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.tasks.Assigning.LEAD;
import static cn.tiaokuai.metrics.tasks.Assigning.PARTNER;
import static cn.tiaokuai.metrics.tasks.Assigning.asksForTime;
import static cn.tiaokuai.metrics.tasks.Assigning.assigned;
import static cn.tiaokuai.metrics.tasks.Assigning.day;
import static cn.tiaokuai.metrics.tasks.Assigning.decides;
import static cn.tiaokuai.metrics.tasks.Assigning.itIs;
import static cn.tiaokuai.metrics.tasks.Assigning.read;
import static cn.tiaokuai.metrics.tasks.Assigning.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.contracts.TaskCompleted;
import cn.tiaokuai.metrics.Measuring;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class SupervisingTest {

    @Inject
    Scoped scoped;

    @Inject
    Tasks tasks;

    private UUID task;

    @BeforeEach
    void the_district_has_given_a_task() {
        Measuring.awaitDirectory();
        task = assigned(day(20));
    }

    @Test
    void a_task_goes_back_for_rework_and_is_completed_when_the_assigner_agrees() {
        says(LEAD, task, "整治隐患30处").statusCode(200).body("state", equalTo("REPORTED"));
        decides(task, "return", Map.of("reason", "还有9处未整治")).statusCode(200).body("state", equalTo("RETURNED"));
        says(LEAD, task, "整治隐患39处").statusCode(200);
        decides(task, "completion", Map.of("result", "整治隐患39处，全部验收"))
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("onTime", equalTo(true));
        says(LEAD, task, "再报").statusCode(409).body("type", equalTo("urn:tiaokuai:problem:task-settled"));
        as(PARTNER)
                .get("/tasks/" + task + "/course")
                .then()
                .body("items.what", contains("COMPLETED", "FEEDBACK", "RETURNED", "FEEDBACK", "ASSIGNED"))
                .body("items[1].evidence[0].title", equalTo("验收单"));
        assertThat(announced(TaskCompleted.class, task).at("/data/onTime").asBoolean())
                .isTrue();
        assertThat(Database.number(
                        "metrics",
                        "select count(*) from audit where kind = 'task' and outcome = 'CHANGED' and subject = ?",
                        task.toString()))
                .isEqualTo(5);
    }

    /** Whether it is overdue is no part of what was changed: one entry of the audit ends where the next begins. */
    @Test
    void the_digests_of_the_audit_do_not_depend_on_the_day() {
        says(LEAD, task, "整治隐患30处").statusCode(200);
        itIs(21);
        says(LEAD, task, "整治隐患39处").statusCode(200);
        List<Map<String, Object>> entries = Database.rows(
                "metrics",
                "select before_digest, after_digest from audit where subject = ? and outcome = 'CHANGED' order by id",
                task.toString());
        assertThat(entries.get(2).get("before_digest")).isEqualTo(entries.get(1).get("after_digest"));
    }

    /** The lead reads it, the district completes it, and then the lead goes on. */
    @Test
    void who_works_on_a_task_has_it_as_it_is_now() {
        Post lead = new Post(BUREAU.unit(), BUREAU.path(), BUREAU.linePath(), Set.of(Role.REVIEWER), Set.of());
        TaskRow.State state = scoped.in(BUREAU, () -> {
            tasks.visible(task, lead);
            Measuring.complete(task, "已经办好").statusCode(200);
            return tasks.held(task, lead).state;
        });
        assertThat(state).isEqualTo(TaskRow.State.COMPLETED);
    }

    @Test
    void nothing_is_returned_before_the_unit_has_spoken() {
        decides(task, "return", Map.of("reason", "快"))
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:task-not-reported"));
    }

    @Test
    void a_cooperating_unit_helps_and_the_lead_reports() {
        says(PARTNER, task, "普法宣传3场").statusCode(200).body("state", equalTo("ASSIGNED"));
        as(LEAD).get("/tasks/" + task + "/course").then().body("items.what", contains("CONTRIBUTION", "ASSIGNED"));
        as(PARTNER).get("/tasks?side=HELPED&limit=200").then().body("items.id", hasItem(task.toString()));
        as(PARTNER).get("/tasks?side=HELD&limit=200").then().body("items.id", not(hasItem(task.toString())));
        as(PARTNER)
                .body(Map.of("until", day(30).toString(), "reason", "忙"))
                .post("/tasks/" + task + "/extension")
                .then()
                .statusCode(403);
    }

    @Test
    void more_time_is_asked_for_once_and_granted_by_the_assigner() {
        asksForTime(task, day(30)).statusCode(200).body("wishedUntil", equalTo(day(30).toString()));
        asksForTime(task, day(40)).statusCode(409).body("type", equalTo("urn:tiaokuai:problem:task-extension-open"));
        decides(task, "extension/decision", Map.of("granted", true, "until", day(25).toString(), "reason", "抓紧"))
                .statusCode(200)
                .body("deadline", equalTo(day(25).toString()))
                .body("firstDeadline", equalTo(day(20).toString()))
                .body("wishedUntil", nullValue());
        decides(task, "extension/decision", Map.of("granted", false, "reason", "不再延"))
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:task-no-extension"));
    }

    @Test
    void a_declined_wish_leaves_the_deadline() {
        asksForTime(task, day(30)).statusCode(200);
        decides(task, "extension/decision", Map.of("granted", false, "reason", "不可延"))
                .statusCode(200)
                .body("deadline", equalTo(day(20).toString()));
    }

    @Test
    void more_time_than_now_is_a_later_day() {
        asksForTime(task, day(20)).statusCode(422).body("violations.field", contains("until"));
    }

    @Test
    void what_was_not_read_is_not_decided_about() {
        says(LEAD, task, "整治隐患30处").statusCode(200);
        as(SUPERVISOR)
                .body(Map.of("result", "好"))
                .post("/tasks/" + task + "/completion")
                .then()
                .statusCode(428);
        as(SUPERVISOR)
                .header("If-Match", "\"v1\"")
                .body(Map.of("result", "好"))
                .post("/tasks/" + task + "/completion")
                .then()
                .statusCode(412);
    }

    @Test
    void the_assigner_says_anew_what_is_to_be_done() {
        Map<String, Object> change = Assigning.task(day(20));
        change.put("title", "完成农村公路安防隐患整治（含桥梁）");
        change.put("partners", List.of());
        as(SUPERVISOR)
                .header("If-Match", "\"v1\"")
                .body(change)
                .put("/tasks/" + task)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("title", equalTo("完成农村公路安防隐患整治（含桥梁）"));
        read(PARTNER, task).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"unit, 370102SF", "deadline, 2099-01-01", "title, ''"})
    void unit_and_deadline_are_not_edited(String field, String value) {
        Map<String, Object> change = Assigning.task(day(20));
        change.remove("partners");
        change.put(field, value);
        as(SUPERVISOR)
                .header("If-Match", "\"v1\"")
                .body(change)
                .put("/tasks/" + task)
                .then()
                .statusCode(422)
                .body("violations.field", contains(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"drafter.370121t1", "reviewer.3701jt", "drafter.3701"})
    void who_has_no_part_in_it_sees_nothing(String who) {
        read(who, task).statusCode(404);
        as(who).get("/tasks/" + task + "/course").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"evidence\":[{\"title\":\"\"}] | evidence[0].title",
                "\"evidence\":[{\"title\":\"a\",\"url\":\"javascript:alert(1)\"}] | evidence[0].url",
                "\"evidence\":[{\"title\":\"a\",\"url\":\"https://u:p@example.com/\"}] | evidence[0].url",
                "\"evidence\":[{\"title\":\"a\",\"digest\":\"ABC\"}] | evidence[0].digest",
                "\"evidence\":[null] | evidence[0]",
            })
    void evidence_that_shows_nothing_is_refused(String evidence, String field) {
        as(LEAD).body("{\"text\":\"a\"," + evidence + "}")
                .post("/tasks/" + task + "/feedback")
                .then()
                .statusCode(422)
                .body("violations.field", contains(field));
    }

    @Test
    void the_ledger_is_what_the_list_is() {
        Map<String, Object> trap = Assigning.task(day(20));
        trap.put("title", "=HYPERLINK(\"http://example.com\")");
        Measuring.id(as(SUPERVISOR).body(trap).post("/tasks").then());
        String ledger = as(SUPERVISOR)
                .get("/tasks/ledger.csv?side=GIVEN&urgency=URGENT&from=" + day(20) + "&to=" + day(20))
                .then()
                .statusCode(200)
                .contentType("text/csv; charset=utf-8")
                .extract()
                .asString();
        assertThat(ledger)
                .contains("\"'=HYPERLINK(\"\"http://example.com\"\")\"")
                .doesNotContain("\r\n=");
    }
}
