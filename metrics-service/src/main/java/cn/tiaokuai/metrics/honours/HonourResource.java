package cn.tiaokuai.metrics.honours;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.Parameters;
import cn.tiaokuai.metrics.Position;
import cn.tiaokuai.metrics.honours.model.Level;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.platform.tables.CsvTable;
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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** 荣誉: what a unit or its people were given by somebody else. */
@Path("/api/metrics/honours")
@RunOnVirtualThread
@Transactional
public class HonourResource {

    private static final CsvTable LEDGER =
            new CsvTable(List.of("单位", "荣誉名称", "级别", "授予单位", "授予日期", "获得者", "状态", "登记人", "确认人"));

    private final ActivePost activePost;
    private final Honours honours;
    private final Granting granting;
    private final Limits limits;
    private final Clock clock;

    HonourResource(ActivePost activePost, Honours honours, Granting granting, Limits limits, Clock clock) {
        this.activePost = activePost;
        this.honours = honours;
        this.granting = granting;
        this.limits = limits;
        this.clock = clock;
    }

    /** Why it is withdrawn. */
    public record Withdrawal(String reason) {}

    /** What a list is narrowed by. */
    public static class Narrowing {

        @Parameter(schema = @Schema(implementation = HonourRow.State.class))
        @QueryParam("state")
        String state;

        @QueryParam("unit")
        String unit;

        @Parameter(schema = @Schema(implementation = Level.class))
        @QueryParam("level")
        String level;

        /** Year that it was granted in. */
        @Parameter(schema = @Schema(type = SchemaType.INTEGER))
        @QueryParam("year")
        String year;

        private Honours.Filter filter(Limits limits) {
            return new Honours.Filter(
                    Requests.oneOf("state", state, HonourRow.State.class),
                    Requests.code("unit", unit),
                    Requests.oneOf("level", level, Level.class),
                    Parameters.year("year", year, limits));
        }
    }

    @POST
    @APIResponseSchema(value = HonourView.class, responseCode = "201")
    public Response register(NewHonour honour) {
        Post post = activePost.require(Role.BUSINESS);
        NewHonour given = Requests.body(honour).checked(OfficeDays.today(clock), limits);
        HonourRow row = new HonourRow(post, activePost.actor().username(), clock.instant());
        granting.register(row, given);
        return answer(Response.created(URI.create("/api/metrics/honours/" + row.id)), row);
    }

    /** Those of the own unit, and confirmed ones of the units below; in the order of units. */
    @GET
    public Page<HonourView> list(
            @BeanParam Narrowing only,
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        return honours.list(post, only.filter(limits), Position.after(after), Requests.limit(limit))
                .map(HonourView::of);
    }

    /** The same for spreadsheets; no cell of it is a formula. */
    @GET
    @Path("ledger.csv")
    @Produces(CsvTable.TYPE)
    public Response csv(@BeanParam Narrowing only) {
        Post post = activePost.require(Role.BUSINESS);
        int most = limits.exportRows();
        return LEDGER.answer(
                "honours",
                CsvTable.whole(honours.rows(post, only.filter(limits), null, most), most),
                HonourResource::cells);
    }

    @GET
    @Path("{id}")
    @APIResponseSchema(HonourView.class)
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), honours.visible(id, activePost.require(Role.BUSINESS)));
    }

    /** Writes it down otherwise, as long as it is not confirmed. */
    @PUT
    @Path("{id}")
    @APIResponseSchema(HonourView.class)
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, NewHonour honour) {
        Post post = activePost.require(Role.BUSINESS);
        NewHonour given = Requests.body(honour).checked(OfficeDays.today(clock), limits);
        HonourRow row = current(id, post, ifMatch);
        granting.change(row, given, activePost.actor());
        return answer(Response.ok(), row);
    }

    /** 确认: by another person than the one who wrote it down; from now on it may be told. */
    @POST
    @Path("{id}/confirmation")
    @APIResponseSchema(HonourView.class)
    public Response confirm(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Post post = activePost.require(Role.REVIEWER);
        HonourRow row = current(id, post, ifMatch);
        granting.confirm(row, activePost.actor());
        return answer(Response.ok(), row);
    }

    /** 撤销: it was a mistake, or was taken back by who granted it. */
    @POST
    @Path("{id}/withdrawal")
    @APIResponseSchema(HonourView.class)
    public Response withdraw(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Withdrawal withdrawal) {
        Post post = activePost.require(Role.REVIEWER);
        String reason = Requests.body(withdrawal).reason();
        Violations violations = new Violations();
        violations.lines("reason", reason, limits.textLength());
        violations.stop();
        HonourRow row = current(id, post, ifMatch);
        granting.withdraw(row, reason.strip(), activePost.actor());
        return answer(Response.ok(), row);
    }

    private HonourRow current(UUID id, Post post, String ifMatch) {
        HonourRow row = honours.own(id, post);
        ETags.require(ifMatch, row.version);
        return row;
    }

    private static Response answer(Response.ResponseBuilder response, HonourRow row) {
        return response.tag(ETags.of(row.version)).entity(HonourView.of(row)).build();
    }

    private static Stream<?> cells(HonourRow row) {
        return Arrays.<Object>asList(
                row.unit,
                row.title,
                word(row.level),
                row.grantedBy,
                row.grantedOn,
                row.recipient,
                word(row.state),
                row.registeredBy,
                row.confirmedBy)
                .stream();
    }

    private static String word(Level level) {
        return switch (level) {
            case NATIONAL -> "国家级";
            case PROVINCIAL -> "省级";
            case CITY -> "市级";
            case COUNTY -> "县级";
            case OTHER -> "其他";
        };
    }

    private static String word(HonourRow.State state) {
        return switch (state) {
            case REGISTERED -> "已登记";
            case CONFIRMED -> "已确认";
            case WITHDRAWN -> "已撤销";
        };
    }
}
