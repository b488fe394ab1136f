package cn.tiaokuai.review.cases;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class OverdueTest {

    @Inject
    Overdue overdue;

    @BeforeAll
    static void the_directory_is_there() {
        Reviewing.awaitDirectory();
    }

    private static void daysPass(int days) {
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(days)), Clock.class);
    }

    @Test
    void a_step_is_announced_once_after_its_due_time() {
        UUID report = Reviewing.submitted();
        overdue.look();
        assertThat(Reviewing.announcements(report, "ReviewOverdue")).isEmpty();
        daysPass(10);
        overdue.look();
        overdue.look();
        assertThat(Reviewing.announced(report, "ReviewOverdue")
                        .at("/data/ordinal")
                        .asInt())
                .isEqualTo(1);
        assertThat(Reviewing.announcements(report, "ReviewOverdue")).hasSize(1);
    }

    @Test
    void several_replicas_announce_it_once() throws Exception {
        UUID report = Reviewing.submitted();
        daysPass(10);
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            for (Future<?> look : IntStream.range(0, 4)
                    .mapToObj(i -> replicas.submit(overdue::look))
                    .toList()) {
                look.get();
            }
        }
        Reviewing.announced(report, "ReviewOverdue");
        assertThat(Reviewing.announcements(report, "ReviewOverdue")).hasSize(1);
    }

    @Test
    void a_decided_step_is_never_overdue_and_the_next_has_its_own_time() {
        UUID report = Reviewing.submitted();
        Reviewing.approve(report, Reviewing.BUREAU_REVIEWER, Reviewing.TEXT);
        Reviewing.approve(report, Reviewing.DISTRICT_REVIEWER, Reviewing.TEXT);
        daysPass(20);
        overdue.look();
        assertThat(Reviewing.announcements(report, "ReviewOverdue")).isEmpty();
        assertThat(Database.number(
                        Reviewing.DB,
                        "select count(*) from deadline d join review_case c on c.id = d.case_id where c.subject_id = ?",
                        report))
                .isZero();
    }

    @Test
    void a_withdrawn_submission_is_never_overdue() {
        UUID report = Reviewing.submitted();
        Reviewing.happened(Reviewing.withdrawn(report, 1));
        daysPass(10);
        overdue.look();
        assertThat(Reviewing.announcements(report, "ReviewOverdue")).isEmpty();
    }

    @Test
    void the_owner_of_the_route_is_told_besides_the_unit_and_whoever_is_asked() {
        Reviewing.route(
                "supervisor.3701",
                "OWNED_ABOVE",
                "[{\"relation\":\"BLOCK_PARENT\",\"role\":\"reviewer\",\"dueDays\":1}]");
        UUID report = Reviewing.submitted("OWNED_ABOVE");
        daysPass(10);
        overdue.look();
        assertThat(Database.rows(Reviewing.DB, """
                        select unnest(v.told) as unit from vacancy v join review_case c on c.id = v.case_id
                        where c.subject_id = ?
                        """, report))
                .extracting(row -> row.get("unit"))
                .containsExactlyInAnyOrder("370102JT", "370102", "3701");
    }
}
