package cn.tiaokuai.review.cases;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.review.cascade.Cascade;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Cases, with all that happened to them. */
@Path("/api/reviews")
@RunOnVirtualThread
@Transactional
public class CaseResource {

    private final ActivePost activePost;
    private final Cases cases;
    private final Steps steps;
    private final Decisions decisions;
    private final History history;
    private final CaseFiles files;
    private final Cascade cascade;

    CaseResource(
            ActivePost activePost,
            Cases cases,
            Steps steps,
            Decisions decisions,
            History history,
            CaseFiles files,
            Cascade cascade) {
        this.activePost = activePost;
        this.cases = cases;
        this.steps = steps;
        this.decisions = decisions;
        this.history = history;
        this.files = files;
        this.cascade = cascade;
    }

    /** The cases of a report, newest submission first. */
    @GET
    @Path("/cases")
    public Page<CaseView> cases(
            @QueryParam("reportId") String reportId,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit) {
        Post post = activePost.require(Role.BUSINESS);
        UUID report = Requests.required("reportId", Requests.uuid("reportId", reportId));
        int size = Keyset.limit(limit);
        int before = after == null
                ? Integer.MAX_VALUE
                : Requests.after(() -> Integer.parseInt(Keyset.decode(after, 1).getFirst()));
        List<CaseRow> rows = cases.visible(report, before, post, size + 1);
        Map<UUID, List<StepRow>> stepsOf = files.stepsOf(rows);
        return Page.of(rows, size, r -> new Object[] {r.submission})
                .map(r -> new CaseView(r, stepsOf.getOrDefault(r.id, List.of())));
    }

    /** A case with its steps, decisions and history, and the reasons that the reporting unit gave against checks. */
    @GET
    @Path("/cases/{id}")
    public CaseDetails get(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        CaseRow row = cases.visible(id, post).orElseThrow(() -> Problems.notFound("case", id));
        return new CaseDetails(new CaseView(row, steps.of(id)), row.overrules, decisions.of(id), history.of(id));
    }

    /** Units below whose reports have to be approved first, as the round says; none where nothing is missing. */
    @GET
    @Path("/cases/{id}/missing")
    public MissingView missing(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        CaseRow row = cases.visible(id, post).orElseThrow(() -> Problems.notFound("case", id));
        return new MissingView(id, cascade.missing(new CaseFile(row, files.read(row)).waiting()));
    }

    /** What changed since the caller agreed to this report last: which sections, and where the difference is to be had. */
    @GET
    @Path("/cases/{id}/changes")
    public ChangesView changes(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        CaseRow row = cases.visible(id, post).orElseThrow(() -> Problems.notFound("case", id));
        return cases.lastAgreedTo(
                        row.subjectId, row.submission, activePost.actor().username(), post.unit())
                .map(then -> ChangesView.between(then, row))
                .orElseGet(() -> ChangesView.never(row));
    }
}
