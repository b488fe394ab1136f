package cn.tiaokuai.metrics.projects;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.Parameters;
import cn.tiaokuai.metrics.Position;
import cn.tiaokuai.metrics.model.Lamp;
import cn.tiaokuai.metrics.model.Thresholds;
import cn.tiaokuai.metrics.projects.model.Course;
import cn.tiaokuai.metrics.projects.model.Lateness;
import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.platform.tables.CsvTable;
import io.quarkiverse.resteasy.problem.HttpProblem;
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
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** 项目: investment planned and done by month, milestones, lamp. */
@Path("/api/metrics/projects")
@RunOnVirtualThread
@Transactional
public class ProjectResource {

    private static final CsvTable LEDGER = new CsvTable(List.of(
            "单位", "项目", "计划总投资(万元)", "完成投资(万元)", "统计至", "完成率(%)", "序时进度(%)", "偏差(百分点)", "节点滞后天数", "状态灯", "竣工日期"));

    private final ActivePost activePost;
    private final Projects projects;
    private final Thresholds thresholds;
    private final Lateness lateness;
    private final Limits limits;
    private final ProjectLimits.Config ownLimits;
    private final Audit audit;
    private final Clock clock;

    ProjectResource(
            ActivePost activePost,
            Projects projects,
            Thresholds thresholds,
            Lateness lateness,
            Limits limits,
            ProjectLimits.Config ownLimits,
            Audit audit,
            Clock clock) {
        this.activePost = activePost;
        this.projects = projects;
        this.thresholds = thresholds;
        this.lateness = lateness;
        this.limits = limits;
        this.ownLimits = ownLimits;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was invested in a month.
     *
     * @param done in 万元; may be below zero where something was paid back
     */
    public record Investment(BigDecimal done) {}

    /** On which day it was finished. */
    public record Finishing(LocalDate on) {}

    /** What a list is narrowed by. */
    public static class Narrowing {

        @QueryParam("unit")
        String unit;

        /** Only those with a plan for a month of this year. */
        @Parameter(schema = @Schema(type = SchemaType.INTEGER))
        @QueryParam("year")
        String year;

        @Parameter(schema = @Schema(enumeration = {"all", "true", "false"}))
        @QueryParam("finished")
        String finished;

        private Projects.Filter filter(Limits limits) {
            String which = Requests.oneOf("finished", finished, "all", "true", "false");
            return new Projects.Filter(
                    Requests.code("unit", unit),
                    Parameters.year("year", year, limits),
                    which.equals("all") ? null : Boolean.valueOf(which));
        }
    }

    @POST
    @APIResponseSchema(value = ProjectView.class, responseCode = "201")
    public Response plan(NewProject project) {
        Post post = activePost.require(Role.BUSINESS);
        NewProject given = Requests.body(project).checked(today(), limits, ownLimits);
        ProjectRow row = new ProjectRow(post, given, activePost.actor().username(), clock.instant());
        Requests.unlessRaced(() -> projects.persistAndFlush(row), ProjectResource::exists);
        changed("creation", row, null);
        return answer(Response.created(URI.create("/api/metrics/projects/" + row.id)), row);
    }

    /** Those of the own unit and of the units below, in the order of units. */
    @GET
    public Page<ProjectView> list(
            @BeanParam Narrowing only,
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        return projects.list(post, only.filter(limits), Position.after(after), Requests.limit(limit))
                .map(this::view);
    }

    /** The same for spreadsheets; no cell of it is a formula. */
    @GET
    @Path("ledger.csv")
    @Produces(CsvTable.TYPE)
    public Response csv(@BeanParam Narrowing only) {
        Post post = activePost.require(Role.BUSINESS);
        int most = limits.exportRows();
        List<ProjectRow> rows = projects.rows(post, only.filter(limits), null, most);
        return LEDGER.answer(
                "projects", CsvTable.whole(rows, most).stream().map(this::view).toList(), ProjectResource::cells);
    }

    @GET
    @Path("{id}")
    @APIResponseSchema(ProjectView.class)
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), projects.visible(id, activePost.require(Role.BUSINESS)));
    }

    /** Another plan; what was reported stays, so a month with a report cannot go. */
    @PUT
    @Path("{id}")
    @APIResponseSchema(ProjectView.class)
    public Response replan(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, NewProject project) {
        Post post = activePost.require(Role.BUSINESS);
        NewProject given = Requests.body(project).checked(today(), limits, ownLimits);
        ProjectRow row = current(id, post, ifMatch);
        String before = digest(row);
        Course course = row.course();
        if (course.loses(given.plan())) {
            throw Problems.invalid("months", "已填报完成投资的月份不能去掉");
        }
        row.describe(given);
        row.keep(course.replanned(given.plan(), given.steps()));
        row.version++;
        Requests.unlessRaced(projects::flush, ProjectResource::exists);
        changed("change", row, before);
        return answer(Response.ok(), row);
    }

    /** What was invested in a month; not of one that has not begun. */
    @PUT
    @Path("{id}/months/{month}")
    @APIResponseSchema(ProjectView.class)
    public Response report(
            @PathParam("id") UUID id,
            @PathParam("month") String month,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Investment investment) {
        Post post = activePost.require(Role.BUSINESS);
        Violations violations = new Violations();
        BigDecimal done = Requests.body(investment).done();
        limits.number(violations, "done", done);
        violations.stop();
        ProjectRow row = current(id, post, ifMatch);
        YearMonth asked = NewProject.month(month);
        if (asked != null && asked.isAfter(YearMonth.from(today()))) {
            throw Problems.invalid("month", "不能填报以后的月份");
        }
        String before = digest(row);
        Course course = (asked == null
                        ? java.util.Optional.<Course>empty()
                        : row.course().with(asked, done))
                .orElseThrow(() -> Problems.notFound("month", month));
        row.keep(course);
        row.version++;
        changed("investment", row, before);
        return answer(Response.ok(), row);
    }

    /** 竣工: nothing of it is changed any more. */
    @POST
    @Path("{id}/finishing")
    @APIResponseSchema(ProjectView.class)
    public Response finish(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Finishing finishing) {
        Post post = activePost.require(Role.BUSINESS);
        LocalDate on = Requests.body(finishing).on();
        Violations violations = new Violations();
        if (violations.present("on", on)) {
            limits.year(violations, "on", on.getYear());
            violations.unless(!on.isAfter(today()), "on", "不能晚于今天");
        }
        violations.stop();
        ProjectRow row = current(id, post, ifMatch);
        String before = digest(row);
        row.finishedOn = on;
        row.version++;
        changed("finishing", row, before);
        return answer(Response.ok(), row);
    }

    private ProjectRow current(UUID id, Post post, String ifMatch) {
        ProjectRow row = projects.own(id, post);
        ETags.require(ifMatch, row.version);
        if (row.finishedOn != null) {
            throw Problems.conflict("project-finished", "该项目已竣工");
        }
        return row;
    }

    private static HttpProblem exists() {
        return Problems.conflict("project-exists", "本单位已有同名项目");
    }

    private ProjectView view(ProjectRow row) {
        return ProjectView.of(row, thresholds, lateness, today());
    }

    private LocalDate today() {
        return OfficeDays.today(clock);
    }

    private Response answer(Response.ResponseBuilder response, ProjectRow row) {
        return response.tag(ETags.of(row.version)).entity(view(row)).build();
    }

    private void changed(String action, ProjectRow row, String before) {
        audit.changed(action, "project", row.id, before, digest(row));
    }

    private String digest(ProjectRow row) {
        return Digests.sha256(row.name + row.content + row.months + row.milestones + row.finishedOn);
    }

    private static Stream<?> cells(ProjectView project) {
        return Arrays.<Object>asList(
                project.unit(),
                project.name(),
                project.planned(),
                project.done(),
                project.lastMonth(),
                project.completion(),
                project.expected(),
                project.deviation(),
                project.daysLate(),
                word(project.lamp()),
                project.finishedOn())
                .stream();
    }

    private static String word(Lamp lamp) {
        return switch (lamp) {
            case GREEN -> "绿";
            case BLUE -> "蓝";
            case YELLOW -> "黄";
            case RED -> "红";
            case UNKNOWN -> "未知";
        };
    }
}
