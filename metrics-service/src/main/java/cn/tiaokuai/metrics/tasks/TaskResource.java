package cn.tiaokuai.metrics.tasks;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.Parameters;
import cn.tiaokuai.metrics.tasks.model.Urgency;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.tables.CsvTable;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** 督办: work given from above, to a unit that answers for it and to others that help. */
@Path("/api/metrics/tasks")
@RunOnVirtualThread
@Transactional
public class TaskResource {

    private final ActivePost activePost;
    private final Tasks tasks;
    private final Supervising supervising;
    private final UnitDirectory directory;
    private final Limits limits;
    private final TaskLimits ownLimits;
    private final Clock clock;

    TaskResource(
            ActivePost activePost,
            Tasks tasks,
            Supervising supervising,
            UnitDirectory directory,
            Limits limits,
            TaskLimits ownLimits,
            Clock clock) {
        this.activePost = activePost;
        this.tasks = tasks;
        this.supervising = supervising;
        this.directory = directory;
        this.limits = limits;
        this.ownLimits = ownLimits;
        this.clock = clock;
    }

    /** What a list is narrowed by. */
    public static class Narrowing {

        /** Those that the own unit gave, answers for, or helps with. */
        @Parameter(schema = @Schema(implementation = Tasks.Side.class))
        @QueryParam("side")
        String side;

        @Parameter(schema = @Schema(implementation = TaskRow.State.class))
        @QueryParam("state")
        String state;

        /** Lead unit. */
        @QueryParam("unit")
        String unit;

        @Parameter(schema = @Schema(implementation = Urgency.class))
        @QueryParam("urgency")
        String urgency;

        /** First deadline. */
        @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date"))
        @QueryParam("from")
        String from;

        /** Last deadline. */
        @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date"))
        @QueryParam("to")
        String to;

        /** Only those that are not completed and whose deadline has passed. */
        @Parameter(schema = @Schema(enumeration = {"false", "true"}))
        @QueryParam("overdue")
        String overdue;

        private Tasks.Filter filter(LocalDate today) {
            boolean overdueOnly =
                    Requests.oneOf("overdue", overdue, "false", "true").equals("true");
            return new Tasks.Filter(
                    Requests.oneOf("side", side, Tasks.Side.class),
                    Requests.oneOf("state", state, TaskRow.State.class),
                    Requests.code("unit", unit),
                    Requests.oneOf("urgency", urgency, Urgency.class),
                    Parameters.date("from", from),
                    Parameters.date("to", to),
                    overdueOnly ? today : null);
        }
    }

    @POST
    @APIResponseSchema(value = TaskView.class, responseCode = "201")
    public Response assign(NewTask task) {
        Post post = activePost.require(Role.SUPERVISOR);
        NewTask given = Requests.body(task).checked(today(), limits, ownLimits);
        Unit unit = below("unit", given.unit(), post);
        given.partnersOrNone().forEach(partner -> below("partners", partner, post));
        TaskRow row = new TaskRow(unit, post.unit(), given, activePost.actor().username(), clock.instant());
        supervising.assign(row, activePost.actor());
        return answer(Response.created(URI.create("/api/metrics/tasks/" + row.id)), row);
    }

    /** Those that the own unit has, helps with or gave, the next deadline first. */
    @GET
    public Page<TaskView> list(
            @BeanParam Narrowing only,
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        LocalDate today = today();
        return tasks.list(post, only.filter(today), Tasks.Place.after(after), Requests.limit(limit))
                .map(row -> TaskView.of(row, today));
    }

    /** The same for spreadsheets; no cell of it is a formula. */
    @GET
    @Path("ledger.csv")
    @Produces(CsvTable.TYPE)
    public Response ledger(@BeanParam Narrowing only) {
        Post post = activePost.require(Role.BUSINESS);
        LocalDate today = today();
        int most = limits.exportRows();
        return TaskLedger.answer(CsvTable.whole(tasks.rows(post, only.filter(today), null, most), most).stream()
                .map(row -> TaskView.of(row, today))
                .toList());
    }

    @GET
    @Path("{id}")
    @APIResponseSchema(TaskView.class)
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), tasks.visible(id, activePost.require(Role.BUSINESS)));
    }

    /** Says anew what is to be done and who helps; unit and deadline stay. */
    @PUT
    @Path("{id}")
    @APIResponseSchema(TaskView.class)
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, NewTask change) {
        Post post = activePost.require(Role.SUPERVISOR);
        NewTask sent = Requests.body(change);
        TaskRow row = tasks.given(id, post);
        ETags.require(ifMatch, row.version);
        // What it cannot change may be left out, or be sent back as it was read.
        NewTask given = new NewTask(
                        sent.title(),
                        sent.content(),
                        sent.unit() == null ? row.unit : sent.unit(),
                        sent.partners(),
                        row.deadline,
                        sent.urgency())
                .checked(row.deadline, limits, ownLimits);
        if (!given.unit().equals(row.unit)) {
            throw Problems.invalid("unit", "牵头单位不能更改，请另行交办");
        }
        if (sent.deadline() != null && !sent.deadline().equals(row.deadline)) {
            throw Problems.invalid("deadline", "办理期限只能经延期申请更改");
        }
        given.partnersOrNone().forEach(partner -> below("partners", partner, post));
        supervising.change(row, given, activePost.actor());
        return answer(Response.ok(), row);
    }

    private Unit below(String field, String code, Post post) {
        Unit unit = directory.require(field, code);
        if (!post.scope().to(unit.code(), unit.path(), unit.linePath()).above()) {
            throw Problems.forbidden("forbidden", "只能向下级单位交办");
        }
        return unit;
    }

    private LocalDate today() {
        return OfficeDays.today(clock);
    }

    private Response answer(Response.ResponseBuilder response, TaskRow row) {
        return response.tag(ETags.of(row.version))
                .entity(TaskView.of(row, today()))
                .build();
    }
}
