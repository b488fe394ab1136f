package cn.tiaokuai.review.delegation;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.review.calendar.OfficeTime;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * 委托: a colleague of the same unit decides what names oneself. It widens no rights: the colleague must have the step's role in the
 * unit, and may not decide about the own submission, as ever.
 */
@Path("/api/reviews/delegations")
@RunOnVirtualThread
@Transactional
public class DelegationResource {

    private final ActivePost activePost;
    private final Delegations delegations;
    private final OfficeTime time;
    private final Audit audit;

    DelegationResource(ActivePost activePost, Delegations delegations, OfficeTime time, Audit audit) {
        this.activePost = activePost;
        this.delegations = delegations;
        this.time = time;
        this.audit = audit;
    }

    /** What the caller has given and got in the post's unit and is not over, the latest first; 100 at most. */
    @GET
    public List<DelegationView> list() {
        Post post = activePost.require(Role.BUSINESS);
        return delegations.of(post, activePost.actor().username(), time.today()).stream()
                .map(DelegationView::new)
                .toList();
    }

    /** Delegates. */
    @POST
    @APIResponseSchema(value = DelegationView.class, responseCode = "201")
    public Response delegate(NewDelegation delegation) {
        Post post = activePost.require(Role.BUSINESS);
        Actor me = activePost.actor();
        Requests.body(delegation).check(me.username(), time.today());
        if (delegations.given(post, me.username(), time.today()) >= Delegations.MOST) {
            throw Problems.conflict("too-many-delegations", "最多同时有 " + Delegations.MOST + " 项委托");
        }
        DelegationRow row = new DelegationRow();
        row.id = UUID.randomUUID();
        row.unitCode = post.unit();
        row.unitPath = post.path().value();
        row.linePath = post.linePath().value();
        row.delegator = me.username();
        row.delegatorName = me.name();
        row.delegate = delegation.delegate().strip();
        row.kinds = delegation.kinds() == null
                ? new String[0]
                : delegation.kinds().stream().distinct().sorted().toArray(String[]::new);
        row.firstDay = delegation.from();
        row.lastDay = delegation.to();
        row.reason = delegation.reason();
        row.createdAt = time.now();
        delegations.persist(row);
        audit.changed("delegation", "person", row.delegate, null, audit.state(row));
        return Response.created(URI.create("/api/reviews/delegations/" + row.id))
                .entity(new DelegationView(row))
                .build();
    }

    /** Ends a delegation that the caller has given; what was decided by it stays. */
    @DELETE
    @Path("/{id}")
    public void end(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        DelegationRow row = delegations
                .givenBy(id, post, activePost.actor().username())
                .orElseThrow(() -> Problems.notFound("delegation", id));
        if (row.endedAt == null) {
            String before = audit.state(row);
            row.endedAt = time.now();
            audit.changed("delegation-end", "person", row.delegate, before, audit.state(row));
        }
    }
}
