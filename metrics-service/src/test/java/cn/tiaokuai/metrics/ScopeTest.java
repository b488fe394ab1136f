package cn.tiaokuai.metrics;

import static cn.tiaokuai.metrics.Measuring.BUREAU;
import static cn.tiaokuai.metrics.Measuring.CITY_BUREAU;
import static cn.tiaokuai.metrics.Measuring.DB;
import static cn.tiaokuai.metrics.Measuring.DISTRICT;
import static cn.tiaokuai.metrics.Measuring.SIBLING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.metrics.observations.Observations;
import cn.tiaokuai.metrics.targets.Targets;
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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database shows and takes, whatever the service asks for. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ScopeTest {

    @Inject
    Targets targets;

    @Inject
    Observations observations;

    @Inject
    Indicators indicators;

    @Inject
    Scoped scoped;

    @Inject
    EntityManager entities;

    private String indicator;

    @BeforeEach
    void the_bureau_has_one_of_each() {
        Measuring.awaitDirectory();
        indicator = Measuring.indicator();
        Measuring.target(indicator, 45);
        Measuring.reported(indicator, "2026-01", 1);
        Measuring.confirmed(indicator, "2026-02", 2);
        Measuring.promised();
        Measuring.task("370102JT");
        RulesTest.rule(indicator, "AT_MOST", 10, "WARNING");
    }

    private long rows(String table) {
        return ((Number) entities.createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue();
    }

    private int run(String sql) {
        return entities.createNativeQuery(sql.replace("INDICATOR", indicator)).executeUpdate();
    }

    private void isRefused(Scope scope, String sql) {
        assertThatThrownBy(() -> scoped.in(scope, () -> run(sql))).hasStackTraceContaining("row-level security policy");
    }

    /** A table that names a unit and has no policy would show every unit's rows to everybody. */
    @Test
    void every_table_that_names_a_unit_has_forced_policies() {
        assertThat(Database.rows(DB, """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                where c.relkind in ('r', 'p')
                  and exists (select from pg_attribute a where a.attrelid = c.oid
                      and a.attname in ('unit_code', 'owner', 'assigner', 'setter', 'unit_path', 'line_path'))
                  and not (c.relrowsecurity and c.relforcerowsecurity
                      and exists (select from pg_policy p where p.polrelid = c.oid))
                  -- the directory itself: names and codes of all units, for everybody
                  and c.relname <> 'unit'
                """)).isEmpty();
    }

    /** A table whose paths the service may not change would make every move of a unit a dead letter. */
    @Test
    void rows_of_every_table_follow_a_unit_that_moves() {
        assertThat(Database.rows(DB, """
                select table_name from information_schema.columns
                where table_schema = 'public' and column_name in ('unit_code', 'unit_path', 'line_path')
                group by table_name
                having count(*) = 3
                  and not (has_column_privilege('metrics_app', table_name, 'unit_path', 'update')
                      and has_column_privilege('metrics_app', table_name, 'line_path', 'update')
                      and exists (select from pg_policy p
                          where p.polrelid = table_name::regclass and p.polcmd in ('w', '*')))
                """)).isEmpty();
    }

    /** The exceptions are few and hold no business data: whoever adds a table has to think of it here. */
    @Test
    void tables_without_policies_are_known() {
        assertThat(Database.rows(DB, """
                select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relrowsecurity
                """))
                .extracting(row -> row.get("name"))
                .containsExactlyInAnyOrder("unit", "outbox", "inbox", "flyway_schema_history");
    }

    @Test
    void without_a_scope_there_is_nothing() {
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> targets.count() + observations.count() + indicators.count()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "indicator",
                "indicator_definition",
                "indicator_rule",
                "target",
                "proposal",
                "observation",
                "observation_history",
                "task",
                "task_entry"
            })
    void no_table_shows_anything_without_a_scope(String table) {
        assertThat(QuarkusTransaction.requiringNew().call(() -> rows(table))).isZero();
        assertThat(scoped.in(BUREAU, () -> rows(table))).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"target", "target_version", "proposal", "observation", "observation_history"})
    void a_sibling_sees_nothing_of_the_bureau(String table) {
        String bureaus = table + " where unit_code = '370102JT'";
        assertThat(scoped.in(BUREAU, () -> rows(bureaus))).isPositive();
        assertThat(scoped.in(SIBLING, () -> rows(bureaus))).isZero();
    }

    @Test
    void a_version_is_of_a_target_that_the_same_unit_has_set() {
        UUID target =
                scoped.in(BUREAU, () -> targets.of("370102JT", indicator, 2026).orElseThrow().id);
        String version = """
                insert into target_version (target_id, number, unit_code, unit_path, line_path, setter, value, nature,
                    changed_by, changed_at)
                values ('%s', 9, '%s', '%s', '%s', '%s', 1, 'EXPECTED', 'x', now())""";
        isRefused(
                CITY_BUREAU,
                version.formatted(target, "370102JT", "37.3701.370102.370102JT", "37JT.3701JT.370102JT", "3701JT"));
        isRefused(
                SIBLING,
                version.formatted(target, "370102SF", "37.3701.370102.370102SF", "37SF.3701SF.370102SF", "370102SF"));
        isRefused(DISTRICT, version.formatted(target, "370121T1", "37.3701.370121.370121T1", "370121T1", "370102"));
    }

    @Test
    void who_has_set_a_target_sets_it_anew_and_does_not_give_it_to_another_unit() {
        assertThat(scoped.in(DISTRICT, () -> run("update target set value = 46 where indicator = 'INDICATOR'")))
                .isEqualTo(1);
        for (String change : List.of("unit_code = '370102SF'", "setter = '3701'", "year = 2027")) {
            assertThatThrownBy(() -> scoped.in(
                            DISTRICT, () -> run("update target set " + change + " where indicator = 'INDICATOR'")))
                    .hasStackTraceContaining("permission denied");
        }
        isRefused(
                DISTRICT,
                "update target set unit_path = '37.3701.370121.370121T1', line_path = '370121T1'"
                        + " where indicator = 'INDICATOR'");
    }

    @Test
    void a_sibling_sees_no_task_that_it_does_not_help_with() {
        String others = "unit_code = '370102JT' and not '370102SF' = any(partners)";
        assertThat(scoped.in(BUREAU, () -> rows("task where " + others))).isPositive();
        assertThat(scoped.in(SIBLING, () -> rows("task where " + others))).isZero();
        assertThat(scoped.in(
                        SIBLING,
                        () -> rows("task_entry e where not exists (select from task t where t.id = e.task_id)")))
                .isZero();
    }

    @Test
    void superiors_see_confirmed_values_and_targets_only() {
        for (Scope above : new Scope[] {DISTRICT, CITY_BUREAU}) {
            String mine = " where unit_code = '370102JT' and indicator = '" + indicator + "'";
            assertThat(scoped.in(above, () -> rows("observation" + mine))).isEqualTo(1);
            assertThat(scoped.in(above, () -> rows("target" + mine))).isEqualTo(1);
            assertThat(scoped.in(above, () -> rows("proposal where unit_code = '370102JT'")))
                    .isZero();
            assertThat(scoped.in(above, () -> rows("observation_history" + mine)))
                    .as("superiors saw what was confirmed, as long as it was")
                    .isEqualTo(1);
        }
        assertThat(scoped.in(CITY_BUREAU, () -> rows("task where unit_code = '370102JT'")))
                .as("a task is between the unit and the assigner")
                .isZero();
    }

    @Test
    void nobody_writes_values_for_another_unit() {
        String insert = """
                insert into observation (id, unit_code, unit_path, line_path, indicator, period, year, period_end, value,
                    source, status, version, reported_by, reported_at)
                values (gen_random_uuid(), '370102JT', '37.3701.370102.370102JT', '37JT.3701JT.370102JT', 'INDICATOR',
                    '2026-05', 2026, '2026-05-31', 1, 'x', 'REPORTED', 1, 'x', now())""";
        isRefused(DISTRICT, insert);
        isRefused(SIBLING, insert);
        assertThat(scoped.in(DISTRICT, () -> run("update observation set value = 9 where indicator = 'INDICATOR'")))
                .isZero();
    }

    @Test
    void targets_and_tasks_are_given_downwards_in_the_own_name() {
        String target = """
                insert into target (id, unit_code, unit_path, line_path, indicator, year, value, setter, state, lamp,
                    version, created_by, created_at)
                values (gen_random_uuid(), '370102JT', '37.3701.370102.370102JT', '37JT.3701JT.370102JT', 'INDICATOR',
                    2027, 1, '%s', 'OPEN', 'UNKNOWN', 1, 'x', now())""";
        isRefused(SIBLING, target.formatted("370102SF"));
        isRefused(DISTRICT, target.formatted("3701"));
        assertThat(scoped.in(CITY_BUREAU, () -> run(target.formatted("3701JT"))))
                .isEqualTo(1);
        String task = """
                insert into task (id, unit_code, unit_path, line_path, assigner, title, deadline, state, assigned_by,
                    assigned_at)
                values (gen_random_uuid(), '370102JT', '37.3701.370102.370102JT', '37JT.3701JT.370102JT', '%s', 'x',
                    now(), 'ASSIGNED', 'x', now())""";
        isRefused(SIBLING, task.formatted("370102SF"));
        isRefused(BUREAU, task.formatted("370102JT"));
        isRefused(DISTRICT, task.formatted("3701"));
    }

    @ParameterizedTest
    @CsvSource({
        "delete from observation",
        "delete from observation_history",
        "delete from target",
        "delete from proposal",
        "delete from task",
        "delete from indicator",
        "update observation_history set value = 0",
        "update indicator set direction = 'LOWER'",
        "update indicator set measure_unit = 'x'",
        "update indicator_definition set definition = 'x'",
        "delete from indicator_rule",
        "update target_version set value = 0",
        "update period_lock set period = '2020'",
        "delete from period_exception",
        "delete from reorganisation",
        "delete from succession",
        "update succession set weight = 0.5",
        "update reorganisation set day = '2020-01-01'",
        "update observation_import set rows = 0"
    })
    void what_was_is_not_undone(String sql) {
        assertThatThrownBy(() -> scoped.in(BUREAU, () -> run(sql))).hasStackTraceContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target",
                "target_version",
                "proposal",
                "observation",
                "observation_history",
                "task",
                "task_entry"
            })
    void the_directory_may_move_the_paths_of_its_unit(String table) {
        String move = "update " + table
                + " set unit_path = '37.3701.370102.370102JT', line_path = '37JT.3701JT.370102JT'"
                + " where unit_code = '370102JT'";
        assertThat(scoped.in(BUREAU, () -> run(move))).isPositive();
        assertThat(scoped.in(SIBLING, () -> run(move))).isZero();
    }

    @Test
    void the_catalogue_is_edited_by_its_owner_alone() {
        assertThat(scoped.in(BUREAU, () -> run("update indicator set name = name where code = 'INDICATOR'")))
                .isEqualTo(1);
        assertThat(scoped.in(BUREAU, () -> run("update indicator_rule set name = name")))
                .isPositive();
        for (Scope other : new Scope[] {DISTRICT, SIBLING}) {
            assertThat(scoped.in(other, () -> run("update indicator set name = name where code = 'INDICATOR'")))
                    .isZero();
            assertThat(scoped.in(other, () -> run("update indicator_rule set name = name where owner = '370102JT'")))
                    .isZero();
            isRefused(
                    other,
                    "insert into indicator_definition (indicator, number, definition, changed_by, changed_at)"
                            + " values ('INDICATOR', 9, 'x', 'x', now())");
        }
    }

    @Test
    void a_sibling_finds_no_target_by_its_identity() {
        UUID id =
                scoped.in(BUREAU, () -> targets.of("370102JT", indicator, 2026).orElseThrow().id);
        assertThat(scoped.in(SIBLING, () -> targets.findByIdOptional(id))).isEmpty();
    }
}
