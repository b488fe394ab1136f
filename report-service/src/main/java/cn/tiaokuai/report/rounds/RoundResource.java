package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.report.Years;
import cn.tiaokuai.report.templates.Templates;
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
import java.util.Collection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** 征集: calls for reports. */
@Path("/api/reports/rounds")
@RunOnVirtualThread
@Transactional
public class RoundResource {

    private final ActivePost activePost;
    private final Rounds rounds;
    private final Recipients recipients;
    private final Calling calling;
    private final RoundAnswers answers;
    private final RoundLimits limits;
    private final Years years;
    private final Templates templates;
    private final Audit audit;
    private final Clock clock;

    RoundResource(
            ActivePost activePost,
            Rounds rounds,
            Recipients recipients,
            Calling calling,
            RoundAnswers answers,
            RoundLimits limits,
            Years years,
            Templates templates,
            Audit audit,
            Clock clock) {
        this.activePost = activePost;
        this.rounds = rounds;
        this.recipients = recipients;
        this.calling = calling;
        this.answers = answers;
        this.limits = limits;
        this.years = years;
        this.templates = templates;
        this.audit = audit;
        this.clock = clock;
    }

    /** Calls units below for a report each. */
    @POST
    public Response call(NewRound round) {
        Post post = activePost.require(Role.SUPERVISOR);
        Requests.body(round).check(limits, years, OfficeDays.today(clock));
        Collection<Unit> called = recipients.of(post, round.recipients());
        RoundRow row = new RoundRow(post, round, activePost.actor().username(), clock.instant());
        if (round.templateId() != null) {
            row.follow(templates.choose("templateId", round.templateId(), row.kind, post));
        }
        calling.begin(row, called, activePost.actor());
        audit.changed("creation", "round", row.id, null, audit.state(row));
        return answers.with(Response.created(URI.create("/api/reports/rounds/" + row.id)), row, post);
    }

    /** Shows whom a selection would call; changes nothing. */
    @POST
    @Path("selections")
    public SelectedUnits preview(Selection selection) {
        Post post = activePost.require(Role.SUPERVISOR);
        Violations violations = new Violations();
        Requests.body(selection).check(violations, "recipients", limits);
        violations.stop();
        return SelectedUnits.of(recipients.of(post, selection));
    }

    /** Rounds that the caller's unit has called or is called by, latest first. */
    @GET
    public Page<RoundView> list(
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        return rounds.list(post, after, Requests.limit(limit)).map(RoundView::of);
    }

    /** One round, in figures for who has called it, with the own place for who is called. */
    @GET
    @Path("{id}")
    public Response get(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        return answers.with(Response.ok(), rounds.visible(id, post), post);
    }
}
