package cn.tiaokuai.report.autosave;

import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.RevisionRow;
import cn.tiaokuai.report.drafting.Revisions;
import cn.tiaokuai.report.drafting.SectionDocument;
import cn.tiaokuai.report.drafting.model.Section;
import cn.tiaokuai.report.locking.Locks;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Answers about changes that were not applied: why, what stands there now, and where the refused text is kept. */
@ApplicationScoped
class Refusals {

    private final Revisions revisions;
    private final SectionChanges changes;
    private final Locks locks;

    Refusals(Revisions revisions, SectionChanges changes, Locks locks) {
        this.revisions = revisions;
        this.changes = changes;
        this.locks = locks;
    }

    Response answer(ReportRow report, SectionChangeRow refused) {
        Map<String, Object> members = new HashMap<>();
        members.put("change", refused.changeId);
        if (refused.refused != null) {
            members.put("unmerged", "/api/reports/" + report.id + "/unmerged/" + refused.changeId);
        }
        locks.ofAnother(report.id, refused.sectionId, refused.author, refused.client)
                .ifPresent(lock -> members.put("lock", lock));
        RevisionRow newest = revisions.newest(report);
        Optional<Section> current = newest.content.section(refused.sectionId);
        current.ifPresent(section -> {
            members.put("currentDigest", section.digest());
            members.put("current", SectionDocument.write(section));
            Optional<SectionChangeRow> last = changes.lastApplied(report.id, section.id())
                    .filter(change -> section.digest().equals(change.sectionDigest));
            members.put("changedBy", last.map(change -> change.author).orElse(newest.createdBy));
            members.put("changedAt", last.map(change -> change.receivedAt).orElse(newest.createdAt));
        });
        return problem(report, refused, members).toResponse();
    }

    private static HttpProblem problem(ReportRow report, SectionChangeRow refused, Map<String, Object> members) {
        String kept = refused.refused == null ? "" : "，您的文字已另存";
        return switch (refused.outcome) {
            case APPLIED -> throw new IllegalArgumentException("this change was applied");
            case SECTION_CHANGED ->
                Problems.of(
                        412, "section-changed", "此章节已被他人修改" + (kept.isEmpty() ? "，请查看后再试" : kept + "，请对照后合并"), members);
            case SECTION_GONE -> Problems.of(409, "section-gone", "此章节已被删除" + kept, members);
            case SECTION_LOCKED -> Problems.of(409, "section-locked", "此章节正由他人编辑" + kept, members);
            case REPORT_LOCKED -> {
                String state = report.state().name().name();
                members.put("state", state);
                yield Problems.of(409, "report-locked", "报告处于“" + state + "”状态，不能修改" + kept, members);
            }
        };
    }
}
