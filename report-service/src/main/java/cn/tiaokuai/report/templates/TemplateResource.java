package cn.tiaokuai.report.templates;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.report.Kind;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** 模板: what reports of a kind must contain, with guidance for who writes them. */
@Path("/api/reports/templates")
@RunOnVirtualThread
@Transactional
public class TemplateResource {

    private final ActivePost activePost;
    private final Templates templates;
    private final TemplateVersions versions;
    private final TemplateLimits limits;

    TemplateResource(ActivePost activePost, Templates templates, TemplateVersions versions, TemplateLimits limits) {
        this.activePost = activePost;
        this.templates = templates;
        this.versions = versions;
        this.limits = limits;
    }

    /** Templates that the caller's unit may begin reports from: built in, of the own unit and of its superiors. */
    @GET
    public Page<TemplateView> list(
            @Parameter(schema = @Schema(implementation = Kind.class)) @QueryParam("kind") String kind,
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        Kind only = Requests.oneOf("kind", kind, Kind.class);
        return templates.list(post, only, after, Requests.limit(limit)).map(TemplateView::brief);
    }

    /** Defines a template for the own unit and all below it. */
    @POST
    public Response define(NewTemplate template) {
        Post post = activePost.require(Role.SUPERVISOR);
        Requests.body(template).check(limits);
        TemplateRow row = templates.add(post, template, activePost.actor());
        return answer(Response.created(URI.create("/api/reports/templates/" + row.id)), row);
    }

    /** The newest version. */
    @GET
    @Path("{id}")
    public Response get(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        return answer(Response.ok(), templates.usable(id, post));
    }

    /** One version, as reports that began with it go on with it. */
    @GET
    @Path("{id}/versions/{number}")
    public TemplateView version(@PathParam("id") UUID id, @PathParam("number") int number) {
        Post post = activePost.require(Role.BUSINESS);
        TemplateRow row = templates.usable(id, post);
        return TemplateView.of(row, versions.of(row, number));
    }

    /** Defines the next version of a template of the own unit. */
    @PUT
    @Path("{id}")
    public Response revise(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, NewTemplate template) {
        Post post = activePost.require(Role.SUPERVISOR);
        Requests.body(template).check(limits);
        TemplateRow row = templates.own(id, post);
        return answer(Response.ok(), templates.revise(row, ifMatch, template, activePost.actor()));
    }

    /** 停用: no new report begins from it. */
    @DELETE
    @Path("{id}")
    public void retire(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Post post = activePost.require(Role.SUPERVISOR);
        templates.retire(templates.own(id, post), ifMatch);
    }

    private Response answer(Response.ResponseBuilder response, TemplateRow row) {
        return response.tag(ETags.of(row.version))
                .entity(TemplateView.of(row, versions.of(row, row.version)))
                .build();
    }
}
