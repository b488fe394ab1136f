package cn.tiaokuai.platform.machines;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.Directory;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What systems of other offices may ask for, and how often. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class MachineTest {

    private static final String DB = "review";
    private static final String CALLS = "select count(*) from machine_call where client = ?";

    @Inject
    MachinePurge purge;

    private static cn.tiaokuai.testkit.Machine machine(int perMinute, int perDay) {
        return cn.tiaokuai.testkit.Machine.of("admin.370102", "370102JT", "审核岗", perMinute, perDay, "reports:read");
    }

    private static ValidatableResponse get(String token, String path) {
        return RestAssured.given().auth().oauth2(token).get(path).then();
    }

    @BeforeAll
    static void the_directory_is_there() {
        Directory.awaitUnits(DB, "370102JT");
    }

    @Test
    void a_machine_is_answered_where_its_scope_opens_and_its_calls_are_noted() {
        var machine = machine(60, 100);
        String token = machine.token();
        get(token, "/api/notes").statusCode(200);
        get(token, "/api/notes?limit=0").statusCode(400);
        assertEquals(2, Database.number(DB, CALLS, machine.clientId()));
        assertEquals(2, Database.number(DB, "select calls from machine_day where client = ?", machine.clientId()));
        assertEquals(
                1, Database.number(DB, CALLS + " and status = 400 and unit_code = '370102JT'", machine.clientId()));
    }

    @Test
    void a_scope_that_is_missing_is_told_and_noted_in_the_audit() {
        var machine = machine(60, 100);
        get(machine.token(), "/api/notes/count")
                .statusCode(403)
                .body("type", equalTo("urn:tiaokuai:problem:scope-missing"))
                .body("scope", equalTo("targets:read"));
        assertEquals(
                1,
                Database.number(
                        DB,
                        "select count(*) from audit where outcome = 'DENIED' and username = ?",
                        "service-account-" + machine.clientId()));
    }

    @Test
    void what_is_not_opened_to_machines_refuses_them_whatever_their_scopes() {
        RestAssured.given()
                .auth()
                .oauth2(machine(60, 100).token())
                .contentType("application/json")
                .body("{\"text\":\"a\",\"shown\":false}")
                .post("/api/notes")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:tiaokuai:problem:machine-not-allowed"));
    }

    @Test
    void one_request_too_many_in_a_minute_is_told_when_to_come_back() {
        var machine = machine(2, 100);
        String token = machine.token();
        get(token, "/api/notes").statusCode(200);
        get(token, "/api/notes").statusCode(200);
        String pause = get(token, "/api/notes")
                .statusCode(429)
                .body("type", equalTo("urn:tiaokuai:problem:too-many-requests"))
                .extract()
                .header("Retry-After");
        assertTrue(Integer.parseInt(pause) >= 1 && Integer.parseInt(pause) <= 60, pause);
        assertEquals(2, Database.number(DB, CALLS, machine.clientId()));
    }

    @Test
    void when_the_quota_of_the_day_is_used_up_the_next_day_is_named() {
        var machine = machine(60, 2);
        String token = machine.token();
        get(token, "/api/notes").statusCode(200);
        get(token, "/api/notes").statusCode(200);
        get(token, "/api/notes")
                .statusCode(429)
                .body("type", equalTo("urn:tiaokuai:problem:quota-exhausted"))
                .header("Retry-After", Integer::parseInt, greaterThan(0));
        // Another client has a quota of its own.
        get(machine(60, 2).token(), "/api/notes").statusCode(200);
    }

    @Test
    void calls_are_kept_for_half_a_year_and_not_for_ever() {
        Database.execute(DB, """
                insert into machine_call (at, unit_code, client, method, path, status) values
                (now() - interval '201 days', '370102JT', 'old', 'GET', '/api/notes', 200),
                (now() - interval '190 days', '370102JT', 'young', 'GET', '/api/notes', 200)""");
        Database.execute(DB, """
                insert into machine_day values ('370102JT', 'old', current_date - 201, 1), ('370102JT', 'young', current_date - 190, 1)""");
        purge.purge();
        assertEquals(0, Database.number(DB, CALLS, "old"));
        assertEquals(1, Database.number(DB, CALLS, "young"));
        assertEquals(1, Database.number(DB, "select count(*) from machine_day where client in ('old', 'young')"));
        Database.execute(DB, "delete from machine_call where client = 'young'");
        Database.execute(DB, "delete from machine_day where client = 'young'");
    }
}
