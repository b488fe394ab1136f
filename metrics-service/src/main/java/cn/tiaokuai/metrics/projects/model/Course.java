package cn.tiaokuai.metrics.projects.model;

import cn.tiaokuai.metrics.model.Lamp;
import cn.tiaokuai.metrics.model.Ratio;
import cn.tiaokuai.metrics.model.Thresholds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How a project goes: what was invested against what was planned, up to the last month that was reported.
 *
 * @param months each month once, in order
 * @param milestones in the order of their planned days
 */
public record Course(List<Month> months, List<Milestone> milestones) {

    public Course {
        months = months.stream().sorted(Comparator.comparing(Month::month)).toList();
        milestones = milestones.stream()
                .sorted(Comparator.comparing(Milestone::planned))
                .toList();
    }

    /** The last month that was reported, none before the first. */
    public Optional<YearMonth> last() {
        return months.stream()
                .filter(month -> month.done() != null)
                .map(Month::month)
                .max(Comparator.naturalOrder());
    }

    /** What is planned in all. */
    public BigDecimal planned() {
        return sum(month -> true, Month::planned);
    }

    /** What is planned for a year. */
    public BigDecimal plannedIn(int year) {
        return sum(month -> month.month().getYear() == year, Month::planned);
    }

    /** What was done in all; null where nothing was reported. */
    public BigDecimal done() {
        return last().map(last -> sum(month -> month.done() != null, Month::done))
                .orElse(null);
    }

    /** What was done in a year; null where nothing was reported for it. */
    public BigDecimal doneIn(int year) {
        Predicate<Month> reported = month -> month.month().getYear() == year && month.done() != null;
        return months.stream().anyMatch(reported) ? sum(reported, Month::done) : null;
    }

    /** Months up to the last reported one that nobody has reported. */
    public long gaps() {
        return last().map(last -> months.stream()
                        .filter(month -> !month.month().isAfter(last) && month.done() == null)
                        .count())
                .orElse(0L);
    }

    /** Done / planned in all; none before the first report. */
    public Optional<Ratio> completion() {
        return last().map(last -> new Ratio(done(), planned()));
    }

    /** What was planned up to the last reported month / planned in all. */
    public Optional<Ratio> expected() {
        return last().map(last -> new Ratio(sum(month -> !month.month().isAfter(last), Month::planned), planned()));
    }

    /** Completion less expected: above zero is ahead of the plan. */
    public Optional<Ratio> deviation() {
        return completion().flatMap(completion -> expected().map(completion::minus));
    }

    /** Days that the latest of the milestones is late today. */
    public long daysLate(LocalDate today) {
        return milestones.stream()
                .mapToLong(milestone -> milestone.daysLate(today))
                .max()
                .orElse(0);
    }

    /** The worse of money and milestones; unknown before the first report unless a milestone is late. */
    public Lamp lamp(Thresholds thresholds, Lateness lateness, LocalDate today) {
        long late = daysLate(today);
        Lamp time = lateness.lamp(late);
        Lamp money = deviation().map(thresholds::lamp).orElse(Lamp.UNKNOWN);
        if (money == Lamp.UNKNOWN) {
            return late > 0 ? time : Lamp.UNKNOWN;
        }
        return Stream.of(time, money).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** With what was done in a month; none when nothing is planned for it. */
    public Optional<Course> with(YearMonth reported, BigDecimal done) {
        if (months.stream().noneMatch(month -> month.month().equals(reported))) {
            return Optional.empty();
        }
        return Optional.of(new Course(
                months.stream()
                        .map(month -> month.month().equals(reported)
                                ? new Month(month.month(), month.planned(), done)
                                : month)
                        .toList(),
                milestones));
    }

    /** Another plan; what was reported for months that it still has stays. */
    public Course replanned(List<Month> plan, List<Milestone> steps) {
        return new Course(
                plan.stream()
                        .map(month -> new Month(month.month(), month.planned(), doneIn(month.month())))
                        .toList(),
                steps);
    }

    /** Whether a plan would lose something that was reported. */
    public boolean loses(List<Month> plan) {
        return months.stream().filter(month -> month.done() != null).anyMatch(month -> plan.stream()
                .noneMatch(other -> other.month().equals(month.month())));
    }

    private BigDecimal doneIn(YearMonth asked) {
        return months.stream()
                .filter(month -> month.month().equals(asked) && month.done() != null)
                .map(Month::done)
                .findFirst()
                .orElse(null);
    }

    private BigDecimal sum(Predicate<Month> which, Function<Month, BigDecimal> what) {
        return months.stream().filter(which).map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
