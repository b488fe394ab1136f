package cn.tiaokuai.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.launcher.parts.PartsAddresses;
import cn.tiaokuai.launcher.parts.Roles;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.Servers;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What reviews of before become when the database gets its newest form. As on a real server, the owner does not evade the policies. */
class MigrationTest {

    private static final String OLD = "review_of_before";
    private static final String OWNER = Roles.owner(Reviewing.DB);

    @BeforeAll
    static void a_database_with_a_case_of_before_there_were_stages_is_migrated() {
        drop();
        Database.execute("postgres", "create database " + OLD + " owner " + OWNER);
        migrate("0110");
        Database.execute(OLD, """
                insert into unit (code, name, kind, path, line_path, active)
                values ('370102JT', '交通局', 'bureau', '37.370102JT', '37JT.370102JT', true);
                insert into route values ('00000000-0000-0000-0000-000000000001', '370102JT', '37.370102JT', '37JT.370102JT', 'ANNUAL', 1,
                    '两级', '[{"relation":"OWN","role":"reviewer","dueDays":3,"whenAbsent":"REFUSE"}]', 'x', now());
                insert into subject values ('00000000-0000-0000-0000-000000000002', '370102JT', '37.370102JT', '37JT.370102JT',
                    'REPORT', 1, 0);
                insert into review_case (id, unit_code, unit_path, line_path, parties, subject_id, submission, revision, digest, title,
                    kind, year, addressee, submitted_by, submitted_by_name, submitted_at, route_id, state, opened_at, closed_at)
                values ('00000000-0000-0000-0000-000000000003', '370102JT', '37.370102JT', '37JT.370102JT', '{370102JT}',
                    '00000000-0000-0000-0000-000000000002', 1, 1, 'a', '总结', 'ANNUAL', 2025, '370102', 'd', '起草人', now(),
                    '00000000-0000-0000-0000-000000000001', 'APPROVED', '2026-01-12T01:00:00Z', '2026-01-12T03:00:00Z');
                insert into case_step (id, case_id, ordinal, step_unit, role, state, opened_at, decided_at)
                values ('00000000-0000-0000-0000-000000000004', '00000000-0000-0000-0000-000000000003', 1, '370102JT', 'reviewer',
                    'APPROVED', '2026-01-12T01:00:00Z', '2026-01-12T03:00:00Z');
                """);
        migrate("latest");
    }

    @AfterAll
    static void drop() {
        Database.execute("postgres", "drop database if exists " + OLD + " with (force)");
    }

    private static void migrate(String target) {
        PartsAddresses servers = Servers.addresses();
        Flyway.configure()
                .dataSource(servers.jdbcUrl(OLD), OWNER, servers.secrets().role(OWNER))
                .locations("classpath:db/platform", "classpath:db/migration")
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }

    private static Map<String, Object> only(String table) {
        return Database.rows(OLD, "select * from " + table).getFirst();
    }

    @Test
    void a_case_is_shown_where_its_report_always_was() {
        assertThat(only("review_case"))
                .containsEntry("shown_at", "/api/reports/00000000-0000-0000-0000-000000000002")
                .containsEntry("subject_kind", "REPORT");
    }

    @Test
    void what_was_agreed_to_can_be_read_and_not_recalled() {
        assertThat(only("case_step"))
                .containsEntry("decided_by", "")
                .containsEntry("decided_act", -1)
                .containsEntry("act", "REVIEW");
        assertThat(only("case_step").get("left_at")).isEqualTo(only("case_step").get("decided_at"));
    }

    @Test
    void a_route_asks_whom_it_asked_before() {
        assertThat(String.valueOf(only("route").get("steps"))).contains("\"assignees\": [{\"role\": \"reviewer\"");
    }

    @Test
    void the_policies_bind_the_owner_as_before() {
        assertThat(Database.number(OLD, """
                        select count(*) from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity
                            and not relforcerowsecurity
                        """)).isZero();
    }
}
