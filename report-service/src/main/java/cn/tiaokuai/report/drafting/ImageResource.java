package cn.tiaokuai.report.drafting;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.drafting.model.ReportState.Editable;
import cn.tiaokuai.report.images.ImageRow;
import cn.tiaokuai.report.images.Images;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Pictures that the text of a report shows. */
@Path("/api/reports/{id}/images")
@RunOnVirtualThread
@Transactional
public class ImageResource {

    private final ActivePost activePost;
    private final Reports reports;
    private final Images images;
    private final Audit audit;

    ImageResource(ActivePost activePost, Reports reports, Images images, Audit audit) {
        this.activePost = activePost;
        this.reports = reports;
        this.images = images;
        this.audit = audit;
    }

    /**
     * A stored picture.
     *
     * @param digest SHA-256 of its bytes, by which a document shows it
     * @param width in pixels
     * @param height in pixels
     */
    public record ImageView(String digest, String mediaType, int width, int height, int bytes) {

        static ImageView of(ImageRow image) {
            return new ImageView(image.digest, image.mediaType, image.width, image.height, image.bytes.length);
        }
    }

    /** Stores a PNG or JPEG for a text to show: 201, or 200 when the unit has it already. */
    @POST
    @Consumes({"image/png", "image/jpeg", MediaType.APPLICATION_OCTET_STREAM})
    public Response add(@PathParam("id") UUID id, byte[] file) {
        Post post = activePost.require(Role.DRAFTER);
        ReportRow report = reports.own(id, post);
        if (!(report.state() instanceof Editable)) {
            throw Drafting.locked(report);
        }
        Images.Stored stored =
                images.store(report.scope(), file, activePost.actor().username());
        if (stored.isNew()) {
            audit.changed("image", "report", id, null, stored.image().digest);
        }
        return Response.status(stored.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create("/api/reports/" + id + "/images/" + stored.image().digest))
                .entity(ImageView.of(stored.image()))
                .build();
    }

    /** The picture itself: any of the own unit's, for others those that a text which they may read shows. */
    @GET
    @Path("{digest}")
    @Produces({"image/png", "image/jpeg"})
    public Response get(@PathParam("id") UUID id, @PathParam("digest") String digest) {
        Post post = activePost.require(Role.BUSINESS);
        ReportRow report = reports.visible(id, post);
        ImageRow image = (report.ownedBy(post)
                        ? images.find(report.unit, digest)
                        : images.shownBy(id, report.unit, digest))
                .orElseThrow(() -> Problems.notFound("image", digest));
        return Response.ok(image.bytes, image.mediaType)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"" + image.digest.substring(0, 12) + '.'
                                + image.mediaType.substring("image/".length()) + '"')
                // What is known by its digest never changes; whether one may see it does.
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400, immutable")
                .tag(image.digest)
                .build();
    }
}
