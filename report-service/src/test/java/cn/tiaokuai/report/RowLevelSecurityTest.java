package cn.tiaokuai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.units.UnitPath;
import cn.tiaokuai.report.rounds.Calls;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database shows and takes, whatever the service asks for. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class RowLevelSecurityTest {

    private static final Scope BUREAU = scope("370102JT", "37.3701.370102.370102JT", "37JT.3701JT.370102JT");
    private static final Scope SIBLING = scope("370102SF", "37.3701.370102.370102SF", "37SF.3701SF.370102SF");
    private static final Scope DISTRICT = scope("370102", "37.3701.370102", "370102");

    /** The clock may see when something is to be done. */
    private static final String AGENDA = "RoundAgenda";

    /** Everybody may read the names of units. */
    private static final String DIRECTORY = "unit";

    @Inject
    Scoped scoped;

    @Inject
    EntityManager entities;

    private static Scope scope(String unit, String path, String line) {
        return new Scope(unit, UnitPath.of(path), UnitPath.of(line));
    }

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    @Test
    void every_table_with_a_unit_has_a_policy_that_binds_its_owner_too() {
        assertThat(Database.rows("report", """
            select c.relname from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'unit_code'
            where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
              and not (c.relrowsecurity and c.relforcerowsecurity
                       and exists (select from pg_policy p where p.polrelid = c.oid))
            """)).isEmpty();
    }

    @Test
    void every_table_belongs_to_a_unit_or_is_known_not_to() {
        assertThat(Database.rows("report", """
            select c.relname from pg_class c
            where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
              and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'unit_code')
            order by 1
            """))
                .extracting(row -> row.get("relname"))
                .containsExactly("flyway_schema_history", "inbox", "outbox", DIRECTORY);
    }

    @Test
    void the_service_is_neither_owner_nor_above_policies() {
        assertThat(Database.rows(
                        "report",
                        "select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = 'report_app'"))
                .allSatisfy(role -> assertThat(role.values()).containsOnly(false));
    }

    private List<String> filled() {
        return entities.getMetamodel().getEntities().stream()
                .map(EntityType::getName)
                .filter(entity -> !entity.equals("Unit") && !entity.equals("UnitRow"))
                .filter(entity -> entities.createQuery("select count(*) from " + entity, Long.class)
                                .getSingleResult()
                        > 0)
                .sorted()
                .toList();
    }

    @Test
    void without_a_scope_no_query_finds_anything() {
        Offices.approved();
        assertThat(scoped.in(BUREAU, this::filled)).contains("Answer", "Commitment", "Report", "Revision");
        assertThat(QuarkusTransaction.requiringNew().call(this::filled)).isSubsetOf(AGENDA);
    }

    private long found(String entity, String report) {
        String id = entity.equals("Report") ? "id" : "reportId";
        return entities.createQuery("select count(*) from " + entity + " where " + id + " = ?1", Long.class)
                .setParameter(1, UUID.fromString(report))
                .getSingleResult();
    }

    @Test
    void a_sibling_finds_nothing_even_of_an_approved_report() {
        String report = Offices.approved();
        for (String entity : List.of("Report", "Revision", "Commitment", "Answer")) {
            assertThat(scoped.in(SIBLING, () -> found(entity, report))).isZero();
        }
    }

    @Test
    void a_superior_finds_the_submitted_text_only() {
        String draft = Offices.drafted();
        String submitted = Offices.submitted();
        assertThat(scoped.in(DISTRICT, () -> found("Revision", draft))).isZero();
        assertThat(scoped.in(DISTRICT, () -> found("Revision", submitted))).isEqualTo(1);
        assertThat(scoped.in(BUREAU, () -> found("Revision", submitted))).isEqualTo(2);
    }

    @Test
    void a_superior_finds_the_comments_of_its_own_people_only() {
        String report = Offices.submitted();
        Offices.comment(Offices.DRAFTER, report).statusCode(201);
        Offices.comment(Offices.DISTRICT, report).statusCode(201);
        assertThat(scoped.in(BUREAU, () -> found("CommentThread", report))).isEqualTo(2);
        assertThat(scoped.in(DISTRICT, () -> found("CommentThread", report))).isEqualTo(1);
        assertThat(scoped.in(SIBLING, () -> found("CommentThread", report))).isZero();
        Offices.withdraw(report).statusCode(204);
        assertThat(scoped.in(DISTRICT, () -> found("CommentThread", report))).isZero();
    }

    @Test
    void a_superior_finds_nothing_of_how_a_text_came_about() {
        String report = Offices.drafted();
        String section = Offices.seen(Offices.DRAFTER, report).path("sections[0].id");
        new Editor(Offices.DRAFTER, report).types(section, "甲").statusCode(200);
        Offices.submit(report).statusCode(201);
        assertThat(scoped.in(BUREAU, () -> found("SectionChange", report))).isEqualTo(1);
        assertThat(scoped.in(DISTRICT, () -> found("SectionChange", report))).isZero();
    }

    @Test
    void a_superior_changes_nothing_that_it_may_read() {
        UUID report = UUID.fromString(Offices.submitted());
        assertThat(scoped.in(DISTRICT, () -> run("update report set state = 'APPROVED' where id = ?1", report)))
                .isZero();
        assertThat(scoped.in(DISTRICT, () -> run("delete from revision where report_id = ?1", report)))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "revision", "commitment", "answer", "search_section"})
    void the_directory_may_move_the_paths_of_its_unit(String table) {
        Offices.approved();
        String move = "update " + table + " set unit_path = unit_path, line_path = line_path where unit_code = ?1";
        assertThat(scoped.in(BUREAU, () -> run(move, "370102JT"))).isPositive();
        assertThat(scoped.in(SIBLING, () -> run(move, "370102JT"))).isZero();
    }

    @Test
    void the_directory_may_move_the_paths_of_a_called_unit() {
        String round = """
            {"title":"x","kind":"SPECIAL","year":2025,"due":"2099-01-15","recipients":{"units":["370102JT"]}}
            """;
        Offices.as(Offices.SUPERVISOR).body(round).post("/rounds").then().statusCode(201);
        String move = "update round_recipient set unit_path = unit_path where unit_code = ?1";
        assertThat(scoped.in(BUREAU, () -> run(move, "370102JT"))).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extended_until = '2099-12-31'",
                "removed = true",
                "caller = '370102JT'",
                "closed_state = 'ISSUED'"
            })
    void a_called_unit_decides_nothing_that_is_its_caller_s_to_decide(String set) {
        Calls.called();
        String own = "update round_recipient set " + set + " where unit_code = ?1";
        assertThatThrownBy(() -> scoped.in(BUREAU, () -> run(own, "370102JT")))
                .hasStackTraceContaining("only the caller of a round decides");
    }

    @Test
    void a_built_in_template_is_nobodys_to_change() {
        for (Scope scope : List.of(BUREAU, DISTRICT)) {
            assertThat(scoped.in(scope, () -> run("update template set name = 'x' where unit_code = ?1", "-")))
                    .isZero();
        }
        assertThatThrownBy(() -> scoped.in(
                        BUREAU,
                        () -> run(
                                "insert into template values (gen_random_uuid(), ?1, '-', '-', 'ANNUAL', 'x', 1, null,"
                                        + " 'x', now())",
                                "-")))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void reasons_that_went_to_review_are_kept_for_good() {
        assertThatThrownBy(() ->
                        scoped.in(BUREAU, () -> run("delete from submitted_overrule where unit_code = ?1", "370102JT")))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void a_recipient_of_a_round_sees_nothing_of_the_others() {
        String round = Calls.called();
        Calls.asksForTime(round, 15).statusCode(201);
        Calls.does(round, "reminders", "{\"units\":[\"370102JT\"],\"message\":\"x\"}")
                .statusCode(201);
        Calls.does(round, "removals", "{\"units\":[\"370102JT\"],\"reason\":\"x\"}")
                .statusCode(200);
        for (String entity : List.of("RoundRecipient", "RoundExtension", "RoundReminder", "RoundChange")) {
            String of = "select count(*) from " + entity + " where roundId = ?1";
            assertThat(scoped.in(BUREAU, () -> number(of, round))).as(entity).isEqualTo(1);
            assertThat(scoped.in(DISTRICT, () -> number(of, round))).as(entity).isPositive();
            assertThat(scoped.in(SIBLING, () -> number(of, round)))
                    .as(entity)
                    .isEqualTo(entity.equals("RoundRecipient") ? 1 : 0);
        }
    }

    @Test
    void the_clock_sees_when_a_round_is_to_be_looked_at_and_moves_nothing() {
        UUID round = UUID.fromString(Calls.called());
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> number("select count(*) from RoundAgenda where roundId = ?1", round.toString())))
                .isEqualTo(1);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> run("delete from round_agenda where round_id = ?1", round)))
                .isZero();
    }

    private long number(String query, String round) {
        return entities.createQuery(query, Long.class)
                .setParameter(1, UUID.fromString(round))
                .getSingleResult();
    }

    @Test
    void nobody_writes_in_anothers_name() {
        assertThatThrownBy(() ->
                        scoped.in(SIBLING, () -> run("insert into document_counter values (?1, 2026, 7)", "370102JT")))
                .hasStackTraceContaining("row-level security");
    }

    private int run(String sql, Object value) {
        return entities.createNativeQuery(sql).setParameter(1, value).executeUpdate();
    }
}
