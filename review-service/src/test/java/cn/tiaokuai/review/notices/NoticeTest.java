package cn.tiaokuai.review.notices;

import static cn.tiaokuai.review.Reviewing.BUREAU_REVIEWER;
import static cn.tiaokuai.review.Reviewing.DISTRICT_REVIEWER;
import static cn.tiaokuai.review.Reviewing.TEXT;
import static cn.tiaokuai.review.Reviewing.approve;
import static cn.tiaokuai.review.Reviewing.as;
import static cn.tiaokuai.review.Reviewing.caseOf;
import static cn.tiaokuai.review.Reviewing.happened;
import static cn.tiaokuai.review.Reviewing.openStep;
import static cn.tiaokuai.review.Reviewing.sendBack;
import static cn.tiaokuai.review.Reviewing.submitted;
import static cn.tiaokuai.review.Reviewing.submittedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.units.UnitPath;
import cn.tiaokuai.review.Reviewing;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are told in the page. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class NoticeTest {

    private static final String DRAFTER = "drafter.370102jt";
    private static final Scope SIBLING =
            new Scope("370102SF", UnitPath.of("37.3701.370102.370102SF"), UnitPath.of("37SF.3701SF.370102SF"));

    @Inject
    NoticePurge purge;

    @Inject
    Scoped scoped;

    @Inject
    EntityManager entities;

    @BeforeAll
    static void the_directory_is_there() {
        Reviewing.awaitDirectory();
    }

    /** Other tests tell the same people much, some of it in years to come. */
    @BeforeEach
    void nobody_was_told_anything() {
        Database.execute(Reviewing.DB, "truncate notice cascade");
    }

    /** What somebody was told about the case of a report, the latest first. */
    private static List<String> told(String username, UUID report, String what) {
        return as(username)
                .get("/notices?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.caseId == '" + caseOf(report, 1) + "' }." + what);
    }

    private static long unread(String username) {
        return as(username)
                .get("/notices/counts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("unread");
    }

    @Test
    void whoever_is_asked_is_told_of_the_step_and_nobody_else() {
        UUID report = submitted();
        assertThat(told(BUREAU_REVIEWER, report, "kind")).containsExactly("STEP");
        assertThat(told(BUREAU_REVIEWER, report, "stepId")).containsExactly(openStep(report, BUREAU_REVIEWER));
        assertThat(told(DISTRICT_REVIEWER, report, "kind")).isEmpty();
        approve(report, BUREAU_REVIEWER, TEXT).statusCode(201);
        assertThat(told(DISTRICT_REVIEWER, report, "kind")).containsExactly("STEP");
        assertThat(told("issuer.370102jt", report, "kind")).isEmpty();
        assertThat(told("reviewer.370102sf", report, "kind")).isEmpty();
    }

    @Test
    void who_submitted_it_is_not_told_to_review_it() {
        UUID report = UUID.randomUUID();
        happened(submittedBy(report, "370102JT", "370102", BUREAU_REVIEWER));
        assertThat(told(BUREAU_REVIEWER, report, "kind")).isEmpty();
        assertThat(told("head.office", report, "kind")).containsExactly("STEP");
    }

    @Test
    void the_drafter_is_told_of_a_return_with_its_reason_and_of_the_approval() {
        UUID report = submitted();
        sendBack(report, BUREAU_REVIEWER, TEXT).statusCode(201);
        assertThat(told(DRAFTER, report, "kind")).containsExactly("RETURNED");
        assertThat(told(DRAFTER, report, "text").getFirst()).contains("请核对第二部分");
        UUID fine = submitted();
        approve(fine, BUREAU_REVIEWER, TEXT);
        approve(fine, DISTRICT_REVIEWER, TEXT);
        assertThat(told(DRAFTER, fine, "kind")).containsExactly("APPROVED");
    }

    @Test
    void questions_reach_the_drafter_and_answers_whoever_asked() {
        UUID report = submitted();
        String question = as(BUREAU_REVIEWER)
                .body("{\"text\":\"里程数含不含村道？\"}")
                .post("/steps/" + openStep(report, BUREAU_REVIEWER) + "/questions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(told(DRAFTER, report, "kind")).containsExactly("QUESTION");
        as(DRAFTER)
                .body("{\"text\":\"不含。\"}")
                .post("/questions/" + question + "/answer")
                .then()
                .statusCode(200);
        assertThat(told(BUREAU_REVIEWER, report, "text").getFirst()).contains("不含");
        assertThat(told("head.office", report, "kind")).containsExactly("STEP");
    }

    @Test
    void administrators_are_told_of_what_nobody_fills_and_nothing_of_the_text() {
        UUID report = UUID.randomUUID();
        // A superior that is none: the submission goes straight back.
        happened(submittedBy(report, "370102JT", "370121", DRAFTER));
        assertThat(Database.number(Reviewing.DB, """
                        select count(*) from notice n join review_case c on c.id = n.case_id
                        where c.subject_id = ? and n.kind = 'VACANCY' and n.role = 'unit-admin' and n.title is null
                        """, report)).isPositive();
        assertThat(told(DRAFTER, report, "kind")).containsExactly("RETURNED");
    }

    @Test
    void each_reads_for_themselves_and_once_more_changes_nothing() {
        UUID report = submitted();
        String id = told(BUREAU_REVIEWER, report, "id").getFirst();
        long mine = unread(BUREAU_REVIEWER);
        long colleagues = unread("head.office");
        for (int i = 0; i < 2; i++) {
            as(BUREAU_REVIEWER)
                    .post("/notices/" + id + "/reading")
                    .then()
                    .statusCode(200)
                    .body("unread", equalTo((int) mine - 1));
        }
        assertThat(unread("head.office")).isEqualTo(colleagues);
        as("reviewer.370102sf").post("/notices/" + id + "/reading").then().statusCode(404);
        as("issuer.370102jt").post("/notices/" + id + "/reading").then().statusCode(404);
    }

    @Test
    void all_up_to_a_moment_are_read_in_one_go_and_later_ones_are_not() {
        submitted();
        String until =
                as(BUREAU_REVIEWER).get("/notices?limit=1").then().extract().path("items[0].at");
        as(BUREAU_REVIEWER)
                .body("{\"until\":\"" + until + "\"}")
                .post("/notices/readings")
                .then()
                .statusCode(200)
                .body("unread", equalTo(0));
        submitted();
        assertThat(unread(BUREAU_REVIEWER)).isEqualTo(1);
        as(BUREAU_REVIEWER).get("/steps/counts").then().body("notices", equalTo(1));
        as(BUREAU_REVIEWER).get("/notices?unread=true").then().body("items.size()", equalTo(1));
        as(BUREAU_REVIEWER)
                .body("{}")
                .post("/notices/readings")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("until"));
    }

    @Test
    void a_list_goes_on_where_its_page_ended() {
        submitted();
        submitted();
        String next =
                as(BUREAU_REVIEWER).get("/notices?limit=1").then().extract().path("next");
        as(BUREAU_REVIEWER)
                .get("/notices?limit=1&after=" + next)
                .then()
                .statusCode(200)
                .body("items[0].text", containsString("待您办理"));
        as(BUREAU_REVIEWER).get("/notices?after=x").then().statusCode(400);
    }

    @Test
    void another_unit_finds_none_of_them_and_tells_none_whatever_the_service_asks_for() {
        UUID report = submitted();
        assertThat(scoped.in(SIBLING, () -> entities.createNativeQuery("select count(*) from notice", Long.class)
                        .getSingleResult()))
                .isEqualTo(0L);
        assertThat(catchThrowable(
                        () -> scoped.in(SIBLING, () -> entities.createNativeQuery("""
                                insert into notice (id, unit_code, unit_path, line_path, person, kind, case_id, text, at)
                                select gen_random_uuid(), '370102JT', '37', '37', 'x', 'STEP', cast('%s' as uuid), 'x', now()
                                """.formatted(caseOf(report, 1)))
                                .executeUpdate())))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void old_ones_are_cleared_away_and_young_ones_never() {
        UUID report = submitted();
        Database.execute(Reviewing.DB, """
                update notice set at = at - interval '500 days'
                where case_id = '%s' and kind = 'STEP'
                """.formatted(caseOf(report, 1)));
        UUID young = submitted();
        purge.clear();
        assertThat(told(BUREAU_REVIEWER, report, "kind")).isEmpty();
        assertThat(told(BUREAU_REVIEWER, young, "kind")).hasSize(1);
        // A clock that runs ahead clears nothing that is younger than half a year.
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(900)), Clock.class);
        purge.clear();
        assertThat(told(BUREAU_REVIEWER, young, "kind")).hasSize(1);
    }
}
