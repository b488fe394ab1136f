package cn.tiaokuai.metrics.tasks;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.TaskReminded;
import cn.tiaokuai.metrics.tasks.EntryRow.What;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.days.ReminderDays;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Reminders of tasks: each stands in the task's course and is told outside. */
@ApplicationScoped
class TaskReminders {

    private final Course course;
    private final TaskLimits limits;
    private final Outbox outbox;
    private final Clock clock;

    TaskReminders(Course course, TaskLimits limits, Outbox outbox, Clock clock) {
        this.course = course;
        this.limits = limits;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * 催办. The task's row is locked, so that two persons do not remind at the same moment.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 for what is completed or waits for the assigner himself; 429 a
     *     moment after the last one
     */
    void byHand(TaskRow task, String message, Actor by) {
        switch (task.state) {
            case COMPLETED -> throw Problems.conflict("task-settled", "该任务已办结");
            case REPORTED -> throw Problems.conflict("task-already-reported", "承办单位已反馈，无需催办");
            case ASSIGNED, RETURNED -> {
                Instant since = clock.instant().minus(limits.reminders().pause());
                if (course.wasUrgedSince(task.id, since)) {
                    long minutes = limits.reminders().pause().toMinutes();
                    throw Problems.of(429, "reminded-recently", "两次催办至少间隔 " + minutes + " 分钟", Map.of());
                }
                send(task, What.URGED, ReminderDays.distance(task.deadline, OfficeDays.today(clock)), message, by);
            }
        }
    }

    /** By the clock, once for a deadline and a distance from it; what waits for the assigner is not its unit's to hurry. */
    void byClock(TaskRow task, LocalDate from, Actor clockwork) {
        limits.reminders()
                .days()
                .toTell(task.deadline, from, OfficeDays.today(clock))
                .ifPresent(days -> {
                    boolean waits = task.state == TaskRow.State.ASSIGNED || task.state == TaskRow.State.RETURNED;
                    if (waits && !course.hasReminded(task.id, task.deadline, days)) {
                        send(task, What.REMINDED, days, message(task, days), clockwork);
                    }
                });
    }

    private void send(TaskRow task, What what, int days, String message, Actor by) {
        Instant now = clock.instant();
        EntryRow entry = new EntryRow(task, task.assigner, what, message, List.of(), task.deadline);
        entry.days = days;
        course.add(entry, by.username(), now);
        outbox.publish(new TaskReminded(
                entry.id, task.id, task.unit, task.assigner, task.title, task.deadline, days, message, by, now));
    }

    private static String message(TaskRow task, int days) {
        LocalDate due = task.deadline;
        String day = due.getYear() + "年" + due.getMonthValue() + "月" + due.getDayOfMonth() + "日";
        String distance = days < 0 ? "还有 " + -days + " 天" : days == 0 ? "今天到期" : "已逾期 " + days + " 天";
        return "督办事项“" + task.title + "”应于" + day + "前办结，" + distance + "。";
    }
}
