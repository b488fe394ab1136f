package cn.tiaokuai.metrics.tasks;

import cn.tiaokuai.contracts.TaskAssigned;
import cn.tiaokuai.contracts.TaskCompleted;
import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

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

    /** What the unit has done so far. */
    public record Feedback(String text) {}

    /** What was done, in the assigner's words. */
    public record Completion(String result) {}

    @POST
    @APIResponseSchema(value = TaskView.class, responseCode = "201")
    public Response assign(NewTask task) {
        Post post = activePost.require(Role.SUPERVISOR);
        NewTask given = Requests.body(task).checked(day(clock.instant()), limits);
        Unit unit = directory.require("unit", given.unit());
        if (!post.scope().to(unit.code(), unit.path(), unit.linePath()).above()) {
            throw Problems.forbidden("forbidden", "只能向下级单位交办");
        }
        TaskRow row = new TaskRow(unit, post.unit(), given);
        row.assignedBy = activePost.actor().username();
        row.assignedAt = clock.instant();
        tasks.persistAndFlush(row);
        outbox.publish(new TaskAssigned(
                row.id, row.title, row.unit, row.assigner, row.deadline, activePost.actor(), row.assignedAt));
        changed("assignment", row);
        return Response.created(URI.create("/api/metrics/tasks/" + row.id))
                .entity(new TaskView(row))
                .build();
    }

    /** Those that the own unit has or gave, the most urgent first. */
    @GET
    public Page<TaskView> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        return tasks.list(post, Tasks.Place.after(after), Requests.limit(limit)).map(TaskView::new);
    }

    /** The unit says what it has done; may be said again until the task is completed. */
    @POST
    @Path("{id}/feedback")
    public TaskView report(@PathParam("id") UUID id, Feedback feedback) {
        Post post = activePost.require(Role.BUSINESS);
        String text = text("text", Requests.body(feedback).text());
        TaskRow row = tasks.open(id, post);
        if (!row.unit.equals(post.unit())) {
            throw Problems.forbidden("forbidden", "只有承办单位可以反馈");
        }
        row.feedback = text;
        row.state = TaskRow.State.REPORTED;
        row.reportedAt = clock.instant();
        changed("feedback", row);
        return new TaskView(row);
    }

    /** The assigner confirms that it is done; on time when the unit last reported by the deadline. */
    @POST
    @Path("{id}/completion")
    public TaskView complete(@PathParam("id") UUID id, Completion completion) {
        Post post = activePost.require(Role.SUPERVISOR);
        String result = text("result", Requests.body(completion).result());
        TaskRow row = tasks.open(id, post);
        if (!row.assigner.equals(post.unit())) {
            throw Problems.forbidden("forbidden", "只有交办单位可以办结");
        }
        row.result = result;
        row.state = TaskRow.State.COMPLETED;
        row.completedAt = clock.instant();
        boolean onTime =
                !day(row.reportedAt == null ? row.completedAt : row.reportedAt).isAfter(row.deadline);
        outbox.publish(
                new TaskCompleted(row.id, row.title, row.unit, row.assigner, row.result, onTime, row.completedAt));
        changed("completion", row);
        return new TaskView(row);
    }

    private String text(String field, String text) {
        Violations violations = new Violations();
        violations.lines(field, text, limits.textLength());
        violations.stop();
        return text.strip();
    }

    private void changed(String action, TaskRow row) {
        audit.changed(action, "task", row.id, null, Digests.sha256(new TaskView(row).toString()));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(OFFICES).toLocalDate();
    }
}
