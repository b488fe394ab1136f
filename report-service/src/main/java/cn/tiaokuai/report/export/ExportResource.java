package cn.tiaokuai.report.export;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Requests;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A report as a file to send, to print or to work with. */
@Path("/api/reports/{id}/export")
@RunOnVirtualThread
public class ExportResource {

    private final ActivePost activePost;
    private final Manuscripts manuscripts;
    private final Exports exports;

    ExportResource(ActivePost activePost, Manuscripts manuscripts, Exports exports) {
        this.activePost = activePost;
        this.manuscripts = manuscripts;
        this.exports = exports;
    }

    /**
     * The text that the caller sees, in the format that the query names (a link says what it leads to, which the header
     * Accept does not); 501 for PDF where LibreOffice is not installed.
     *
     * @param redHead whether with red head and imprint, which only an issued report has
     * @param revision another one that the caller may see
     */
    @GET
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/octet-stream", schema = @Schema(format = "binary")))
    public Response export(
            @PathParam("id") UUID id,
            @Parameter(required = true, schema = @Schema(enumeration = {"docx", "pdf", "html", "md", "json"}))
                    @QueryParam("format")
                    String format,
            @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) @QueryParam("redHead") String redHead,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("revision") String revision)
            throws IOException {
        Post post = activePost.require(Role.BUSINESS);
        Format asked = Format.valueOf(
                Requests.oneOf("format", Requests.required("format", format), "docx", "pdf", "html", "md", "json")
                        .toUpperCase(Locale.ROOT));
        boolean red = Requests.oneOf("redHead", redHead, "false", "true").equals("true");
        Manuscript manuscript = manuscripts.read(id, Requests.number("revision", revision), red, post, "export");
        return exports.inTurn(folder -> exports.write(manuscript, asked, folder))
                .answer(manuscript.content().title(), asked.extension(), asked.mediaType());
    }
}
