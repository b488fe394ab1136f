package cn.tiaokuai.metrics.projects.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tiaokuai.metrics.model.Lamp;
import cn.tiaokuai.metrics.model.Thresholds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseTest {

    private static final Thresholds THRESHOLDS =
            new Thresholds(BigDecimal.ZERO, BigDecimal.valueOf(-10), BigDecimal.valueOf(-30));
    private static final Lateness LATENESS = new Lateness(15, 60);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    /** A hundred a month for a year, of which so much was done in each of the first months. */
    private static Course course(Integer... done) {
        return new Course(
                IntStream.rangeClosed(1, 12)
                        .mapToObj(i -> new Month(
                                YearMonth.of(2026, i),
                                BigDecimal.valueOf(100),
                                i > done.length || done[i - 1] == null ? null : BigDecimal.valueOf(done[i - 1])))
                        .toList(),
                List.of());
    }

    private static Lamp lamp(Course course) {
        return course.lamp(THRESHOLDS, LATENESS, TODAY);
    }

    @Test
    void a_project_stands_where_the_last_report_left_it() {
        Course course = course(100, 50, 90);
        assertThat(course.completion().orElseThrow().percent()).isEqualByComparingTo("20");
        assertThat(course.expected().orElseThrow().percent()).isEqualByComparingTo("25");
        assertThat(course.deviation().orElseThrow().percent()).isEqualByComparingTo("-5");
        assertThat(lamp(course)).isEqualTo(Lamp.BLUE);
    }

    @Test
    void a_month_that_nobody_reported_is_a_gap_and_not_a_zero() {
        assertThat(course(100, null, 100).gaps()).isEqualTo(1);
        assertThat(course().done()).isNull();
        assertThat(course().doneIn(2026)).isNull();
        assertThat(lamp(course())).isEqualTo(Lamp.UNKNOWN);
    }

    @Test
    void years_add_up_to_the_whole() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            List<Month> months = new ArrayList<>();
            YearMonth month = YearMonth.of(2024, 1 + random.nextInt(12));
            for (int n = 1 + random.nextInt(30); n > 0; n--) {
                BigDecimal done = random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(1000), 2);
                months.add(new Month(month, BigDecimal.valueOf(1 + random.nextInt(1000), 2), done));
                month = month.plusMonths(1 + random.nextInt(3));
            }
            Course course = new Course(months, List.of());
            BigDecimal planned = IntStream.rangeClosed(2024, 2034)
                    .mapToObj(course::plannedIn)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(planned).isEqualByComparingTo(course.planned());
            BigDecimal done = IntStream.rangeClosed(2024, 2034)
                    .mapToObj(course::doneIn)
                    .filter(java.util.Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(done).isEqualByComparingTo(course.done() == null ? BigDecimal.ZERO : course.done());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, , GREEN",
        "2026-06-30, , BLUE",
        "2026-06-16, , BLUE",
        "2026-06-15, , YELLOW",
        "2026-05-02, , YELLOW",
        "2026-05-01, , RED",
        "2026-05-01, 2026-06-30, GREEN",
    })
    void a_late_milestone_darkens_the_lamp_of_a_project_whose_money_is_on_plan(
            LocalDate planned, LocalDate reached, Lamp expected) {
        Course onPlan = new Course(course(100).months(), List.of(new Milestone("交工验收", planned, reached)));
        assertThat(lamp(onPlan)).isEqualTo(expected);
    }

    @Test
    void money_that_is_behind_is_not_made_up_for_by_milestones() {
        assertThat(lamp(course(100, 100, 100, 100, 0, 0, 0, 0, 0, 0, 0))).isEqualTo(Lamp.RED);
    }

    /** Of any number of days exactly one lamp shows, and more days never make it brighter. */
    @Test
    void lateness_has_neither_gaps_nor_steps_back() {
        Lamp before = Lamp.GREEN;
        for (int days = 0; days < 400; days++) {
            Lamp now = LATENESS.lamp(days);
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
        assertThat(before).isEqualTo(Lamp.RED);
        assertThatThrownBy(() -> new Lateness(10, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void another_plan_keeps_what_was_reported() {
        Course reported = course(80, 90);
        List<Month> plan = List.of(
                new Month(YearMonth.of(2026, 1), BigDecimal.valueOf(200), null),
                new Month(YearMonth.of(2026, 2), BigDecimal.valueOf(200), null));
        assertThat(reported.loses(plan)).isFalse();
        assertThat(reported.replanned(plan, List.of()).done()).isEqualByComparingTo("170");
        assertThat(reported.loses(plan.subList(1, 2))).isTrue();
    }
}
