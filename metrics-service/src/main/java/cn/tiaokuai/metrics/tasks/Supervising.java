package cn.tiaokuai.metrics.tasks;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.TaskAssigned;
import cn.tiaokuai.contracts.TaskCompleted;
import cn.tiaokuai.metrics.Evidence;
import cn.tiaokuai.metrics.tasks.EntryRow.What;
import cn.tiaokuai.metrics.tasks.model.Act;
import cn.tiaokuai.metrics.tasks.model.Outcome;
import cn.tiaokuai.metrics.tasks.model.Outcome.Moved;
import cn.tiaokuai.metrics.tasks.model.Outcome.Refused;
import cn.tiaokuai.metrics.tasks.model.Supervision;
import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.platform.problems.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Tasks are given, move as the rules say, and are completed; each act stands in the task's course. The task's row is locked by
 * whoever calls, before the end of the audit's chain is.
 */
@ApplicationScoped
class Supervising {

    private final Tasks tasks;
    private final Course course;
    private final TaskAgenda agenda;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Supervising(Tasks tasks, Course course, TaskAgenda agenda, Outbox outbox, Audit audit, Clock clock) {
        this.tasks = tasks;
        this.course = course;
        this.agenda = agenda;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    void assign(TaskRow task, Actor by) {
        tasks.persistAndFlush(task);
        add(task, task.assigner, What.ASSIGNED, task.content, List.of(), task.deadline, by);
        agenda.plan(task, clock.instant());
        outbox.publish(
                new TaskAssigned(task.id, task.title, task.unit, task.assigner, task.deadline, by, task.assignedAt));
        changed("assignment", task, null);
    }

    /** Says anew what is to be done; the deadline moves by extensions only. */
    void change(TaskRow task, NewTask given, Actor by) {
        if (task.state == TaskRow.State.COMPLETED) {
            throw settled();
        }
        String before = digest(task);
        task.describe(given);
        task.version++;
        add(task, task.assigner, What.CHANGED, task.content, List.of(), null, by);
        changed("change", task, before);
    }

    void feedback(TaskRow task, Words.Feedback said, Actor by) {
        String before = digest(task);
        Instant now = clock.instant();
        move(task, new Act.Feedback(OfficeDays.day(now)));
        task.feedback = said.text().strip();
        task.reportedAt = now;
        add(task, task.unit, What.FEEDBACK, task.feedback, Evidence.orNone(said.evidence()), null, by);
        changed("feedback", task, before);
    }

    /** A cooperating unit tells the lead: the task itself stands as before. */
    void contribute(TaskRow task, Post post, Words.Feedback said, Actor by) {
        if (task.state == TaskRow.State.COMPLETED) {
            throw settled();
        }
        List<Evidence> evidence = Evidence.orNone(said.evidence());
        add(task, post.unit(), What.CONTRIBUTION, said.text().strip(), evidence, null, by);
        audit.changed("contribution", "task", task.id, null, Digests.sha256(said.toString()));
    }

    void giveBack(TaskRow task, String reason, Actor by) {
        String before = digest(task);
        move(task, new Act.Return());
        add(task, task.assigner, What.RETURNED, reason, List.of(), null, by);
        changed("return", task, before);
    }

    void askForTime(TaskRow task, Words.ExtensionWish wish, Actor by) {
        String before = digest(task);
        move(task, new Act.Wish(OfficeDays.today(clock), wish.until()));
        add(task, task.unit, What.EXTENSION_ASKED, wish.reason(), List.of(), wish.until(), by);
        changed("extension", task, before);
    }

    void answer(TaskRow task, Words.ExtensionAnswer answer, Actor by) {
        String before = digest(task);
        move(task, answer.granted() ? new Act.Grant(answer.until()) : new Act.Decline());
        agenda.plan(task, clock.instant());
        What what = answer.granted() ? What.EXTENSION_GRANTED : What.EXTENSION_DECLINED;
        add(task, task.assigner, what, answer.reason(), List.of(), task.deadline, by);
        changed("extension-decision", task, before);
    }

    void complete(TaskRow task, String result, Actor by) {
        String before = digest(task);
        Instant now = clock.instant();
        move(task, new Act.Completion(OfficeDays.day(now)));
        task.result = result;
        task.completedAt = now;
        agenda.plan(task, now);
        add(task, task.assigner, What.COMPLETED, result, List.of(), null, by);
        outbox.publish(new TaskCompleted(
                task.id, task.title, task.unit, task.assigner, task.result, task.onTime, task.completedAt));
        changed("completion", task, before);
    }

    private void move(TaskRow task, Act act) {
        Outcome outcome = Supervision.after(task.standing(OfficeDays::day), act);
        switch (outcome) {
            case Moved moved -> task.move(moved.to());
            case Refused refused -> throw problem(refused.why(), task);
        }
    }

    private static HttpProblem problem(Outcome.Why why, TaskRow task) {
        return switch (why) {
            case SETTLED -> settled();
            case NOT_REPORTED -> Problems.conflict("task-not-reported", "承办单位反馈之后才能退回");
            case ALREADY_REPORTED -> Problems.conflict("task-already-reported", "已反馈，无需延期");
            case TOO_LATE -> Problems.conflict("task-extension-too-late", "延期须在办理期限（" + task.deadline + "）之前申请");
            case WISH_OPEN -> Problems.conflict("task-extension-open", "上一次延期申请还在等待答复");
            case NO_WISH -> Problems.conflict("task-no-extension", "没有待答复的延期申请");
            case NOT_LATER -> Problems.invalid("until", "须晚于现在的期限 " + task.deadline);
        };
    }

    private static HttpProblem settled() {
        return Problems.conflict("task-settled", "该任务已办结");
    }

    private void add(
            TaskRow task, String author, What what, String text, List<Evidence> evidence, LocalDate day, Actor by) {
        course.add(new EntryRow(task, author, what, text, evidence, day), by.username(), clock.instant());
    }

    private void changed(String action, TaskRow task, String before) {
        audit.changed(action, "task", task.id, before, digest(task));
    }

    /** Of the task itself: whether it is overdue depends on when one asks. */
    private static String digest(TaskRow task) {
        return Digests.sha256(TaskView.of(task, LocalDate.MIN).toString());
    }
}
