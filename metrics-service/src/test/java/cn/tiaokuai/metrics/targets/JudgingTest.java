package cn.tiaokuai.metrics.targets;

import static cn.tiaokuai.metrics.Measuring.BUREAU;
import static cn.tiaokuai.metrics.Measuring.DB;
import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.confirmed;
import static cn.tiaokuai.metrics.Measuring.indicator;
import static cn.tiaokuai.testkit.Awaiting.await;
import static org.hamcrest.Matchers.equalTo;

import cn.tiaokuai.metrics.Measuring;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class JudgingTest {

    @Inject
    Targets targets;

    @Inject
    Scoped scoped;

    /** A part, what is divided by it, something else, and the rate of the first two; in the order of their codes. */
    @Test
    void grids_with_parts_of_a_rate_do_not_wait_for_each_other() {
        Measuring.awaitDirectory();
        String own = Measuring.newCode().substring(2);
        String part = indicator(Map.of("code", "TA-" + own));
        String whole = indicator(Map.of("code", "TB-" + own));
        String other = indicator(Map.of("code", "TC-" + own));
        String rate = indicator(Map.of(
                "code",
                "TD-" + own,
                "measureUnit",
                "%",
                "aggregation",
                "RATIO",
                "accumulation",
                "STOCK",
                "numerator",
                part,
                "denominator",
                whole));
        confirmed(part, "2026-01", 1);
        confirmed(other, "2026-01", 1);
        CompletableFuture<ValidatableResponse> grid = scoped.in(BUREAU, () -> {
            targets.lock("370102JT", other, 2026);
            CompletableFuture<ValidatableResponse> entered =
                    CompletableFuture.supplyAsync(() -> corrected(part, other));
            await("somebody who waits for a target")
                    .until(() -> Database.number(
                                    DB, "select count(*) from pg_locks where locktype = 'advisory' and not granted")
                            > 0);
            // As whoever goes in order does: the grid that waits for the other must not hold this one.
            targets.lock("370102JT", rate, 2026);
            return entered;
        });
        grid.join().statusCode(200).body("saved", equalTo(true));
    }

    private static ValidatableResponse corrected(String... indicators) {
        List<Map<String, Object>> cells = List.of(indicators).stream()
                .map(code -> Map.<String, Object>of(
                        "indicator", code, "period", "2026-01", "value", 2, "version", 2, "reason", "核实"))
                .toList();
        return as(STATISTICIAN)
                .body(Map.of("source", "台账", "cells", cells))
                .put("/observations/grid")
                .then();
    }
}
