package cn.tiaokuai.review.calendar;

import static cn.tiaokuai.review.Reviewing.BUREAU_REVIEWER;
import static cn.tiaokuai.review.Reviewing.TEXT;
import static cn.tiaokuai.review.Reviewing.approval;
import static cn.tiaokuai.review.Reviewing.as;
import static cn.tiaokuai.review.Reviewing.atOnce;
import static cn.tiaokuai.review.Reviewing.caseOf;
import static cn.tiaokuai.review.Reviewing.decide;
import static cn.tiaokuai.review.Reviewing.openStep;
import static cn.tiaokuai.review.Reviewing.route;
import static cn.tiaokuai.review.Reviewing.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.review.Reviewing;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Working days, who decides instead of whom, and how long things take. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class TimeTest {

    private static final String NATIONAL_DAY = """
            {"days":[{"day":"2031-10-01","worked":false,"name":"国庆节"},{"day":"2031-10-02","worked":false,"name":"国庆节"}]}
            """;

    @BeforeAll
    static void the_directory_is_there() {
        Reviewing.awaitDirectory();
    }

    private static ValidatableResponse write(int year, String etag, String body) {
        return as("supervisor.3701")
                .header("If-Match", etag)
                .body(body)
                .put("/calendars/" + year)
                .then();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static String delegation(String delegate, LocalDate from, LocalDate to, String more) {
        return "{\"delegate\":\"" + delegate + "\",\"from\":\"" + from + "\",\"to\":\"" + to + "\"" + more + "}";
    }

    @Test
    void a_step_is_due_by_the_calendar_of_the_nearest_unit_above() {
        write(2031, "\"v0\"", NATIONAL_DAY).statusCode(200).header("ETag", "\"v1\"");
        // A Tuesday: three working days, two of them free, and a weekend.
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse("2031-09-30T01:00:00Z"), ZoneOffset.UTC), Clock.class);
        UUID report = submitted();
        as(BUREAU_REVIEWER)
                .get("/cases/" + caseOf(report, 1))
                .then()
                .body("steps[0].due", equalTo("2031-10-07T09:00:00Z"));
        as(BUREAU_REVIEWER)
                .get("/calendars/2031")
                .then()
                .header("ETag", "\"v0\"")
                .body("unit", equalTo("3701"))
                .body("days", hasSize(2));
        as(BUREAU_REVIEWER).get("/calendars/2032").then().body("unit", nullValue());
    }

    @Test
    void a_calendar_is_changed_from_the_version_that_was_read() {
        write(2040, "\"v0\"", NATIONAL_DAY.replace("2031", "2040")).statusCode(200);
        write(2040, "\"v0\"", "{\"days\":[]}").statusCode(412);
        Callable<ValidatableResponse> change = () -> write(2040, "\"v1\"", "{\"days\":[]}");
        assertThat(atOnce(change, change)).containsExactlyInAnyOrder(200, 412);
        as("supervisor.3701")
                .body("{\"days\":[]}")
                .put("/calendars/2040")
                .then()
                .statusCode(428);
        as(BUREAU_REVIEWER).body("{\"days\":[]}").put("/calendars/2040").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | days",
                "{'days':[{'day':'2041-02-30','name':'x'}]} | days[0].day",
                "{'days':[{'day':'2042-01-01','name':'x'}]} | days[0].day",
                "{'days':[{'day':'2041-01-01'}]} | days[0].name",
                "{'days':[{'day':'2041-01-01','name':'x'},{'day':'2041-01-01','name':'x'}]} | days[1].day"
            })
    void a_calendar_with_a_wrong_day_names_it(String body, String field) {
        write(2041, "\"v0\"", body.replace('\'', '"')).statusCode(422).body("violations.field", hasItem(field));
    }

    @Test
    void a_delegate_decides_what_names_the_delegator_and_the_decision_says_so() {
        route("supervisor.370102", "DELEGATED", """
                [{"assignees":[{"relation":"OWN","role":"reviewer","person":"head.office"}]}]
                """);
        UUID report = submitted("DELEGATED");
        assertThat(openStep(report, BUREAU_REVIEWER)).isNull();
        String given = as("head.office")
                .body(delegation(BUREAU_REVIEWER, today(), today().plusDays(7), ",\"kinds\":[\"DELEGATED\"]"))
                .post("/delegations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String step = openStep(report, BUREAU_REVIEWER);
        assertThat(step).isNotNull();
        as(BUREAU_REVIEWER).get("/delegations").then().body("id", hasItem(given));
        decide(step, BUREAU_REVIEWER, approval(TEXT)).statusCode(201).body("onBehalfOf", equalTo("head.office"));
        as(BUREAU_REVIEWER).delete("/delegations/" + given).then().statusCode(404);
        as("head.office").delete("/delegations/" + given).then().statusCode(204);
        assertThat(openStep(submitted("DELEGATED"), BUREAU_REVIEWER)).isNull();
    }

    @Test
    void a_delegation_gives_no_role_that_the_delegate_does_not_have() {
        route("supervisor.370102", "NOT_WIDENED", """
                [{"assignees":[{"relation":"OWN","role":"reviewer","person":"head.office"}]}]
                """);
        UUID report = submitted("NOT_WIDENED");
        as("head.office")
                .body(delegation("issuer.370102jt", today(), today(), ",\"kinds\":[\"NOT_WIDENED\"]"))
                .post("/delegations")
                .then()
                .statusCode(201);
        decide(openStep(report, "head.office"), "issuer.370102jt", approval(TEXT))
                .statusCode(403);
    }

    @Test
    void a_delegation_for_another_kind_or_another_day_does_not_count() {
        route("supervisor.370102", "NOT_COVERED", """
                [{"assignees":[{"relation":"OWN","role":"reviewer","person":"head.office"}]}]
                """);
        for (String body : new String[] {
            delegation(BUREAU_REVIEWER, today(), today(), ",\"kinds\":[\"ANOTHER\"]"),
            delegation(BUREAU_REVIEWER, today().plusDays(2), today().plusDays(3), "")
        }) {
            as("head.office").body(body).post("/delegations").then().statusCode(201);
        }
        assertThat(openStep(submitted("NOT_COVERED"), BUREAU_REVIEWER)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "2999-01-01", "-2000-01-01"})
    void a_delegation_is_for_days_that_are_near(String day) {
        as(BUREAU_REVIEWER)
                .body("{\"delegate\":\"head.office\",\"from\":\"" + day + "\",\"to\":\"+999999999-12-31\"}")
                .post("/delegations")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("from"));
    }

    @Test
    void nobody_delegates_to_themselves_or_for_days_gone_by() {
        as(BUREAU_REVIEWER)
                .body(delegation(" " + BUREAU_REVIEWER + " ", today(), today(), ""))
                .post("/delegations")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("delegate"));
        as(BUREAU_REVIEWER)
                .body(delegation(BUREAU_REVIEWER, today(), today(), ""))
                .post("/delegations")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("delegate"));
        as(BUREAU_REVIEWER)
                .body(delegation("head.office", today().minusDays(2), today().minusDays(1), ""))
                .post("/delegations")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("to"));
    }
}
