package cn.tiaokuai.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.platform.units.UnitPath;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.Directory;
import cn.tiaokuai.testkit.RealServers;
import cn.tiaokuai.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the audit keeps, who reads it, and that nothing disappears from it unnoticed. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class AuditTest {

    private static final String DB = "review";

    /** Whose chain these tests spoil; nobody else writes into it. */
    private static final String TOWN = "370121T1";

    private static final String CLERK = "drafter.370121t1";

    @Inject
    AuditUpkeep upkeep;

    @Inject
    Audit audit;

    @Inject
    UnitDirectory directory;

    @Inject
    EntityManager entities;

    @Test
    void the_state_of_a_row_is_another_as_soon_as_one_of_its_fields_is() {
        QuarkusTransaction.begin();
        try {
            Object town = directory.findById(TOWN);
            String before = audit.state(town);

            assertThat(before).matches("[0-9a-f]{64}").isEqualTo(audit.state(town));
            assertThat(audit.state(directory.findById("370121"))).isNotEqualTo(before);
            assertThat(audit.state(null)).isNull();
            entities.createQuery("update Unit set validTo = current_date where code = ?1")
                    .setParameter(1, TOWN)
                    .executeUpdate();
            entities.refresh(town);
            assertThat(audit.state(town)).isNotEqualTo(before);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static RequestSpecification as(String username) {
        return RestAssured.given().auth().oauth2(Tokens.of(username)).contentType("application/json");
    }

    private static String note(String username, String text) {
        return as(username)
                .body(Map.of("text", text, "shown", false))
                .post("/api/notes")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void notes(int number) {
        for (int i = 0; i < number; i++) {
            note(CLERK, "note " + UUID.randomUUID());
        }
    }

    private static ValidatableResponse audit(String query) {
        return as("admin.audit").get("/api/notes/audit" + query).then();
    }

    private static List<Long> chain() {
        return Database.rows(DB, "select id from audit where unit_code = ? order by id", TOWN).stream()
                .map(row -> ((Number) row.get("id")).longValue())
                .toList();
    }

    private static void requireBreak(String what, Long entry) {
        List<Map<String, Object>> faults =
                audit("/verification").statusCode(200).extract().path("faults");
        assertThat(faults).hasSize(1).first().satisfies(fault -> {
            assertThat(fault).containsEntry("unit", TOWN).containsEntry("what", what);
            assertThat(fault.get("entry") == null ? null : ((Number) fault.get("entry")).longValue())
                    .isEqualTo(entry);
        });
    }

    private static void requireWhole() {
        audit("/verification").statusCode(200).body("faults", hasSize(0));
    }

    @BeforeAll
    static void the_directory_is_there() {
        Directory.awaitUnits(DB, TOWN);
    }

    @AfterEach
    void the_chain_of_the_town_begins_anew() {
        for (String table : List.of("audit", "audit_head", "audit_anchor")) {
            Database.execute(DB, "delete from " + table + " where unit_code = '" + TOWN + "'");
        }
    }

    @Test
    void a_change_is_kept_with_post_client_and_address() {
        String id = note(CLERK, "note " + UUID.randomUUID());
        audit("?object=" + id)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].user", equalTo(CLERK))
                .body("items[0].unit", equalTo(TOWN))
                .body("items[0].roles", contains("drafter"))
                .body("items[0].client", equalTo("tiaokuai-demo"))
                .body("items[0].address", equalTo("127.0.0.1"))
                .body("items[0].outcome", equalTo("CHANGED"))
                .body("items[0].kind", equalTo("note"))
                .body("items[0].before", nullValue())
                .body("items[0].after", startsWith("note "));
    }

    @Test
    void a_denial_is_kept_with_post_client_address_and_what_was_asked_for() {
        as("reviewer.370121t1")
                .body("{\"text\":\"x\",\"shown\":true}")
                .post("/api/notes")
                .then()
                .statusCode(403);
        audit("?outcome=DENIED&user=reviewer.370121t1")
                .body("items[0].unit", equalTo(TOWN))
                .body("items[0].roles", contains("reviewer"))
                .body("items[0].client", equalTo("tiaokuai-demo"))
                .body("items[0].address", equalTo("127.0.0.1"))
                .body("items[0].action", equalTo("POST"))
                .body("items[0].object", equalTo("/api/notes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin.system", "admin.security", "admin.370102", "reviewer.37", "supervisor.370102"})
    void nobody_but_the_audit_administrator_reads_it(String other) {
        for (String path : List.of("", "/export", "/verification")) {
            as(other)
                    .get("/api/notes/audit" + path)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:tiaokuai:problem:role-missing"));
        }
    }

    @Test
    void the_database_shows_it_to_no_other_unit_whatever_is_asked() {
        notes(1);
        assertThat(Database.rows(DB, """
                select table_name || ' ' || privilege_type as may from information_schema.role_table_grants
                where grantee = 'review_app' and table_name like 'audit%' order by 1"""))
                .extracting(row -> row.get("may"))
                .containsExactly(
                        "audit INSERT",
                        "audit SELECT",
                        "audit_anchor SELECT",
                        "audit_head INSERT",
                        "audit_head SELECT",
                        "audit_head UPDATE");
        assertThat(Database.rows(DB, """
                select count(*) from pg_policy p join pg_class c on c.oid = p.polrelid
                where c.relname = 'audit' and p.polname = 'from_above'""")).first().satisfies(row -> assertThat(row.get("count"))
                .isEqualTo(1L));
    }

    @Test
    void it_is_sought_by_time_unit_person_outcome_and_thing() {
        Instant before = Instant.now().minusSeconds(1);
        String id = note(CLERK, "note " + UUID.randomUUID());
        audit("?from=" + before + "&unit=370121&user=" + CLERK + "&outcome=CHANGED&kind=note&object=" + id)
                .body("items", hasSize(1));
        audit("?to=" + before + "&object=" + id).body("items", hasSize(0));
        audit("?unit=370102&object=" + id).body("items", hasSize(0));
        audit("?user=drafter.370102jt&object=" + id).body("items", hasSize(0));
        audit("?outcome=DENIED&object=" + id).body("items", hasSize(0));
        audit("?kind=report&object=" + id).body("items", hasSize(0));
    }

    @Test
    void it_comes_in_pages_the_latest_first() {
        notes(3);
        List<Integer> first = audit("?unit=" + TOWN + "&limit=2").extract().path("items.id");
        String next = audit("?unit=" + TOWN + "&limit=2").extract().path("next");
        audit("?unit=" + TOWN + "&limit=2&after=" + next)
                .body("items", hasSize(1))
                .body("next", nullValue());
        assertThat(first).hasSize(2);
        assertThat(first.getFirst()).isGreaterThan(first.getLast());
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, from",
        "to=2026-11-01, to",
        "from=, from",
        "from=2026-11-02T00:00:00Z&to=2026-11-01T00:00:00Z, from",
        "to=%2B999999999-01-01T00:00:00Z, to",
        "unit=x, unit",
        "unit=, unit",
        "user=, user",
        "user=a%00b, user",
        "outcome=SEEN, outcome",
        "kind=%20, kind",
        "object=, object",
        "after=x, after",
        "after=KzEwMDAwMDAtMDEtMDFUMDA6MDA6MDBaCjE, after",
        "limit=0, limit",
        "limit=many, limit"
    })
    void a_filter_that_means_nothing_is_told_by_name(String query, String field) {
        RestAssured.given()
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of("admin.audit"))
                .get("/api/notes/audit?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:tiaokuai:problem:bad-parameter"))
                .body("field", equalTo(field))
                .body("detail", containsString(field));
    }

    @Test
    void a_unit_that_nobody_knows_is_not_found() {
        audit("?unit=999999").statusCode(404);
    }

    @Test
    void it_is_taken_out_as_a_table_in_which_no_cell_is_a_formula_and_that_is_kept_too() {
        as(CLERK)
                .body("{\"text\":\"=1+1\",\"shown\":false}")
                .post("/api/notes")
                .then()
                .statusCode(200);
        String table = audit("/export?unit=" + TOWN)
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("audit.csv"))
                .extract()
                .asString();
        assertThat(table)
                .startsWith("\uFEFF编号,时间,单位代码")
                .contains(CLERK, "'=1+1")
                .doesNotContain(",=1+1");
        audit("?user=admin.audit&kind=audit")
                .body("items[0].action", equalTo("export"))
                .body("items[0].object", equalTo("unit=" + TOWN));
        audit("/export?user=").statusCode(400).body("field", equalTo("user"));
    }

    @Test
    void a_chain_that_nobody_touched_holds() {
        notes(3);
        audit("/verification")
                .statusCode(200)
                .body("faults", hasSize(0))
                .body("entries", notNullValue())
                .body("chains", not(equalTo(0)))
                .body("next", nullValue());
        audit("/verification?after=x").statusCode(400).body("field", equalTo("after"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "client", "roles", "after_digest", "source_address", "subject"})
    void a_changed_entry_is_found(String column) {
        notes(3);
        Database.execute(DB, "update audit set " + column + " = 'x' where id = " + chain().get(1));
        requireBreak("CHANGED", chain().get(1));
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void a_removed_entry_is_found_at_the_one_behind_it(int removed) {
        notes(3);
        Database.execute(DB, "delete from audit where id = " + chain().get(removed));
        requireBreak("REMOVED", chain().get(removed));
    }

    @Test
    void a_removed_last_entry_is_found() {
        notes(3);
        Database.execute(DB, "delete from audit where id = " + chain().getLast());
        requireBreak("REMOVED", null);
    }

    @Test
    void a_chain_that_is_gone_is_found() {
        notes(2);
        Database.execute(DB, "delete from audit where unit_code = '" + TOWN + "'");
        requireBreak("REMOVED", null);
    }

    @Test
    void reordered_entries_are_found() {
        notes(3);
        put(chain().get(0), chain().get(1), true);
        requireBreak("REORDERED", chain().get(0));
    }

    @Test
    void an_entry_that_was_slipped_in_behind_the_last_is_found() {
        notes(2);
        put(chain().get(1), chain().get(1) + 1_000_000, false);
        requireBreak("REORDERED", chain().get(2));
    }

    /** Puts an entry at the place of another, which takes its own or stays. */
    private static void put(long from, long to, boolean exchanged) {
        String rest = "version, unit_code, username, roles, client, outcome, action, kind, subject, before_digest,"
                + " after_digest, source_address, previous_hash, hash";
        String source = exchanged
                ? "with taken as (delete from audit where id in (" + from + ", " + to + ") returning *)"
                : "with taken as (select * from audit where id = " + from + ")";
        Database.execute(
                DB,
                source + " insert into audit (id, at, " + rest + ") overriding system value select case id when " + from
                        + " then " + to + " else " + from + " end, at, " + rest + " from taken");
    }

    @Test
    void months_that_are_over_are_dropped_and_the_rest_still_holds() {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse("2020-01-15T08:00:00Z"), ZoneOffset.UTC), Clock.class);
        notes(2);
        QuarkusMock.installMockForType(Clock.systemUTC(), Clock.class);
        notes(2);

        upkeep.look();

        assertThat(chain()).hasSize(2);
        assertThat(Database.number(DB, "select entries from audit_anchor where unit_code = ?", TOWN))
                .isEqualTo(2);
        assertThat(Database.number(DB, "select count(*) from pg_class where relname = 'audit_2020_01'"))
                .isZero();
        requireWhole();
        Database.execute(DB, "delete from audit where id = " + chain().getFirst());
        requireBreak("REMOVED", chain().getFirst());
    }

    @Test
    void a_chain_of_which_nothing_is_left_goes_on_where_it_was() {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse("2020-02-15T08:00:00Z"), ZoneOffset.UTC), Clock.class);
        notes(1);
        upkeep.look();
        requireWhole();
        QuarkusMock.installMockForType(Clock.systemUTC(), Clock.class);
        notes(1);
        requireWhole();
    }

    /** Its month is over, its place in the chain is not. */
    @Test
    void an_entry_of_a_clock_that_was_set_back_stays_until_those_before_it_go() {
        notes(1);
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse("2020-03-15T08:00:00Z"), ZoneOffset.UTC), Clock.class);
        notes(1);
        QuarkusMock.installMockForType(Clock.systemUTC(), Clock.class);
        notes(1);
        upkeep.look();
        upkeep.look();
        assertThat(chain()).hasSize(3);
        requireWhole();
    }

    @Test
    void months_to_come_have_their_tables_and_nobody_drops_what_is_young() {
        upkeep.look();
        assertThat(Database.number(DB, """
                select count(*) from pg_inherits join pg_class c on c.oid = inhrelid where inhparent = 'audit'::regclass
                and c.relname in (select to_char(now() at time zone 'UTC' + make_interval(months => n), '"audit_"YYYY_MM')
                    from generate_series(0, 3) n)""")).isEqualTo(4);
        assertThat(Database.rows(DB, """
                select prosecdef from pg_proc where proname = 'audit_upkeep'
                and not has_function_privilege('review_app', 'audit_month(date)', 'execute')
                and not has_function_privilege('review_app', 'audit_drop_month(text)', 'execute')""")).first().satisfies(row -> assertThat(row)
                .containsEntry("prosecdef", true));
        assertThatThrownBy(() -> Database.rows(DB, "select audit_upkeep(5)")).hasStackTraceContaining("six months");
    }

    @Test
    void a_long_chain_is_verified_in_looks() {
        UnitPath path = UnitPath.of("37.3701.370121." + TOWN);
        notes(3);
        String after = Keyset.encode(path.value(), chain().get(1));
        audit("/verification?after=" + after).body("faults", hasSize(0));
        Database.execute(DB, "update audit set kind = 'x' where id = " + chain().getFirst());
        audit("/verification?after=" + after).body("faults", hasSize(0));
        audit("?kind=x").body("items.unit", everyItem(equalTo(TOWN)));
        requireBreak("CHANGED", chain().getFirst());
    }
}
