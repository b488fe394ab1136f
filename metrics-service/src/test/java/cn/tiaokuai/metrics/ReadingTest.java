package cn.tiaokuai.metrics;

import static cn.tiaokuai.metrics.Measuring.REVIEWER;
import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.confirmed;
import static cn.tiaokuai.metrics.Measuring.indicator;
import static cn.tiaokuai.metrics.Measuring.reported;
import static cn.tiaokuai.metrics.Measuring.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read about targets and values: progress, lists, and by whom. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ReadingTest {

    private String indicator;

    @BeforeEach
    void there_is_an_indicator() {
        Measuring.awaitDirectory();
        indicator = indicator();
    }

    @Test
    void progress_is_told_up_to_the_last_confirmed_period() {
        target(indicator, 120);
        confirmed(indicator, "2025-01", 8);
        confirmed(indicator, "2025-02", 8);
        confirmed(indicator, "2026-01", 10);
        confirmed(indicator, "2026-02", 8);
        reported(indicator, "2026-03", 99);
        as("reviewer.370102")
                .get("/progress?unit=370102JT&period=2026-02&indicator=" + indicator)
                .then()
                .statusCode(200)
                .body("actual", equalTo(18))
                .body("completion", equalTo(15.0f))
                .body("expected", equalTo(16.7f))
                .body("deviation", equalTo(-1.7f))
                .body("lamp", equalTo("BLUE"))
                .body("yearOnYear.kind", equalTo("RATE"))
                .body("yearOnYear.value", equalTo(12.5f));
        as(STATISTICIAN)
                .get("/progress?year=2026&indicator=" + indicator)
                .then()
                .body("lastPeriod", equalTo("2026-02"))
                .body("reportedPeriods", equalTo(2))
                .body("expectedPeriods", equalTo(12))
                .body("yearOnYear.kind", equalTo("RATE"));
        as(STATISTICIAN)
                .get("/progress?year=2024&indicator=" + indicator)
                .then()
                .body("actual", nullValue())
                .body("lamp", equalTo("UNKNOWN"));
    }

    @Test
    void lists_come_page_by_page_without_gaps_or_repetitions() {
        List<UUID> values = new ArrayList<>();
        for (int month = 1; month <= 5; month++) {
            values.add(reported(indicator, "2026-0" + month, month));
        }
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            var page = as(STATISTICIAN).get("/observations?limit=2&indicator=" + indicator + after);
            seen.addAll(page.path("items.id"));
            String next = page.path("next");
            after = next == null ? null : "&after=" + next;
        } while (after != null);
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        values.stream().map(UUID::toString).toList());
    }

    @Test
    void superiors_see_targets_and_confirmed_values_and_nobody_else_sees_anything() {
        UUID target = target(indicator, 45);
        UUID task = Measuring.task("370102JT");
        UUID reported = reported(indicator, "2026-01", 1);
        UUID confirmed = confirmed(indicator, "2026-02", 2);
        for (String above : List.of("reviewer.370102", "reviewer.3701jt", "reviewer.37")) {
            as(above).get("/targets/" + target).then().statusCode(200);
            as(above).get("/observations/" + confirmed).then().statusCode(200).body("history", empty());
            as(above).get("/observations/" + reported).then().statusCode(404);
            as(above)
                    .get("/observations?indicator=" + indicator)
                    .then()
                    .body("items.id", contains(confirmed.toString()));
        }
        for (String elsewhere : List.of("reviewer.370102sf", "reviewer.3701sf", "reviewer.370121jt")) {
            as(elsewhere).get("/targets/" + target).then().statusCode(404);
            as(elsewhere).get("/targets?indicator=" + indicator).then().body("items", empty());
            as(elsewhere).get("/observations/" + confirmed).then().statusCode(404);
            as(elsewhere).get("/observations?indicator=" + indicator).then().body("items", empty());
            as(elsewhere)
                    .get("/progress?unit=370102JT&period=2026-02&indicator=" + indicator)
                    .then()
                    .statusCode(404);
            as(elsewhere).get("/tasks/" + task).then().statusCode(404);
            as(elsewhere).get("/tasks").then().body("items.id", not(hasItem(task.toString())));
        }
        as(REVIEWER).get("/targets?year=2026&indicator=" + indicator).then().body("items", hasSize(1));
    }
}
