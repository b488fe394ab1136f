package cn.tiaokuai.review.phrases;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The caller's own phrases. */
@Path("/api/reviews/phrases")
@RunOnVirtualThread
@Transactional
public class PhraseResource {

    private final ActivePost activePost;
    private final Phrases phrases;
    private final Audit audit;
    private final Clock clock;

    PhraseResource(ActivePost activePost, Phrases phrases, Audit audit, Clock clock) {
        this.activePost = activePost;
        this.phrases = phrases;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of them, in the order in which they were kept; 50 at most. */
    @GET
    public List<PhraseView> list() {
        Post post = activePost.require(Role.BUSINESS);
        return phrases.of(post, me()).stream().map(PhraseView::new).toList();
    }

    /** Keeps a phrase. */
    @POST
    @APIResponseSchema(value = PhraseView.class, responseCode = "201")
    public Response keep(NewPhrase phrase) {
        Post post = activePost.require(Role.BUSINESS);
        String text = Requests.body(phrase).checked();
        if (phrases.of(post, me()).size() >= Phrases.MOST) {
            throw Problems.conflict("too-many-phrases", "最多保存 " + Phrases.MOST + " 条常用意见，请先删除不用的");
        }
        PhraseRow row = new PhraseRow();
        row.id = UUID.randomUUID();
        row.unitCode = post.unit();
        row.unitPath = post.path().value();
        row.linePath = post.linePath().value();
        row.username = me();
        row.text = text;
        row.createdAt = clock.instant();
        Requests.unlessRaced(() -> phrases.persistAndFlush(row), () -> Problems.conflict("phrase-known", "已有这条常用意见"));
        audit.changed("creation", "phrase", row.id, null, audit.state(row));
        return Response.created(URI.create("/api/reviews/phrases/" + row.id))
                .entity(new PhraseView(row))
                .build();
    }

    /** Throws a phrase away. */
    @DELETE
    @Path("/{id}")
    public void remove(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        String before = phrases.own(id, post, me()).map(audit::state).orElse(null);
        if (!phrases.remove(id, post, me())) {
            throw Problems.notFound("phrase", id);
        }
        audit.changed("removal", "phrase", id, before, null);
    }

    private String me() {
        return activePost.actor().username();
    }
}
