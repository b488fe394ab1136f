package cn.tiaokuai.metrics.tasks;

import static cn.tiaokuai.metrics.Measuring.BUREAU;
import static cn.tiaokuai.metrics.Measuring.DISTRICT;
import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.tasks.Assigning.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import cn.tiaokuai.metrics.Measuring;
import cn.tiaokuai.metrics.tasks.model.Tally;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A year that no other test has tasks in. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class RatesTest {

    private static final String YEAR = "from=2021-01-01&to=2021-12-31";

    @Inject
    Scoped scoped;

    @Inject
    Tasks tasks;

    @Inject
    TaskRates rates;

    @BeforeEach
    void four_tasks_were_due_in_2021() {
        Measuring.awaitDirectory();
        Database.execute("metrics", "delete from task where deadline < date '2022-01-01'");
        given("2021-03-31", "COMPLETED", true);
        given("2021-03-31", "COMPLETED", false);
        given("2021-06-30", "REPORTED", null);
        given("2021-06-30", "ASSIGNED", null);
    }

    /** As it came to stand; nothing can be given for a past day any more. */
    private void given(String deadline, String state, Boolean onTime) {
        scoped.in(DISTRICT, () -> tasks.getEntityManager()
                .createNativeQuery("""
                        insert into task (id, unit_code, unit_path, line_path, assigner, title, deadline, first_deadline, state,
                            reported_at, on_time, assigned_by, assigned_at)
                        values (gen_random_uuid(), '370102JT', '37.3701.370102.370102JT', '37JT.3701JT.370102JT', '370102',
                            '四件事', cast(?1 as date), cast(?1 as date), ?2, cast(?1 as date), ?3, 'supervisor.370102', now())
                        """)
                .setParameter(1, deadline)
                .setParameter(2, state)
                .setParameter(3, onTime)
                .executeUpdate());
    }

    @Test
    void unfinished_tasks_count() {
        as(SUPERVISOR)
                .get("/tasks/rates?" + YEAR)
                .then()
                .body("items.key", contains("*"))
                .body("items[0].due", equalTo(4))
                .body("items[0].completedPercent", equalTo(50.0f))
                .body("items[0].onTimePercent", equalTo(25.0f));
    }

    @Test
    void rates_are_told_apart_by_unit_line_and_month() {
        as(SUPERVISOR)
                .get("/tasks/rates?by=UNIT&" + YEAR)
                .then()
                .body("items.key", contains("370102JT"))
                .body("items.due", contains(4));
        as(SUPERVISOR).get("/tasks/rates?by=LINE&" + YEAR).then().body("items.due", contains(4));
        String next = as(SUPERVISOR)
                .get("/tasks/rates?by=MONTH&limit=1&" + YEAR)
                .then()
                .body("items.key", contains("2021-03"))
                .extract()
                .path("next");
        as(SUPERVISOR)
                .get("/tasks/rates?by=MONTH&limit=1&" + YEAR + "&after=" + next)
                .then()
                .body("items.key", contains("2021-06"))
                .body("items.onTimePercent", contains(0.0f));
    }

    @Test
    void a_unit_sees_the_rates_of_what_it_has() {
        as(LEAD).get("/tasks/rates?side=HELD&" + YEAR).then().body("items.due", contains(4));
        as(LEAD).get("/tasks/rates?side=GIVEN&" + YEAR).then().body("items.size()", equalTo(0));
    }

    /** The query counts as the rule does, task by task. */
    @Test
    void the_query_says_what_the_rule_says() {
        LocalDate today = LocalDate.of(2021, 5, 1);
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Tally byRule = scoped.in(BUREAU, () -> tasks.list("year(deadline) = 2021 and unit = '370102JT'").stream()
                .map(row -> Tally.of(row.standing(at -> at.atZone(zone).toLocalDate()), today))
                .reduce(Tally.NOTHING, Tally::plus));
        Tally byQuery = scoped.in(
                DISTRICT, () -> rates.byUnit("370102", LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31), today)
                        .get("370102JT"));
        assertThat(byQuery).isEqualTo(byRule).isEqualTo(new Tally(2, 2, 1));
    }
}
