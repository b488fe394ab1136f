package cn.tiaokuai.report.compendium;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.Years;
import cn.tiaokuai.report.compendium.CompendiumView.ChapterView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 汇编: many approved reports in one document, made by a job. */
@Path("/api/reports/compendia")
@RunOnVirtualThread
@Transactional
public class CompendiumResource {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final ActivePost activePost;
    private final Compendia compendia;
    private final Chapters chapters;
    private final MaskingRows maskings;
    private final Jobs jobs;
    private final StoredPieces pieces;
    private final Scoped scoped;
    private final CompendiumLimits limits;
    private final Years years;

    CompendiumResource(
            ActivePost activePost,
            Compendia compendia,
            Chapters chapters,
            MaskingRows maskings,
            Jobs jobs,
            StoredPieces pieces,
            Scoped scoped,
            CompendiumLimits limits,
            Years years) {
        this.activePost = activePost;
        this.compendia = compendia;
        this.chapters = chapters;
        this.maskings = maskings;
        this.jobs = jobs;
        this.pieces = pieces;
        this.scoped = scoped;
        this.limits = limits;
        this.years = years;
    }

    /** Begins a compendium of approved reports that the own unit may read. */
    @POST
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CompendiumView.class)))
    public Response begin(NewCompendium asked) {
        Post post = activePost.require(Role.SUPERVISOR);
        Requests.body(asked).check(limits, years);
        CompendiumRow compendium = compendia.begin(post, activePost.actor(), asked);
        return Response.created(URI.create("/api/reports/compendia/" + compendium.id))
                .tag(ETags.of(compendium.version))
                .entity(view(compendium))
                .build();
    }

    /** Compendia of the own unit, latest first; unfinished ones for those who compile and review. */
    @GET
    public Page<CompendiumView> list(
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        return compendia.list(post, after, Requests.limit(limit)).map(CompendiumView::brief);
    }

    /** One compendium, how far it is, and its chapters. */
    @GET
    @Path("{id}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CompendiumView.class)))
    public Response get(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        CompendiumRow compendium = compendia.visible(id, post);
        return Response.ok(view(compendium)).tag(ETags.of(compendium.version)).build();
    }

    /** Stops work on a compendium for good. */
    @POST
    @Path("{id}/cancellation")
    public CompendiumView cancel(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.SUPERVISOR);
        CompendiumRow compendium = compendia.locked(id, post);
        compendia.cancel(compendium);
        return view(compendium);
    }

    /** Lets readers have a de-identified compendium, once all is decided; by a person who had no hand in it. */
    @POST
    @Path("{id}/release")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CompendiumView.class)))
    public Response release(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Post post = activePost.require(Role.SUPERVISOR, Role.REVIEWER);
        CompendiumRow compendium = compendia.locked(id, post);
        ETags.require(ifMatch, compendium.version);
        compendia.release(compendium, activePost.actor());
        return Response.created(URI.create("/api/reports/compendia/" + id))
                .tag(ETags.of(compendium.version))
                .entity(view(compendium))
                .build();
    }

    /**
     * The document (DOCX). Its table of contents has page numbers, or gets them when Word or WPS opens it: the compendium says which.
     */
    @GET
    @Path("{id}/document")
    @Produces(DOCX)
    public Response document(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        CompendiumRow compendium = compendia.visible(id, post);
        if (compendium.state != CompendiumState.READY) {
            throw Problems.conflict("not-ready", "汇编还没有编制完成，或文件已过保存期");
        }
        StreamingOutput document = out -> {
            int ordinal = 0;
            for (Optional<byte[]> piece = piece(post, id, ordinal);
                    piece.isPresent();
                    piece = piece(post, id, ordinal)) {
                out.write(piece.get());
                ordinal++;
            }
        };
        return Response.ok(document)
                .header(HttpHeaders.CONTENT_LENGTH, compendium.bytes)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"compendium-" + id + ".docx\"")
                .build();
    }

    private Optional<byte[]> piece(Post post, UUID id, int ordinal) {
        return scoped.in(post.scope(), () -> pieces.piece(id, ordinal));
    }

    private CompendiumView view(CompendiumRow compendium) {
        return CompendiumView.of(
                compendium,
                compendium.state.isWorkedOn() ? jobs.done(compendium.id) : null,
                compendium.deidentified ? maskings.undecided(compendium.id) : null,
                chapters.of(compendium.id).stream().map(ChapterView::of).toList());
    }
}
