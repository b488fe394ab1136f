package cn.tiaokuai.metrics.tasks;

import cn.tiaokuai.contracts.TaskAssigned;
import cn.tiaokuai.contracts.TaskCompleted;
import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** 督办: work given from above, reported on, and confirmed as done by whoever gave it. */
@Path("/api/metrics/tasks")
@RunOnVirtualThread
@Transactional
public class TaskResource {

    /** Deadlines are days of the offices. */
    private static final ZoneId OFFICES = ZoneId.of("Asia/Shanghai");

    private final ActivePost activePost;
    private final Tasks tasks;
    private final UnitDirectory directory;
    private final Limits limits;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    TaskResource(
            ActivePost activePost,
            Tasks tasks,
            UnitDirectory directory,
            Limits limits,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.activePost = activePost;
        this.tasks = tasks;
        this.directory = directory;
        this.limits = limits;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Work for a unit below. */
    public record NewTask(
            String title, @NotNull String unit, @NotNull LocalDate deadline) {}

    /** What the unit has done so far. */
    public record Feedback(String text) {}

    /** What was done, in the assigner's words. */
    public record Completion(String result) {}

    /** A task as answered. */
    public record TaskView(
            UUID id,
            String title,
            String unit,
            String assigner,
            LocalDate deadline,
            TaskRow.State state,
            String feedback,
            Instant reportedAt,
            String result,
            Instant completedAt) {

        static TaskView of(TaskRow row) {
            return new TaskView(
                    row.id,
                    row.title,
                    row.unit,
                    row.assigner,
                    row.deadline,
                    row.state,
                    row.feedback,
                    row.reportedAt,
                    row.result,
                    row.completedAt);
        }
    }

    @POST
    public Response assign(@NotNull @Valid NewTask task) {
        Post post = activePost.require(Role.SUPERVISOR);
        limits.text("title", task.title(), limits.nameLength());
        Unit unit = directory.require("unit", task.unit());
        if (!post.scope().to(unit.code(), unit.path(), unit.linePath()).above()) {
            throw Problems.forbidden("forbidden", "只能向下级单位交办");
        }
        TaskRow row = new TaskRow(unit, post.unit(), task.title(), task.deadline());
        row.assignedBy = activePost.actor().username();
        row.assignedAt = clock.instant();
        tasks.persist(row);
        audit.changed("assignment", "task", row.id, null, null);
        outbox.publish(new TaskAssigned(
                row.id, row.title, row.unit, row.assigner, row.deadline, activePost.actor(), row.assignedAt));
        return Response.created(URI.create("/api/metrics/tasks/" + row.id))
                .entity(TaskView.of(row))
                .build();
    }

    @GET
    public Page<TaskView> list(@QueryParam("after") String after, @QueryParam("limit") Integer limit) {
        Post post = activePost.require(Role.BUSINESS);
        return tasks.list(post, after, Keyset.limit(limit)).map(TaskView::of);
    }

    /** The unit says what it has done; may be said again until the task is completed. */
    @POST
    @Path("{id}/feedback")
    public TaskView report(@PathParam("id") UUID id, @NotNull @Valid Feedback feedback) {
        Post post = activePost.require(Role.BUSINESS);
        TaskRow row = tasks.open(id, post);
        if (!row.unit.equals(post.unit())) {
            throw Problems.forbidden("forbidden", "只有承办单位可以反馈");
        }
        limits.text("text", feedback.text(), limits.textLength());
        row.feedback = feedback.text();
        row.state = TaskRow.State.REPORTED;
        row.reportedAt = clock.instant();
        audit.changed("feedback", "task", id, null, null);
        return TaskView.of(row);
    }

    /** The assigner confirms that it is done; on time when the unit reported by the deadline. */
    @POST
    @Path("{id}/completion")
    public TaskView complete(@PathParam("id") UUID id, @NotNull @Valid Completion completion) {
        Post post = activePost.require(Role.SUPERVISOR);
        TaskRow row = tasks.open(id, post);
        if (!row.assigner.equals(post.unit())) {
            throw Problems.forbidden("forbidden", "只有交办单位可以办结");
        }
        limits.text("result", completion.result(), limits.textLength());
        row.result = completion.result();
        row.state = TaskRow.State.COMPLETED;
        row.completedAt = clock.instant();
        Instant done = row.reportedAt == null ? row.completedAt : row.reportedAt;
        boolean onTime = !done.atZone(OFFICES).toLocalDate().isAfter(row.deadline);
        audit.changed("completion", "task", id, null, null);
        outbox.publish(
                new TaskCompleted(row.id, row.title, row.unit, row.assigner, row.result, onTime, row.completedAt));
        return TaskView.of(row);
    }
}
