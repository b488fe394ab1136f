package cn.tiaokuai.review.notices;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.review.calendar.OfficeTime;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Whether and where the caller wants notices by mail; each person's own, for each unit in which they have a post. */
@Path("/api/reviews/notice-settings")
@RunOnVirtualThread
@Transactional
public class SettingsResource {

    private final ActivePost activePost;
    private final Settings settings;
    private final MailConfig config;
    private final OfficeTime time;
    private final Audit audit;

    SettingsResource(ActivePost activePost, Settings settings, MailConfig config, OfficeTime time, Audit audit) {
        this.activePost = activePost;
        this.settings = settings;
        this.config = config;
        this.time = time;
        this.audit = audit;
    }

    /** The settings; OFF while there are none. */
    @GET
    @APIResponseSchema(value = SettingsView.class, responseCode = "200")
    public Response get() {
        Post post = activePost.require(Role.OF_UNITS);
        String me = activePost.actor().username();
        settings.seen(post, me);
        return answer(settings.of(post, me).orElse(null));
    }

    /** Writes them whole; the first time with {@code If-Match: "v0"}. */
    @PUT
    @APIResponseSchema(value = SettingsView.class, responseCode = "200")
    public Response put(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, NewSettings wanted) {
        Post post = activePost.require(Role.OF_UNITS);
        String me = activePost.actor().username();
        Requests.body(wanted).check(config);
        SettingsRow known = settings.locked(post, me).orElse(null);
        ETags.require(ifMatch, known == null ? 0 : known.version);
        SettingsRow row = known == null ? begun(post, me) : known;
        String before = audit.state(known);
        row.mode = wanted.mode();
        row.address = wanted.address();
        row.problem = null;
        row.roles = Settings.roles(post);
        row.offices = Settings.offices(post);
        row.seenAt = time.now();
        row.version++;
        Requests.unlessRaced(
                () -> {
                    if (known == null) {
                        settings.persist(row);
                    }
                    settings.flush();
                },
                () -> Problems.conflict("settings-just-changed", "通知设置刚刚在别处保存，请查看后再改"));
        audit.changed("notice-settings", "person", me, before, audit.state(row));
        return answer(row);
    }

    private Response answer(SettingsRow row) {
        return Response.ok(SettingsView.of(row, config.enabled()))
                .tag(ETags.of(row == null ? 0 : row.version))
                .build();
    }

    private static SettingsRow begun(Post post, String me) {
        SettingsRow row = new SettingsRow();
        row.unitCode = post.unit();
        row.unitPath = post.path().value();
        row.linePath = post.linePath().value();
        row.username = me;
        return row;
    }
}
