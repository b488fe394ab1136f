package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final RoundLimits limits;
    private final Years years;
    private final Templates templates;
    private final UnitDirectory directory;
    private final Audit audit;
    private final Clock clock;

    RoundResource(
            ActivePost activePost,
            Rounds rounds,
            Recipients recipients,
            RoundLimits limits,
            Years years,
            Templates templates,
            UnitDirectory directory,
            Audit audit,
            Clock clock) {
        this.activePost = activePost;
        this.rounds = rounds;
        this.recipients = recipients;
        this.limits = limits;
        this.years = years;
        this.templates = templates;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /** Calls units below for a report each. */
    @POST
    public Response call(NewRound round) {
        Post post = activePost.require(Role.SUPERVISOR);
        Requests.body(round).check(limits, years);
        Collection<Unit> called = recipients.of(post, round.recipients());
        RoundRow row = new RoundRow(post, round, activePost.actor().username(), clock.instant());
        if (round.templateId() != null) {
            row.follow(templates.choose("templateId", round.templateId(), row.kind, post));
        }
        rounds.add(row, called);
        audit.changed("creation", "round", row.id, null, null);
        return Response.created(URI.create("/api/reports/rounds/" + row.id))
                .entity(view(row, post))
                .build();
    }

    /** Rounds that the caller's unit has called or is called by, latest first. */
    @GET
    public Page<RoundView> list(
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        return rounds.list(post, after, Requests.limit(limit)).map(RoundView::of);
    }

    /** One round with who is where. */
    @GET
    @Path("{id}")
    public RoundView get(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        return view(rounds.visible(id, post), post);
    }

    private RoundView view(RoundRow round, Post post) {
        List<RecipientRow> rows = rounds.recipients(round, post);
        Map<String, String> names = directory.all(rows.stream().map(r -> r.unit).toList()).stream()
                .collect(Collectors.toMap(Unit::code, Unit::name));
        return RoundView.of(round, rows, names);
    }
}
