package cn.tiaokuai.metrics;

import static cn.tiaokuai.metrics.Measuring.BUREAU;
import static cn.tiaokuai.metrics.Measuring.CITY_BUREAU;
import static cn.tiaokuai.metrics.Measuring.DB;
import static cn.tiaokuai.metrics.Measuring.DISTRICT;
import static cn.tiaokuai.metrics.Measuring.SIBLING;
import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.newCode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database shows and takes of ledgers, scorecards and imports, whatever the service asks for. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class LedgerScopeTest {

    @Inject
    Scoped scoped;

    @Inject
    EntityManager entities;

    private UUID card;

    @BeforeEach
    void the_bureau_has_one_of_each() {
        Measuring.awaitDirectory();
        String indicator = Measuring.indicator();
        Measuring.task("370102JT");
        Map<String, Object> problem =
                Map.of("unit", "370102JT", "problem", "一个问题", "owner", "drafter.370102jt", "deadline", "2099-06-30");
        Measuring.id(as(SUPERVISOR).body(problem).post("/rectifications").then());
        Measuring.id(as(STATISTICIAN)
                .body(Map.of(
                        "title",
                        newCode(),
                        "level",
                        "CITY",
                        "grantedBy",
                        "市委",
                        "grantedOn",
                        "2026-01-01",
                        "evidence",
                        List.of(Map.of("title", "证书"))))
                .post("/honours")
                .then());
        Measuring.id(as(STATISTICIAN)
                .body(Map.of("name", newCode(), "months", List.of(Map.of("month", "2026-01", "planned", 1))))
                .post("/projects")
                .then());
        as(STATISTICIAN)
                .contentType("application/octet-stream")
                .body(("指标代码,期间,数值\n" + indicator + ",2026-03,1\n").getBytes(UTF_8))
                .post("/imports")
                .then()
                .statusCode(201);
        card = Measuring.id(as(SUPERVISOR)
                .body(Map.of(
                        "title",
                        "考核",
                        "year",
                        2026,
                        "units",
                        List.of("370102JT"),
                        "missing",
                        "ZERO",
                        "items",
                        List.of(Map.of(
                                "name",
                                "一项",
                                "weight",
                                100,
                                "source",
                                "INDICATOR",
                                "indicator",
                                indicator,
                                "method",
                                "PROPORTION"))))
                .post("/scorecards")
                .then());
        as(SUPERVISOR)
                .header("If-Match", "\"v1\"")
                .post("/scorecards/" + card + "/publication")
                .then()
                .statusCode(201);
    }

    private long rows(String table) {
        return ((Number) entities.createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue();
    }

    private int run(String sql) {
        return entities.createNativeQuery(sql).executeUpdate();
    }

    private void isRefused(Scope scope, String sql) {
        assertThatThrownBy(() -> scoped.in(scope, () -> run(sql))).hasStackTraceContaining("row-level security policy");
    }

    @Test
    void a_sibling_sees_nothing_of_the_bureau() {
        for (String table : List.of(
                "rectification", "rectification_entry", "honour", "project", "observation_import", "scorecard_line")) {
            String bureaus = table + " where unit_code = '370102JT'";
            assertThat(scoped.in(BUREAU, () -> rows(bureaus))).as(table).isPositive();
            assertThat(scoped.in(SIBLING, () -> rows(bureaus))).as(table).isZero();
        }
    }

    @Test
    void nobody_but_the_unit_that_scores_sees_its_card_and_who_is_scored_sees_the_ranking() {
        String cards = "scorecard where unit_code = '370102'";
        assertThat(scoped.in(DISTRICT, () -> rows(cards))).isPositive();
        assertThat(scoped.in(BUREAU, () -> rows(cards))).isZero();
        String ranking = "scorecard_publication where card_id = '" + card + "'";
        assertThat(scoped.in(BUREAU, () -> rows(ranking))).isEqualTo(1);
        assertThat(scoped.in(SIBLING, () -> rows(ranking))).isZero();
    }

    /** The clock works for no unit; a unit sees what is planned of the tasks that it gave, and of no others. */
    @Test
    void only_the_clock_sees_what_is_planned_of_all_tasks() {
        assertThat(QuarkusTransaction.requiringNew().call(() -> rows("task_agenda")))
                .isPositive();
        assertThat(scoped.in(DISTRICT, () -> rows("task_agenda where unit_code = '370102'")))
                .isPositive();
        assertThat(scoped.in(BUREAU, () -> rows("task_agenda where unit_code = '370102'")))
                .isZero();
    }

    @Test
    void an_expired_import_is_for_the_clock_to_clear_and_for_nobody_else_to_see() {
        Database.execute(DB, "update observation_import set expires_at = now() - interval '1 day'");
        assertThat(scoped.in(SIBLING, () -> rows("observation_import where unit_code = '370102JT'")))
                .isZero();
        assertThat(scoped.in(SIBLING, () -> run("delete from observation_import where unit_code = '370102JT'")))
                .isZero();
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> run("delete from observation_import where unit_code = '370102JT'")))
                .isPositive();
    }

    @Test
    void lines_and_rankings_are_published_of_own_cards_only() {
        isRefused(CITY_BUREAU, """
                insert into scorecard_line (card_id, unit_code, unit_path, line_path, scorer, calculation)
                values ('%s', '370102JT', '37.3701.370102.370102JT', '37JT.3701JT.370102JT', '3701JT', '{}')
                """.formatted(card));
        isRefused(CITY_BUREAU, """
                insert into scorecard_publication (card_id, unit_code, unit_path, line_path, title, year, items, ranking,
                    published_by, published_at)
                values ('%s', '3701JT', '37.3701.3701JT', '37JT.3701JT', 'x', 2026, '[]', '[]', 'x', now())
                """.formatted(card));
    }
}
