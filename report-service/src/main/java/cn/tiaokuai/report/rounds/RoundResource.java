package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.report.drafting.DraftingLimits;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.Reports;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 征集: calls for reports. */
@Path("/api/reports/rounds")
@RunOnVirtualThread
@Transactional
public class RoundResource {

    private final ActivePost activePost;
    private final Rounds rounds;
    private final Reports reports;
    private final UnitDirectory directory;
    private final DraftingLimits limits;
    private final Audit audit;
    private final Clock clock;

    RoundResource(
            ActivePost activePost,
            Rounds rounds,
            Reports reports,
            UnitDirectory directory,
            DraftingLimits limits,
            Audit audit,
            Clock clock) {
        this.activePost = activePost;
        this.rounds = rounds;
        this.reports = reports;
        this.directory = directory;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /** A round; {@code recipients} is absent in lists, and shows a recipient only itself. */
    public record RoundView(
            UUID id,
            String unit,
            String title,
            String kind,
            int year,
            LocalDate due,
            List<String> requiredSections,
            List<Recipient> recipients) {

        static RoundView of(RoundRow row, List<Recipient> recipients) {
            return new RoundView(
                    row.id, row.unit, row.title, row.kind, row.year, row.due, row.requiredSections, recipients);
        }
    }

    /**
     * One called unit.
     *
     * @param state of its report as far as the caller may know it; MISSING where none is to be seen
     */
    public record Recipient(String unit, String name, String state, UUID reportId, Instant submittedAt) {}

    @POST
    public Response call(@NotNull @Valid NewRound round) {
        Post post = activePost.require(Role.SUPERVISOR);
        limits.year("year", round.year());
        RoundRow row = rounds.call(post, round, activePost.actor().username(), clock.instant());
        audit.changed("creation", "round", row.id, null, null);
        return Response.created(URI.create("/api/reports/rounds/" + row.id))
                .entity(RoundView.of(row, recipients(row, post)))
                .build();
    }

    @GET
    public Page<RoundView> list(@QueryParam("after") String after, @QueryParam("limit") Integer limit) {
        Post post = activePost.require(Role.BUSINESS);
        return rounds.list(post, after, Keyset.limit(limit)).map(row -> RoundView.of(row, null));
    }

    @GET
    @Path("{id}")
    public RoundView get(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        RoundRow row = rounds.visible(id, post);
        return RoundView.of(row, recipients(row, post));
    }

    private List<Recipient> recipients(RoundRow round, Post post) {
        Map<String, ReportRow> answers = reports.answersTo(round.id, post).stream()
                .collect(Collectors.toMap(report -> report.unit, Function.identity()));
        List<RecipientRow> rows = rounds.recipients(round);
        Map<String, String> names = directory.all(rows.stream().map(r -> r.unit).toList()).stream()
                .collect(Collectors.toMap(Unit::code, Unit::name));
        return rows.stream()
                .map(row -> recipient(row.unit, names.getOrDefault(row.unit, row.unit), answers.get(row.unit)))
                .toList();
    }

    private static Recipient recipient(String unit, String name, ReportRow answer) {
        return answer == null
                ? new Recipient(unit, name, "MISSING", null, null)
                : new Recipient(unit, name, answer.state().name(), answer.id, answer.submittedAt);
    }
}
