package cn.tiaokuai.metrics;

import static cn.tiaokuai.metrics.Measuring.REVIEWER;
import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.announcements;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.awaitOutbox;
import static cn.tiaokuai.metrics.Measuring.confirm;
import static cn.tiaokuai.metrics.Measuring.confirmed;
import static cn.tiaokuai.metrics.Measuring.correct;
import static cn.tiaokuai.metrics.Measuring.indicator;
import static cn.tiaokuai.metrics.Measuring.promised;
import static cn.tiaokuai.metrics.Measuring.reported;
import static cn.tiaokuai.metrics.Measuring.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.contracts.TargetAchieved;
import cn.tiaokuai.contracts.TargetAtRisk;
import cn.tiaokuai.contracts.TargetRevoked;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a value or a promise to what comes of it: targets, lamps, and what others are told. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class LifeCycleTest {

    private String indicator;

    @BeforeEach
    void there_is_an_indicator() {
        Measuring.awaitDirectory();
        indicator = indicator();
    }

    private static void stands(UUID target, String state, String lamp) {
        as(REVIEWER)
                .get("/targets/" + target)
                .then()
                .body("state", equalTo(state))
                .body("lamp", equalTo(lamp));
    }

    private static int told(Class<? extends cn.tiaokuai.contracts.Event> type, UUID target) {
        awaitOutbox();
        return announcements(type, target).size();
    }

    @Test
    void a_value_counts_only_when_it_is_confirmed() {
        UUID target = target(indicator, 45);
        UUID value = reported(indicator, "2026-01", 45);
        stands(target, "OPEN", "UNKNOWN");
        confirm(value);
        stands(target, "ACHIEVED", "GREEN");
    }

    @Test
    void an_achievement_is_told_once_and_revoked_by_a_correction() {
        UUID target = target(indicator, 45);
        UUID first = confirmed(indicator, "2026-01", 45);
        confirmed(indicator, "2026-02", 1);
        assertThat(told(TargetAchieved.class, target)).isEqualTo(1);
        correct(first, "40.5", "与台账核对后更正");
        stands(target, "OPEN", "YELLOW");
        assertThat(told(TargetRevoked.class, target)).isEqualTo(1);
        confirm(first);
        stands(target, "OPEN", "GREEN");
        confirmed(indicator, "2026-03", "3.5");
        stands(target, "ACHIEVED", "GREEN");
        assertThat(told(TargetAchieved.class, target)).isEqualTo(2);
        assertThat(told(TargetRevoked.class, target)).isEqualTo(1);
    }

    @Test
    void a_correction_that_changes_nothing_about_the_target_revokes_nothing() {
        UUID target = target(indicator, 45);
        confirmed(indicator, "2026-01", 45);
        UUID second = confirmed(indicator, "2026-02", 1);
        correct(second, 2, "补报");
        stands(target, "ACHIEVED", "GREEN");
        assertThat(told(TargetRevoked.class, target)).isZero();
    }

    @Test
    void a_target_that_is_set_late_finds_the_values_that_are_there() {
        confirmed(indicator, "2026-01", 45);
        UUID target = target(indicator, 45);
        stands(target, "ACHIEVED", "GREEN");
        assertThat(told(TargetAchieved.class, target)).isEqualTo(1);
    }

    @Test
    void a_risk_is_told_when_it_begins_changes_and_ends() {
        UUID target = target(indicator, 45);
        confirmed(indicator, "2026-01", 5);
        assertThat(told(TargetAtRisk.class, target)).isZero();
        confirmed(indicator, "2026-09", 9);
        stands(target, "OPEN", "RED");
        assertThat(told(TargetAtRisk.class, target)).isEqualTo(1);
        UUID value = confirmed(indicator, "2026-10", 16);
        stands(target, "OPEN", "YELLOW");
        assertThat(told(TargetAtRisk.class, target)).isEqualTo(2);
        correct(value, 31, "补报");
        stands(target, "OPEN", "RED");
        confirm(value);
        stands(target, "ACHIEVED", "GREEN");
        assertThat(told(TargetAtRisk.class, target)).isEqualTo(4);
    }

    @Test
    void a_lamp_that_turns_red_is_told_once() {
        UUID target = target(indicator, 45);
        UUID value = confirmed(indicator, "2026-09", 14);
        stands(target, "OPEN", "RED");
        confirmed(indicator, "2026-10", 1);
        assertThat(told(TargetAtRisk.class, target)).isEqualTo(1);
        as(REVIEWER).get("/observations/" + value).then().body("history.status", contains("CONFIRMED", "REPORTED"));
    }

    @Test
    void every_value_that_was_ever_held_is_kept() {
        UUID value = confirmed(indicator, "2026-01", 45);
        correct(value, "40.5", "与台账核对后更正");
        as(STATISTICIAN)
                .get("/observations/" + value)
                .then()
                .body("value", equalTo(40.5f))
                .body("status", equalTo("REPORTED"))
                .body("confirmedBy", nullValue())
                .body("history.version", contains(3, 2, 1))
                .body("history.status", contains("REPORTED", "CONFIRMED", "REPORTED"))
                .body("history[0].reason", equalTo("与台账核对后更正"));
    }

    @Test
    void nobody_confirms_what_he_has_reported() {
        UUID value = reported(indicator, "2026-01", 45);
        as(STATISTICIAN)
                .header("If-Match", "\"v1\"")
                .post("/observations/" + value + "/confirmation")
                .then()
                .statusCode(403);
    }

    @Test
    void values_confirmed_at_the_same_time_achieve_a_target_once() throws Exception {
        UUID target = target(indicator, 3);
        List<UUID> values = new ArrayList<>();
        for (int month = 1; month <= 8; month++) {
            values.add(reported(indicator, "2026-0" + month, 1));
        }
        atOnce(values.stream()
                .<Callable<?>>map(value -> () -> {
                    confirm(value);
                    return null;
                })
                .toList());
        stands(target, "ACHIEVED", "GREEN");
        assertThat(told(TargetAchieved.class, target)).isEqualTo(1);
    }

    @Test
    void a_value_confirmed_while_its_target_is_set_is_not_overlooked() throws Exception {
        for (int i = 0; i < 10; i++) {
            String measured = indicator();
            UUID value = reported(measured, "2026-01", 45);
            UUID[] target = new UUID[1];
            atOnce(List.of(
                    () -> {
                        confirm(value);
                        return null;
                    },
                    () -> target[0] = target(measured, 45)));
            stands(target[0], "ACHIEVED", "GREEN");
            assertThat(told(TargetAchieved.class, target[0])).isEqualTo(1);
        }
    }

    private static void atOnce(List<Callable<?>> works) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(works.size())) {
            List<Future<?>> running = new ArrayList<>();
            works.forEach(work -> running.add(threads.submit(work)));
            for (Future<?> work : running) {
                work.get();
            }
        }
    }

    @Test
    void a_promise_becomes_a_target_as_it_is_or_with_edits() {
        UUID promise = promised();
        String id = as(STATISTICIAN)
                .body(Map.of("indicator", indicator))
                .post("/proposals/" + promise + "/acceptance")
                .then()
                .statusCode(201)
                .body("value", equalTo(45))
                .body("commitmentId", equalTo(promise.toString()))
                .extract()
                .path("id");
        as(STATISTICIAN).get("/proposals?state=ACCEPTED&limit=200").then().body("items.targetId", hasItem(id));
        as(STATISTICIAN)
                .body(Map.of("indicator", indicator(), "value", 50, "baseline", 40))
                .post("/proposals/" + promised() + "/acceptance")
                .then()
                .statusCode(201)
                .body("value", equalTo(50))
                .body("baseline", equalTo(40));
    }

    @Test
    void a_promise_is_settled_once() {
        UUID promise = promised();
        as(STATISTICIAN)
                .body(Map.of("reason", "并入另一指标"))
                .post("/proposals/" + promise + "/refusal")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("reason", equalTo("并入另一指标"));
        as(STATISTICIAN)
                .body(Map.of("indicator", indicator))
                .post("/proposals/" + promise + "/acceptance")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:proposal-settled"));
    }

    @Test
    void a_task_is_reported_by_the_unit_and_completed_by_the_assigner() {
        UUID task = Measuring.task("370102JT");
        as(STATISTICIAN)
                .body(Map.of("text", "整治隐患39处"))
                .post("/tasks/" + task + "/feedback")
                .then()
                .statusCode(200)
                .body("state", equalTo("REPORTED"));
        Measuring.complete(task, "全部验收")
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("completedAt", notNullValue());
        as(STATISTICIAN)
                .body(Map.of("text", "再报"))
                .post("/tasks/" + task + "/feedback")
                .then()
                .statusCode(409);
    }
}
