package cn.tiaokuai.report.imports;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.report.drafting.Drafting;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.ReportView;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.drafting.Revisions;
import cn.tiaokuai.report.images.Images;
import cn.tiaokuai.report.imports.Import.Language;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Texts out of files and out of what is pasted. */
@Path("/api/reports/{id}/imports")
@RunOnVirtualThread
@Transactional
public class ImportResource {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String MARKDOWN = "text/markdown";

    private final ActivePost activePost;
    private final Reports reports;
    private final Revisions revisions;
    private final Drafting drafting;
    private final Import files;
    private final Images images;
    private final Audit audit;

    ImportResource(
            ActivePost activePost,
            Reports reports,
            Revisions revisions,
            Drafting drafting,
            Import files,
            Images images,
            Audit audit) {
        this.activePost = activePost;
        this.reports = reports;
        this.revisions = revisions;
        this.drafting = drafting;
        this.files = files;
        this.images = images;
        this.audit = audit;
    }

    /**
     * Reads a file into a text, which becomes the newest revision: Word (.docx of Word or WPS, told by its bytes), Markdown,
     * HTML as it is pasted, or plain text in UTF-8 or GB18030.
     */
    @POST
    @Consumes({MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM, WORD, MARKDOWN, MediaType.TEXT_HTML})
    public Response add(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Context HttpHeaders headers,
            byte[] file) {
        Post post = activePost.require(Role.DRAFTER);
        ReportRow report = reports.own(id, post);
        String by = activePost.actor().username();
        drafting.save(report, ifMatch, activePost.actor(), before -> {
            Import.ReadFile read = files.read(file, language(headers.getMediaType()));
            read.pictures().values().forEach(picture -> images.store(report.scope(), picture, by));
            return files.content(read, before);
        });
        audit.changed("import", "report", id, null, report.digest);
        return Response.ok()
                .tag(ETags.of(report.version))
                .entity(ReportView.of(report, revisions.newest(report)))
                .build();
    }

    private static Language language(MediaType type) {
        if (type == null) {
            return Language.PLAIN;
        }
        if (type.isCompatible(MediaType.valueOf(MARKDOWN))) {
            return Language.MARKDOWN;
        }
        return type.isCompatible(MediaType.TEXT_HTML_TYPE) ? Language.HTML : Language.PLAIN;
    }
}
