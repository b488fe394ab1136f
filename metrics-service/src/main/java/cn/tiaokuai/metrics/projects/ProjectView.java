package cn.tiaokuai.metrics.projects;

import cn.tiaokuai.metrics.model.Lamp;
import cn.tiaokuai.metrics.model.Ratio;
import cn.tiaokuai.metrics.model.Thresholds;
import cn.tiaokuai.metrics.projects.model.Course;
import cn.tiaokuai.metrics.projects.model.Lateness;
import cn.tiaokuai.metrics.projects.model.Milestone;
import cn.tiaokuai.metrics.projects.model.Month;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A project as answered; investments in 万元.
 *
 * @param lastMonth last reported month, which completion, expected and deviation speak of; null before the first report
 * @param gaps months up to it that nobody has reported
 * @param completion done of planned in all, per cent
 * @param expected planned up to the last reported month, per cent
 * @param deviation percentage points ahead of the plan
 * @param daysLate of the milestone that is the latest today
 * @param lamp the worse of money and milestones
 */
public record ProjectView(
        UUID id,
        String unit,
        String name,
        String content,
        BigDecimal planned,
        BigDecimal done,
        String lastMonth,
        long gaps,
        BigDecimal completion,
        BigDecimal expected,
        BigDecimal deviation,
        long daysLate,
        Lamp lamp,
        List<Year> years,
        List<MonthView> months,
        List<MilestoneView> milestones,
        LocalDate finishedOn,
        long version) {

    /** Sums of a year; done is null where nothing was reported for it. */
    public record Year(int year, BigDecimal planned, BigDecimal done) {}

    /** One month; done is null while nobody has said. */
    public record MonthView(String month, BigDecimal planned, BigDecimal done) {

        static MonthView of(Month month) {
            return new MonthView(month.month().toString(), month.planned(), month.done());
        }
    }

    /** One milestone; reached is null before. */
    public record MilestoneView(String name, LocalDate planned, LocalDate reached, long daysLate) {

        static MilestoneView of(Milestone milestone, LocalDate today) {
            return new MilestoneView(
                    milestone.name(), milestone.planned(), milestone.reached(), milestone.daysLate(today));
        }
    }

    static ProjectView of(ProjectRow row, Thresholds thresholds, Lateness lateness, LocalDate today) {
        Course course = row.course();
        LocalDate day = row.finishedOn == null ? today : row.finishedOn;
        return new ProjectView(
                row.id,
                row.unit,
                row.name,
                row.content,
                course.planned(),
                course.done(),
                course.last().map(YearMonth::toString).orElse(null),
                course.gaps(),
                course.completion().map(Ratio::percent).orElse(null),
                course.expected().map(Ratio::percent).orElse(null),
                course.deviation().map(Ratio::percent).orElse(null),
                course.daysLate(day),
                course.lamp(thresholds, lateness, day),
                years(course),
                course.months().stream().map(MonthView::of).toList(),
                course.milestones().stream()
                        .map(milestone -> MilestoneView.of(milestone, day))
                        .toList(),
                row.finishedOn,
                row.version);
    }

    private static List<Year> years(Course course) {
        Stream<Integer> years =
                course.months().stream().map(month -> month.month().getYear()).distinct();
        return years.map(year -> new Year(year, course.plannedIn(year), course.doneIn(year)))
                .toList();
    }
}
