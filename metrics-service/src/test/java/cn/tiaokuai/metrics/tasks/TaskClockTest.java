package cn.tiaokuai.metrics.tasks;

import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.announcements;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.awaitOutbox;
import static cn.tiaokuai.metrics.tasks.Assigning.LEAD;
import static cn.tiaokuai.metrics.tasks.Assigning.asksForTime;
import static cn.tiaokuai.metrics.tasks.Assigning.assigned;
import static cn.tiaokuai.metrics.tasks.Assigning.day;
import static cn.tiaokuai.metrics.tasks.Assigning.decides;
import static cn.tiaokuai.metrics.tasks.Assigning.itIs;
import static cn.tiaokuai.metrics.tasks.Assigning.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.tiaokuai.contracts.TaskReminded;
import cn.tiaokuai.metrics.Measuring;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class TaskClockTest {

    @Inject
    TaskClock clock;

    private UUID task;

    @BeforeEach
    void a_task_is_due_in_ten_days() {
        Measuring.awaitDirectory();
        task = assigned(day(10));
    }

    private List<Integer> told() {
        awaitOutbox();
        return announcements(TaskReminded.class, task).stream()
                .map(event -> event.at("/data/days").asInt())
                .toList();
    }

    private void looksOn(int... days) {
        for (int today : days) {
            itIs(today);
            clock.look();
        }
    }

    @Test
    void each_distance_is_told_once_however_often_the_clock_looks() {
        looksOn(0, 2, 3, 3, 4, 7, 10, 11, 12, 17, 40, 60);
        assertThat(told()).containsExactly(-7, -3, 0, 1, 7, 30);
        assertThat(Database.number("metrics", "select count(*) from task_agenda where task_id = ?", task))
                .isZero();
    }

    @Test
    void several_clocks_remind_once() {
        itIs(3);
        IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(clock::look))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(told()).containsExactly(-7);
    }

    @Test
    void a_unit_that_has_reported_is_left_in_peace_until_its_task_is_returned() {
        says(LEAD, task, "整治隐患39处").statusCode(200);
        looksOn(3);
        decides(task, "return", Map.of("reason", "补充材料")).statusCode(200);
        looksOn(7);
        assertThat(told()).containsExactly(-3);
    }

    @Test
    void what_is_completed_is_not_reminded_of() {
        decides(task, "completion", Map.of("result", "已办")).statusCode(200);
        looksOn(3, 12);
        assertThat(told()).isEmpty();
    }

    @Test
    void another_deadline_is_counted_down_anew() {
        looksOn(3);
        asksForTime(task, day(20)).statusCode(200);
        decides(task, "extension/decision", Map.of("granted", true, "reason", "可"))
                .statusCode(200);
        looksOn(7, 10, 13);
        assertThat(told()).containsExactly(-7, -7);
    }

    @Test
    void somebody_may_remind_by_hand_and_not_again_at_once() {
        Map<String, String> words = Map.of("message", "请尽快反馈。");
        as(SUPERVISOR).body(words).post("/tasks/" + task + "/reminders").then().statusCode(200);
        as(SUPERVISOR)
                .body(words)
                .post("/tasks/" + task + "/reminders")
                .then()
                .statusCode(429)
                .body("type", equalTo("urn:tiaokuai:problem:reminded-recently"));
        assertThat(told()).containsExactly(-10);
    }
}
