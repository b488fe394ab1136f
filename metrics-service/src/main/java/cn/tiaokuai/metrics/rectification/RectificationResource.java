package cn.tiaokuai.metrics.rectification;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.Parameters;
import cn.tiaokuai.metrics.Position;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Relation;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** 整改台账: problems, and what is done about them. */
@Path("/api/metrics/rectifications")
@RunOnVirtualThread
@Transactional
public class RectificationResource {

    private final ActivePost activePost;
    private final Rectifications ledger;
    private final Accounting accounting;
    private final UnitDirectory directory;
    private final Limits limits;
    private final Clock clock;

    RectificationResource(
            ActivePost activePost,
            Rectifications ledger,
            Accounting accounting,
            UnitDirectory directory,
            Limits limits,
            Clock clock) {
        this.activePost = activePost;
        this.ledger = ledger;
        this.accounting = accounting;
        this.directory = directory;
        this.limits = limits;
        this.clock = clock;
    }

    /** What a list is narrowed by. */
    public static class Narrowing {

        @Parameter(schema = @Schema(implementation = RectificationRow.State.class))
        @QueryParam("state")
        String state;

        @QueryParam("unit")
        String unit;

        /** First deadline. */
        @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date"))
        @QueryParam("from")
        String from;

        /** Last deadline. */
        @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date"))
        @QueryParam("to")
        String to;

        /** Only those that are not closed and whose deadline has passed. */
        @Parameter(schema = @Schema(enumeration = {"false", "true"}))
        @QueryParam("overdue")
        String overdue;

        private Rectifications.Filter filter(LocalDate today) {
            boolean overdueOnly =
                    Requests.oneOf("overdue", overdue, "false", "true").equals("true");
            return new Rectifications.Filter(
                    Requests.oneOf("state", state, RectificationRow.State.class),
                    Requests.code("unit", unit),
                    Parameters.date("from", from),
                    Parameters.date("to", to),
                    overdueOnly ? today : null);
        }
    }

    /** Raises a problem of the own unit, or of one below: whoever raises it closes it. */
    @POST
    @APIResponseSchema(value = RectificationView.class, responseCode = "201")
    public Response raise(Words.NewRectification rectification) {
        Post post = activePost.require(Role.BUSINESS);
        Words.NewRectification given = Requests.body(rectification).checked(today(), limits);
        Unit unit = directory.require("unit", given.unit());
        Relation relation = post.scope().to(unit.code(), unit.path(), unit.linePath());
        if (relation != Relation.OWN) {
            activePost.require(Role.SUPERVISOR);
            if (!relation.above()) {
                throw Problems.forbidden("forbidden", "只能向本单位或下级单位提出");
            }
        }
        RectificationRow row = new RectificationRow(
                UUID.randomUUID(),
                unit,
                post.unit(),
                given.problem().strip(),
                activePost.actor().username(),
                clock.instant());
        accounting.raise(row, given, activePost.actor());
        return Response.created(URI.create("/api/metrics/rectifications/" + row.id))
                .tag(ETags.of(row.version))
                .entity(view(row))
                .build();
    }

    /** Those of the own unit, and of the units below what they are to put right; in the order of units. */
    @GET
    public Page<RectificationView> list(
            @BeanParam Narrowing only,
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        return ledger.list(post, only.filter(today()), Position.after(after), Requests.limit(limit))
                .map(this::view);
    }

    /** The same for spreadsheets; no cell of it is a formula. */
    @GET
    @Path("ledger.csv")
    @Produces(CsvTable.TYPE)
    public Response csv(@BeanParam Narrowing only) {
        Post post = activePost.require(Role.BUSINESS);
        int most = limits.exportRows();
        List<RectificationRow> rows = ledger.rows(post, only.filter(today()), null, most);
        return RectificationLedger.answer(
                CsvTable.whole(rows, most).stream().map(this::view).toList());
    }

    /** How many of the same are in each state. */
    @GET
    @Path("counts")
    public List<Count> counts(@BeanParam Narrowing only) {
        Post post = activePost.require(Role.BUSINESS);
        return ledger.counts(post, only.filter(today()), today());
    }

    @GET
    @Path("{id}")
    @APIResponseSchema(RectificationView.class)
    public Response get(@PathParam("id") UUID id) {
        RectificationRow row = ledger.visible(id, activePost.require(Role.BUSINESS));
        return Response.ok(view(row)).tag(ETags.of(row.version)).build();
    }

    private RectificationView view(RectificationRow row) {
        return RectificationView.of(row, today());
    }

    private LocalDate today() {
        return OfficeDays.today(clock);
    }
}
