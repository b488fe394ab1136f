package cn.tiaokuai.report.checking;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.report.analysis.Reader;
import cn.tiaokuai.report.analysis.Reading;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.drafting.RevisionRow;
import cn.tiaokuai.report.drafting.Revisions;
import cn.tiaokuai.report.drafting.TextFiles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** 勾稽: what the reader sees in a text, its figures and whether they add up. */
@Path("/api/reports")
@RunOnVirtualThread
public class AnalysisResource {

    private final ActivePost activePost;
    private final Reports reports;
    private final Revisions revisions;
    private final TextFiles files;
    private final Readings readings;

    AnalysisResource(ActivePost activePost, Reports reports, Revisions revisions, TextFiles files, Readings readings) {
        this.activePost = activePost;
        this.reports = reports;
        this.revisions = revisions;
        this.files = files;
        this.readings = readings;
    }

    /** Reads a text that is stored nowhere; offsets count UTF-16 units of the text without its control characters. */
    @POST
    @Path("analyses")
    @Consumes({MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    public Reading analyse(byte[] file) {
        activePost.require(Role.BUSINESS);
        return Reader.read(files.text(file));
    }

    /** Reads the text that the caller sees of a report; offsets count from the title on, a line for each paragraph. */
    @GET
    @Path("{id}/analysis")
    @Transactional
    public Reading analysis(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        RevisionRow shown = revisions.shown(reports.visible(id, post), post);
        return readings.of(shown.digest, shown.content.text());
    }
}
