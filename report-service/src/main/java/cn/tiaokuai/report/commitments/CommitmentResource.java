package cn.tiaokuai.report.commitments;

import cn.tiaokuai.contracts.Commitment;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.report.drafting.Reports;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;

/** What the plan of an approved report promises; empty before the approval. */
@Path("/api/reports/{id}/commitments")
@RunOnVirtualThread
@Transactional
public class CommitmentResource {

    private final ActivePost activePost;
    private final Reports reports;
    private final Commitments commitments;

    CommitmentResource(ActivePost activePost, Reports reports, Commitments commitments) {
        this.activePost = activePost;
        this.reports = reports;
        this.commitments = commitments;
    }

    /** In the order of the text. */
    @GET
    public List<Commitment> list(@PathParam("id") UUID id) {
        return commitments.of(reports.visible(id, activePost.require(Role.BUSINESS)).id);
    }
}
