package cn.tiaokuai.metrics.locks;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Relation;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.access.Scope;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** 锁定: periods whose values stay as they are. */
@Path("/api/metrics/locks")
@RunOnVirtualThread
@Transactional
public class LockResource {

    private final ActivePost activePost;
    private final Locks locks;
    private final Indicators indicators;
    private final UnitDirectory directory;
    private final Limits limits;
    private final Audit audit;
    private final Clock clock;

    LockResource(
            ActivePost activePost,
            Locks locks,
            Indicators indicators,
            UnitDirectory directory,
            Limits limits,
            Audit audit,
            Clock clock) {
        this.activePost = activePost;
        this.locks = locks;
        this.indicators = indicators;
        this.directory = directory;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why a lock is lifted. */
    public record Lifting(String reason) {}

    @POST
    @APIResponseSchema(value = LockView.class, responseCode = "201")
    public Response lock(NewLock lock) {
        Post post = activePost.require(Role.SUPERVISOR);
        NewLock given = Requests.body(lock).checked(limits);
        if (given.indicator() != null) {
            indicators.require("indicator", given.indicator());
        }
        LockRow row = new LockRow(
                given,
                Period.parse(given.period()).orElseThrow(),
                post.unit(),
                activePost.actor().username(),
                clock.instant());
        locks.persist(row);
        audit.changed("creation", "lock", row.id, null, Digests.sha256(given.toString()));
        return Response.created(URI.create("/api/metrics/locks/" + row.id))
                .entity(new LockView(row))
                .build();
    }

    /**
     * Those that bind the own unit, latest first.
     *
     * @param unit code of a unit below, for those that bind it
     */
    @GET
    public Page<LockView> list(
            @QueryParam("unit") String unit, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        Scope bound = unit == null ? post.scope() : below(post, Requests.code("unit", unit));
        return locks.list(bound, LatestFirst.after(after), Requests.limit(limit))
                .map(LockView::new);
    }

    private Scope below(Post post, String code) {
        return directory
                .find(code)
                .filter(unit -> post.scope().to(unit.code(), unit.path(), unit.linePath()) != Relation.NONE)
                .map(Scope::of)
                .orElseThrow(() -> Problems.notFound("unit", code));
    }

    /** All of them for the unit that locked, its own for another. */
    @GET
    @Path("{id}/exceptions")
    public Page<LockView.Leave> exceptions(
            @PathParam("id") UUID id, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        LockRow lock = locks.visible(id, activePost.require(Role.BUSINESS));
        return locks.exceptions(lock, LatestFirst.after(after), Requests.limit(limit))
                .map(LockView.Leave::new);
    }

    /** Lets one unit change what is locked, from day to day: whoever locked it does, or a superior where a report was approved. */
    @POST
    @Path("{id}/exceptions")
    @APIResponseSchema(value = LockView.Leave.class, responseCode = "201")
    public Response except(@PathParam("id") UUID id, NewException exception) {
        Post post = activePost.require(Role.SUPERVISOR);
        NewException given = Requests.body(exception).checked(limits);
        LockRow lock = locks.grantable(id, post);
        Unit unit = directory.require("unit", given.unit());
        if (post.scope().to(unit.code(), unit.path(), unit.linePath()) == Relation.NONE) {
            throw Problems.forbidden("forbidden", "只能为本单位及下级单位设定例外");
        }
        if (lock.ofApproval() && !lock.onlyUnit.equals(unit.code())) {
            throw Problems.invalid("unit", "此锁定只约束单位“" + lock.onlyUnit + "”");
        }
        ExceptionRow row =
                new ExceptionRow(lock, post.unit(), given, activePost.actor().username(), clock.instant());
        locks.getEntityManager().persist(row);
        audit.changed("exception", "lock", lock.id, null, Digests.sha256(given.toString()));
        return Response.created(URI.create("/api/metrics/locks/" + id + "/exceptions"))
                .entity(new LockView.Leave(row))
                .build();
    }

    @POST
    @Path("{id}/lifting")
    public LockView lift(@PathParam("id") UUID id, Lifting lifting) {
        Post post = activePost.require(Role.SUPERVISOR);
        Lifting given = Requests.body(lifting);
        Violations violations = new Violations();
        violations.text("reason", given.reason(), limits.textLength());
        violations.stop();
        LockRow row = locks.own(id, post);
        row.liftedBy = activePost.actor().username();
        row.liftedAt = clock.instant();
        row.liftReason = given.reason().strip();
        audit.changed("lifting", "lock", row.id, null, Digests.sha256(row.liftReason));
        return new LockView(row);
    }
}
