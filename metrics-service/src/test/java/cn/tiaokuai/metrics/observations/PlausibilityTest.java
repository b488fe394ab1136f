package cn.tiaokuai.metrics.observations;

import static cn.tiaokuai.metrics.Measuring.BUREAU;
import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.indicator;
import static cn.tiaokuai.metrics.Measuring.reported;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.metrics.Measuring;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class PlausibilityTest {

    private static final int MONTHS = 4;

    @Inject
    Plausibility plausibility;

    @Inject
    Observations observations;

    @Inject
    Scoped scoped;

    @Test
    void many_values_are_held_against_rules_and_history_by_three_queries() {
        Measuring.awaitDirectory();
        String indicator = indicator();
        Map<String, Object> side = Map.of("terms", List.of(Map.of("indicator", indicator)));
        Measuring.id(as(STATISTICIAN)
                .body(Map.of(
                        "name",
                        "不超过十",
                        "left",
                        side,
                        "operator",
                        "AT_MOST",
                        "right",
                        Map.of("constant", 10),
                        "severity",
                        "WARNING"))
                .post("/rules")
                .then());
        for (int month = 1; month <= MONTHS; month++) {
            reported(indicator, "2026-0" + month, 12);
        }
        long statements = scoped.in(BUREAU, () -> {
            List<ObservationRow> rows =
                    observations.list("from Observation r join fetch r.indicator i where i.code = ?1", indicator);
            Statistics statistics = observations
                    .getEntityManager()
                    .unwrap(Session.class)
                    .getSessionFactory()
                    .getStatistics();
            statistics.setStatisticsEnabled(true);
            statistics.clear();
            List<Candidate> values = rows.stream().map(Candidate::new).toList();
            assertThat(plausibility.findings(BUREAU.unit(), BUREAU.path(), BUREAU.linePath(), values))
                    .hasSize(MONTHS);
            statistics.setStatisticsEnabled(false);
            return statistics.getPrepareStatementCount();
        });
        assertThat(statements).isEqualTo(3);
    }
}
