package cn.tiaokuai.metrics.tasks;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * 办理: what is done about a task until it is completed. Whatever the assigner decides about words of the unit names the version
 * that he has read.
 */
@Path("/api/metrics/tasks/{id}")
@RunOnVirtualThread
@Transactional
public class CourseResource {

    private final ActivePost activePost;
    private final Tasks tasks;
    private final Course course;
    private final Supervising supervising;
    private final TaskReminders reminders;
    private final Limits limits;
    private final Audit audit;
    private final Clock clock;

    CourseResource(
            ActivePost activePost,
            Tasks tasks,
            Course course,
            Supervising supervising,
            TaskReminders reminders,
            Limits limits,
            Audit audit,
            Clock clock) {
        this.activePost = activePost;
        this.tasks = tasks;
        this.course = course;
        this.supervising = supervising;
        this.reminders = reminders;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /** All that was done and said, latest first; for every unit that has part in it. */
    @GET
    @Path("course")
    public Page<EntryView> course(
            @PathParam("id") UUID id,
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        return course.of(tasks.visible(id, post), after, Requests.limit(limit)).map(EntryView::of);
    }

    /**
     * The lead unit says what was done; may be said again until the task is completed. What a cooperating unit says is for the
     * lead and stands in the course.
     */
    @POST
    @Path("feedback")
    @APIResponseSchema(TaskView.class)
    public Response report(@PathParam("id") UUID id, Words.Feedback feedback) {
        Post post = activePost.require(Role.BUSINESS);
        Words.Feedback said = Requests.body(feedback).checked(limits);
        TaskRow seen = tasks.visible(id, post);
        if (seen.partners.contains(post.unit())) {
            supervising.contribute(seen, post, said, activePost.actor());
            return answer(seen);
        }
        TaskRow row = tasks.held(id, post);
        supervising.feedback(row, said, activePost.actor());
        return answer(row);
    }

    /** 退回重办. */
    @POST
    @Path("return")
    @APIResponseSchema(TaskView.class)
    public Response giveBack(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Words.Return given) {
        Post post = activePost.require(Role.SUPERVISOR);
        String reason = Requests.body(given).checked(limits);
        TaskRow row = given(id, post, ifMatch);
        supervising.giveBack(row, reason, activePost.actor());
        return answer(row);
    }

    /** Asks for more time, before the deadline has passed. */
    @POST
    @Path("extension")
    @APIResponseSchema(TaskView.class)
    public Response askForTime(@PathParam("id") UUID id, Words.ExtensionWish wish) {
        Post post = activePost.require(Role.BUSINESS);
        Words.ExtensionWish asked = Requests.body(wish).checked(limits);
        TaskRow row = tasks.held(id, post);
        supervising.askForTime(row, asked, activePost.actor());
        return answer(row);
    }

    /** Grants or declines more time. */
    @POST
    @Path("extension/decision")
    @APIResponseSchema(TaskView.class)
    public Response answer(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Words.ExtensionAnswer given) {
        Post post = activePost.require(Role.SUPERVISOR);
        Words.ExtensionAnswer decided = Requests.body(given).checked(limits);
        TaskRow row = given(id, post, ifMatch);
        supervising.answer(row, decided, activePost.actor());
        return answer(row);
    }

    /** 催办. */
    @POST
    @Path("reminders")
    @APIResponseSchema(TaskView.class)
    public Response remind(@PathParam("id") UUID id, Words.Urging urging) {
        Post post = activePost.require(Role.SUPERVISOR);
        String message = Requests.body(urging).checked(limits);
        TaskRow row = tasks.given(id, post);
        reminders.byHand(row, message, activePost.actor());
        audit.changed("reminder", "task", id, null, Digests.sha256(message));
        return answer(row);
    }

    /** 办结: the assigner confirms that it is done; on time when the unit last reported by the deadline. */
    @POST
    @Path("completion")
    @APIResponseSchema(TaskView.class)
    public Response complete(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Words.Completion given) {
        Post post = activePost.require(Role.SUPERVISOR);
        String result = Requests.body(given).checked(limits);
        TaskRow row = given(id, post, ifMatch);
        supervising.complete(row, result, activePost.actor());
        return answer(row);
    }

    private TaskRow given(UUID id, Post post, String ifMatch) {
        TaskRow row = tasks.given(id, post);
        ETags.require(ifMatch, row.version);
        return row;
    }

    private Response answer(TaskRow row) {
        return Response.ok(TaskView.of(row, OfficeDays.today(clock)))
                .tag(ETags.of(row.version))
                .build();
    }
}
