package cn.tiaokuai.review;

import static cn.tiaokuai.review.Reviewing.BUREAU_REVIEWER;
import static cn.tiaokuai.review.Reviewing.DB;
import static cn.tiaokuai.review.Reviewing.DISTRICT_REVIEWER;
import static cn.tiaokuai.review.Reviewing.TEXT;
import static cn.tiaokuai.review.Reviewing.approval;
import static cn.tiaokuai.review.Reviewing.approve;
import static cn.tiaokuai.review.Reviewing.as;
import static cn.tiaokuai.review.Reviewing.caseOf;
import static cn.tiaokuai.review.Reviewing.decide;
import static cn.tiaokuai.review.Reviewing.openStep;
import static cn.tiaokuai.review.Reviewing.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class AccessTest {

    private static UUID open;
    private static UUID approved;

    @BeforeEach
    void a_case_is_open_and_another_approved() {
        if (open != null) {
            return;
        }
        Reviewing.awaitDirectory();
        open = submitted();
        approved = submitted();
        approve(approved, BUREAU_REVIEWER, TEXT);
        approve(approved, DISTRICT_REVIEWER, TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "drafter.370102jt, 200", // its own unit
        "issuer.370102jt, 200",
        "reviewer.370102, 200", // a step's unit, before its turn too
        "supervisor.370102, 200",
        "reviewer.3701, 404", // superiors, not yet
        "reviewer.3701jt, 404",
        "reviewer.37, 404",
        "reviewer.370102sf, 404", // beside
        "reviewer.370121jt, 404",
        "reviewer.370121, 404",
        "admin.370102, 403", // no business role
        "admin.system, 403",
        "admin.security, 403",
        "admin.audit, 403"
    })
    void an_open_case_is_seen_by_its_unit_and_by_those_who_are_asked(String username, int status) {
        as(username).get("/cases/" + caseOf(open, 1)).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "drafter.370102jt, 200",
        "reviewer.370102, 200",
        "reviewer.3701, 200", // superiors by block
        "reviewer.37, 200",
        "reviewer.3701jt, 200", // and by line
        "reviewer.37jt, 200",
        "reviewer.370102sf, 404",
        "reviewer.370121, 404",
        "reviewer.3701sf, 404"
    })
    void an_approved_case_is_seen_by_all_superiors_too(String username, int status) {
        as(username).get("/cases/" + caseOf(approved, 1)).then().statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer.3701", "reviewer.370102sf"})
    void a_list_does_not_tell_of_cases_that_may_not_be_seen(String username) {
        as(username).get("/cases?reportId=" + open).then().statusCode(200).body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "drafter.370102jt, 403", // sees it, has not the role
        "reviewer.370102, 403", // sees it, is asked later
        "reviewer.3701, 404",
        "reviewer.370121jt, 404",
        "admin.system, 403"
    })
    void a_step_is_decided_only_by_the_post_that_it_names(String username, int status) {
        decide(openStep(open, BUREAU_REVIEWER), username, approval(TEXT)).statusCode(status);
    }

    @Test
    void a_superior_who_may_see_an_approved_case_does_not_decide_it() {
        String step = as(BUREAU_REVIEWER)
                .get("/cases/" + caseOf(approved, 1))
                .then()
                .extract()
                .path("steps[0].id");
        decide(step, "reviewer.3701", approval(TEXT))
                .statusCode(403)
                .body("type", equalTo("urn:tiaokuai:problem:not-your-step"));
    }

    @Test
    void a_route_is_read_by_whoever_may_use_it_and_by_superiors() {
        String route = as("admin.370102")
                .body("{\"name\":\"x\",\"kind\":\"SEEN\",\"steps\":[{\"relation\":\"OWN\",\"role\":\"reviewer\"}]}")
                .post("/routes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map.of(
                        "drafter.370102jt", 200,
                        "reviewer.3701", 200,
                        "reviewer.370121", 404,
                        "admin.system", 403)
                .forEach((username, status) ->
                        as(username).get("/routes/" + route).then().statusCode(status));
    }

    @Test
    void every_table_with_a_unit_has_a_policy() {
        Set<Object> bare = Database.rows(DB, """
                        select distinct c.table_name from information_schema.columns c
                        join pg_class t on t.relname = c.table_name and t.relnamespace = 'public'::regnamespace
                        where c.table_schema = 'public' and t.relkind in ('r', 'p')
                          and (c.column_name in ('unit_code', 'step_unit', 'unit', 'case_id'))
                          and not (t.relrowsecurity and t.relforcerowsecurity
                                   and exists (select from pg_policy p where p.polrelid = t.oid))
                        """).stream()
                .map(row -> row.get("table_name"))
                .collect(Collectors.toSet());
        assertThat(bare).isEmpty();
    }

    @Test
    void the_service_can_neither_alter_tables_nor_evade_policies() {
        assertThat(Database.number(DB, """
                        select count(*) from pg_roles where rolname = 'review_app' and (rolsuper or rolbypassrls)
                        """)).isZero();
        assertThat(Database.number(DB, """
                        select count(*) from pg_tables where schemaname = 'public' and tableowner = 'review_app'
                        """)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"decision", "history"})
    void what_was_decided_is_not_changed_even_by_the_service(String table) {
        assertThat(Database.number(DB, """
                        select count(*) from information_schema.role_table_grants
                        where grantee = 'review_app' and privilege_type in ('UPDATE', 'DELETE') and table_name = ?
                        """, table)).isZero();
    }
}
