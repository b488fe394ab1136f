package cn.tiaokuai.review.webhooks;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.machines.ForMachines;
import cn.tiaokuai.platform.machines.Machine;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.review.calendar.OfficeTime;
import cn.tiaokuai.review.webhooks.WebhookView.DeliveryView;
import cn.tiaokuai.review.webhooks.WebhookView.Replayed;
import cn.tiaokuai.review.webhooks.WebhookView.WithSecret;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Where other systems hear of what happens (ADR 56): a machine client's own subscriptions, or those of a unit for its administrator. */
@Path("/api/reviews/webhooks")
@RunOnVirtualThread
@Transactional
public class WebhookResource {

    private static final String SCOPE = "webhooks:manage";
    /** Dead letters replayed by one request. */
    private static final int AT_ONCE = 1_000;

    private final ActivePost activePost;
    private final JsonWebToken token;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Receivers receivers;
    private final WebhookConfig config;
    private final OfficeTime time;
    private final Audit audit;

    WebhookResource(
            ActivePost activePost,
            JsonWebToken token,
            Webhooks webhooks,
            Deliveries deliveries,
            Receivers receivers,
            WebhookConfig config,
            OfficeTime time,
            Audit audit) {
        this.activePost = activePost;
        this.token = token;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.receivers = receivers;
        this.config = config;
        this.time = time;
        this.audit = audit;
    }

    /** Subscriptions, the oldest first. */
    @GET
    @ForMachines(SCOPE)
    public List<WebhookView> list() {
        return webhooks.of(post(), client()).stream().map(WebhookView::new).toList();
    }

    /** Subscribes; the secret is told here and never again. */
    @POST
    @ForMachines(SCOPE)
    @APIResponseSchema(value = WithSecret.class, responseCode = "201")
    public Response subscribe(NewWebhook wanted) {
        Post post = post();
        String machine = client();
        Requests.body(wanted).check(receivers, machine);
        String client = machine == null ? wanted.client() : machine;
        if (webhooks.of(post, client).size() >= config.most()) {
            throw Problems.conflict("too-many-webhooks", "每个系统对接最多 " + config.most() + " 个订阅");
        }
        WebhookRow row = new WebhookRow();
        row.id = UUID.randomUUID();
        row.unitCode = post.unit();
        row.unitPath = post.path().value();
        row.linePath = post.linePath().value();
        row.client = client;
        row.url = wanted.url();
        row.events = distinct(wanted.events());
        row.enabled = true;
        row.createdAt = time.now();
        row.expiresAt = row.createdAt.plus(config.lasts());
        webhooks.persist(row);
        String secret = webhooks.renewSecret(row);
        audit.changed("subscription", "webhook", row.id, null, audit.state(row));
        return Response.created(URI.create("/api/reviews/webhooks/" + row.id))
                .tag(ETags.of(row.version))
                .entity(new WithSecret(new WebhookView(row), secret))
                .build();
    }

    @GET
    @Path("{id}")
    @ForMachines(SCOPE)
    @APIResponseSchema(WebhookView.class)
    public Response get(@PathParam("id") UUID id) {
        return answer(one(id));
    }

    /** Changes a subscription, and renews it. */
    @PUT
    @Path("{id}")
    @ForMachines(SCOPE)
    @APIResponseSchema(WebhookView.class)
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, EditedWebhook wanted) {
        WebhookRow row = one(id);
        ETags.require(ifMatch, row.version);
        Requests.body(wanted).check(receivers);
        String before = audit.state(row);
        row.url = wanted.url();
        row.events = distinct(wanted.events());
        row.enabled = wanted.enabled();
        row.expiresAt = time.now().plus(config.lasts());
        row.version++;
        audit.changed("subscription", "webhook", id, before, audit.state(row));
        return answer(row);
    }

    /** Ends a subscription; what waits is not sent. */
    @DELETE
    @Path("{id}")
    @ForMachines(SCOPE)
    public void end(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        WebhookRow row = one(id);
        ETags.require(ifMatch, row.version);
        String before = audit.state(row);
        webhooks.delete(row);
        audit.changed("subscription-end", "webhook", id, before, null);
    }

    /** A new secret; for a day both it and the last one sign. */
    @POST
    @Path("{id}/secret")
    @ForMachines(SCOPE)
    @APIResponseSchema(value = WithSecret.class, responseCode = "201")
    public Response renewSecret(@PathParam("id") UUID id) {
        WebhookRow row = one(id);
        String secret = webhooks.renewSecret(row);
        // What a secret was and is stays out of the audit, as a digest, too.
        audit.changed("webhook-secret", "webhook", id, null, null);
        return Response.status(Response.Status.CREATED)
                .entity(new WithSecret(new WebhookView(row), secret))
                .build();
    }

    /** Messages, the latest first; dead letters with {@code state=DEAD}. */
    @GET
    @Path("{id}/deliveries")
    @ForMachines(SCOPE)
    public Page<DeliveryView> deliveries(
            @PathParam("id") UUID id,
            @QueryParam("state") String state,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        DeliveryState wanted = Requests.oneOf("state", state, DeliveryState.class);
        return deliveries
                .of(
                        one(id).id,
                        wanted == null ? EnumSet.allOf(DeliveryState.class) : EnumSet.of(wanted),
                        after,
                        Requests.limit(limit))
                .map(DeliveryView::new);
    }

    /** Sends a message anew, whatever became of it. */
    @POST
    @Path("{id}/deliveries/{delivery}/replay")
    @ForMachines(SCOPE)
    @APIResponseSchema(value = Replayed.class, responseCode = "202")
    public Response replay(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        UUID webhook = one(id).id;
        DeliveryRow row = deliveries
                .findByIdOptional(delivery)
                .filter(found -> found.webhookId.equals(webhook))
                .orElseThrow(() -> Problems.notFound("delivery", delivery));
        return replayed(webhook, List.of(row));
    }

    /** Sends dead letters anew, the oldest first; 1,000 at once. */
    @POST
    @Path("{id}/replay")
    @ForMachines(SCOPE)
    @APIResponseSchema(value = Replayed.class, responseCode = "202")
    public Response replayDead(@PathParam("id") UUID id) {
        UUID webhook = one(id).id;
        return replayed(webhook, deliveries.dead(webhook, AT_ONCE));
    }

    private Response replayed(UUID webhook, List<DeliveryRow> rows) {
        String before = audit.states(rows);
        rows.forEach(deliveries::replay);
        audit.changed("replay", "webhook", webhook, before, audit.states(rows));
        return Response.accepted(new Replayed(rows.size())).build();
    }

    /** Machines have a post with roles for business data, and the scope; people have to administer the unit. */
    private Post post() {
        return client() == null ? activePost.require(Role.UNIT_ADMIN) : activePost.require(Role.BUSINESS);
    }

    /** The machine client that asks; null for people. */
    private String client() {
        return Machine.of(token).map(Machine::client).orElse(null);
    }

    private WebhookRow one(UUID id) {
        return webhooks.one(id, post(), client()).orElseThrow(() -> Problems.notFound("webhook", id));
    }

    private static Response answer(WebhookRow row) {
        return Response.ok(new WebhookView(row)).tag(ETags.of(row.version)).build();
    }

    private static String[] distinct(List<String> events) {
        return events.stream().distinct().sorted().toArray(String[]::new);
    }
}
