package cn.tiaokuai.review.cases;

import static cn.tiaokuai.review.Reviewing.BUREAU_REVIEWER;
import static cn.tiaokuai.review.Reviewing.DB;
import static cn.tiaokuai.review.Reviewing.DISTRICT_REVIEWER;
import static cn.tiaokuai.review.Reviewing.TEXT;
import static cn.tiaokuai.review.Reviewing.announced;
import static cn.tiaokuai.review.Reviewing.approval;
import static cn.tiaokuai.review.Reviewing.as;
import static cn.tiaokuai.review.Reviewing.caseOf;
import static cn.tiaokuai.review.Reviewing.decide;
import static cn.tiaokuai.review.Reviewing.details;
import static cn.tiaokuai.review.Reviewing.openStep;
import static cn.tiaokuai.review.Reviewing.route;
import static cn.tiaokuai.review.Reviewing.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.tiaokuai.review.Reviewing;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a step before and after its due time. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class StandInTest {

    @Inject
    Overdue overdue;

    @Inject
    Reminders reminders;

    @BeforeAll
    static void the_directory_is_there() {
        Reviewing.awaitDirectory();
    }

    private static void itIs(String time) {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse(time), ZoneOffset.UTC), Clock.class);
    }

    private void tenDaysPass() {
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(10)), Clock.class);
        overdue.look();
        overdue.look();
    }

    private static long notices(UUID report, String kind) {
        return Database.number(DB, """
                select count(*) from notice n join review_case c on c.id = n.case_id where c.subject_id = ? and n.kind = ?
                """, report, kind);
    }

    @Test
    void whoever_is_asked_is_reminded_once_before_it_is_due() {
        itIs("2031-03-03T02:00:00Z");
        UUID report = submitted();
        itIs("2031-03-05T00:59:00Z");
        reminders.look();
        assertThat(notices(report, "REMINDER")).isZero();
        itIs("2031-03-05T01:00:00Z");
        reminders.look();
        reminders.look();
        assertThat(notices(report, "REMINDER")).isEqualTo(1);
    }

    @Test
    void a_clock_that_was_away_too_long_does_not_remind_of_what_is_overdue() {
        itIs("2031-03-03T02:00:00Z");
        UUID report = submitted();
        itIs("2031-03-10T01:00:00Z");
        reminders.look();
        assertThat(notices(report, "REMINDER")).isZero();
    }

    @Test
    void the_superior_decides_what_is_overdue_and_the_decision_says_under_which_title() {
        route("supervisor.370102", "GOES_UP", """
                [{"relation":"BLOCK_PARENT","role":"reviewer","dueDays":1,"whenOverdue":"SUPERIOR"}]
                """);
        UUID report = submitted("GOES_UP");
        String late = openStep(report, DISTRICT_REVIEWER);
        tenDaysPass();
        decide(late, DISTRICT_REVIEWER, approval(TEXT)).statusCode(409);
        assertThat(announced(report, "ReviewStepEscalated").at("/data/toUnit").asText())
                .isEqualTo("3701");
        assertThat(notices(report, "ESCALATED")).isEqualTo(1);
        decide(openStep(report, "reviewer.3701"), "reviewer.3701", approval(TEXT))
                .statusCode(201)
                .body("title", equalTo("SUPERIOR"))
                .body("inPlaceOf", equalTo("370102"));
        details(report, 1)
                .body("state", equalTo("APPROVED"))
                .body("history.what", contains("OPENED", "OVERDUE", "ESCALATED", "APPROVED", "COMPLETED"))
                .body("steps.title", hasItem("SUPERIOR"));
        assertThat(TrustTest.faults(caseOf(report, 1))).isEmpty();
    }

    @Test
    void a_title_exchanged_by_the_owner_of_the_database_is_found() {
        route("supervisor.370102", "TITLE", """
                [{"relation":"BLOCK_PARENT","role":"reviewer","dueDays":1,"whenOverdue":"SUPERIOR"}]
                """);
        UUID report = submitted("TITLE");
        tenDaysPass();
        decide(openStep(report, "reviewer.3701"), "reviewer.3701", approval(TEXT))
                .statusCode(201);
        String id = caseOf(report, 1);
        Database.execute(DB, "update decision set in_place_of = '370121' where case_id = '" + id + "'");
        assertThat(TrustTest.faults(id)).contains("SIGNATURE");
    }

    @Test
    void the_delegate_decides_what_is_overdue_and_the_decision_says_for_whom() {
        delegated("GOES_TO_DELEGATE");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        as("head.office")
                .body("{\"delegate\":\"" + BUREAU_REVIEWER + "\",\"from\":\"" + today + "\",\"to\":\""
                        + today.plusDays(30) + "\",\"kinds\":[\"GOES_TO_DELEGATE\"]}")
                .post("/delegations")
                .then()
                .statusCode(201);
        UUID report = submitted("GOES_TO_DELEGATE");
        tenDaysPass();
        decide(openStep(report, BUREAU_REVIEWER), BUREAU_REVIEWER, approval(TEXT))
                .statusCode(201)
                .body("title", equalTo("DELEGATE"))
                .body("inPlaceOf", equalTo("head.office"));
    }

    @Test
    void where_nobody_may_have_it_administrators_are_told_and_it_stays() {
        delegated("GOES_NOWHERE");
        UUID report = submitted("GOES_NOWHERE");
        String step = openStep(report, "head.office");
        tenDaysPass();
        assertThat(openStep(report, "head.office")).isEqualTo(step);
        assertThat(Database.rows(
                                DB,
                                "select v.reason from vacancy v join review_case c on c.id = v.case_id where c.subject_id = ?",
                                report)
                        .getFirst()
                        .get("reason")
                        .toString())
                .contains("没有可转的人");
    }

    private static void delegated(String kind) {
        route("supervisor.370102", kind, """
                [{"assignees":[{"relation":"OWN","role":"reviewer","person":"head.office"}],"dueDays":1,"whenOverdue":"DELEGATE"}]
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'relation':'OWN','role':'reviewer','whenOverdue':'SUPERIOR' | steps[0].whenOverdue",
                "'relation':'OWN','role':'reviewer','dueDays':1,'whenOverdue':'DELEGATE' | steps[0].whenOverdue",
                "'relation':'OWN','role':'issuer','act':'SIGN_OFF','dueDays':1,'whenOverdue':'SUPERIOR' | steps[0].whenOverdue",
                "'relation':'OWN','role':'reviewer','dueDays':1,'remindDays':2 | steps[0].remindDays",
                "'relation':'OWN','role':'reviewer','remindDays':1 | steps[0].remindDays"
            })
    void a_stage_that_could_never_do_so_is_refused(String stage, String field) {
        as("supervisor.370102")
                .body(("{'name':'测试','kind':'LATE','steps':[{" + stage + "}]}").replace('\'', '"'))
                .post("/routes")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem(field));
    }
}
