package cn.tiaokuai.metrics.reorganisations;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Relation;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.LatestFirst;
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
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** 单位变更: who goes on in whom from a day on, so that figures of before and after can be compared. */
@Path("/api/metrics/reorganisations")
@RunOnVirtualThread
@Transactional
public class ReorganisationResource {

    private final ActivePost activePost;
    private final Reorganisations reorganisations;
    private final UnitDirectory directory;
    private final Limits limits;
    private final Audit audit;
    private final Clock clock;

    ReorganisationResource(
            ActivePost activePost,
            Reorganisations reorganisations,
            UnitDirectory directory,
            Limits limits,
            Audit audit,
            Clock clock) {
        this.activePost = activePost;
        this.reorganisations = reorganisations;
        this.directory = directory;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why one is taken back. */
    public record Revocation(String reason) {}

    /** Writes one down; all its units stand below the own one. */
    @POST
    @APIResponseSchema(value = ReorganisationView.class, responseCode = "201")
    public Response record(NewReorganisation reorganisation) {
        Post post = activePost.require(Role.SUPERVISOR);
        NewReorganisation given = Requests.body(reorganisation).checked(limits);
        requireBelow(given, post);
        reorganisations.require(given);
        ReorganisationRow row =
                new ReorganisationRow(given, post.unit(), activePost.actor().username(), clock.instant());
        reorganisations.persist(row);
        audit.changed("creation", "reorganisation", row.id, null, Digests.sha256(given.toString()));
        return Response.created(URI.create("/api/metrics/reorganisations/" + row.id))
                .entity(new ReorganisationView(row))
                .build();
    }

    private void requireBelow(NewReorganisation given, Post post) {
        Set<String> codes = new HashSet<>(given.sources());
        codes.addAll(given.heirs());
        Map<String, Unit> known =
                directory.all(codes).stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        Violations violations = new Violations();
        codes.forEach(code -> {
            Unit unit = known.get(code);
            boolean below = unit != null && unit.path().codes().contains(post.unit()) && !code.equals(post.unit());
            violations.unless(below, "parts", "“" + code + "”不是本单位的下级单位");
        });
        violations.stop();
    }

    /**
     * Those that the own unit has recorded, latest first.
     *
     * @param unit code of the own unit or of one below, for those that it has a part in
     */
    @GET
    public Page<ReorganisationView> list(
            @QueryParam("unit") String unit, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        LatestFirst last = LatestFirst.after(after);
        int most = Requests.limit(limit);
        Page<ReorganisationRow> found = unit == null
                ? reorganisations.recorded(post.unit(), last, most)
                : reorganisations.of(visible(post, Requests.code("unit", unit)), last, most);
        return found.map(ReorganisationView::new);
    }

    private String visible(Post post, String code) {
        return directory
                .find(code)
                .filter(unit -> post.scope().to(unit.code(), unit.path(), unit.linePath()) != Relation.NONE)
                .map(Unit::code)
                .orElseThrow(() -> Problems.notFound("unit", code));
    }

    @POST
    @Path("{id}/revocation")
    public ReorganisationView revoke(@PathParam("id") UUID id, Revocation revocation) {
        Post post = activePost.require(Role.SUPERVISOR);
        Revocation given = Requests.body(revocation);
        Violations violations = new Violations();
        violations.text("reason", given.reason(), limits.textLength());
        violations.stop();
        ReorganisationRow row = reorganisations.own(id, post.unit());
        row.revokedBy = activePost.actor().username();
        row.revokedAt = clock.instant();
        row.revokeReason = given.reason().strip();
        row.parts.forEach(part -> part.revoked = true);
        audit.changed("revocation", "reorganisation", row.id, null, Digests.sha256(row.revokeReason));
        return new ReorganisationView(row);
    }
}
