package cn.tiaokuai.platform.sample;

import cn.tiaokuai.contracts.ReportWithdrawn;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.machines.ForMachines;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;

@Path("/api/notes")
@RunOnVirtualThread
public class NoteResource {

    /** Whoever comes to {@link #slowly} passes with a permit. */
    public static final Semaphore GATE = new Semaphore(1000);

    public static final Semaphore ARRIVED = new Semaphore(0);

    private final ActivePost activePost;
    private final Notes notes;
    private final Outbox outbox;
    private final Audit audit;

    NoteResource(ActivePost activePost, Notes notes, Outbox outbox, Audit audit) {
        this.activePost = activePost;
        this.notes = notes;
        this.outbox = outbox;
        this.audit = audit;
    }

    public record NewNote(@NotBlank String text, boolean shown) {}

    @GET
    @Transactional
    @ForMachines("reports:read")
    public List<String> list(@QueryParam("limit") Integer limit) {
        activePost.require(Role.BUSINESS);
        return notes.texts().stream().limit(Keyset.limit(limit)).toList();
    }

    /** For machines with another scope. */
    @GET
    @Path("count")
    @Transactional
    @ForMachines("targets:read")
    public int count() {
        activePost.require(Role.BUSINESS);
        return notes.texts().size();
    }

    /** As most resources answer: with a status, headers and JSON. */
    @POST
    @Path("created")
    @Transactional
    public Response create(@NotNull @Valid NewNote note) {
        String id = add(note);
        return Response.created(URI.create("/api/notes/" + id))
                .tag("v1")
                .entity(Map.of("id", id))
                .build();
    }

    /** Waits at the gate. */
    @POST
    @Path("slowly")
    @Transactional
    public String slowly(@NotNull @Valid NewNote note) throws InterruptedException {
        ARRIVED.release();
        GATE.acquire();
        return add(note);
    }

    @POST
    @Transactional
    public String add(@NotNull @Valid NewNote note) {
        Post post = activePost.require(Role.DRAFTER);
        UUID id = notes.add(post, note.text(), note.shown());
        audit.changed("note", "note", id, null, note.text());
        outbox.publish(new ReportWithdrawn(id, 1, post.unit(), activePost.actor(), Instant.now()));
        if (note.text().equals("fail")) {
            throw new IllegalStateException("after everything was written");
        }
        return id.toString();
    }
}
