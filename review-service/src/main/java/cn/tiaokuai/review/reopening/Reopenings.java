package cn.tiaokuai.review.reopening;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.ReportReopeningAsked;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.review.calendar.OfficeTime;
import cn.tiaokuai.review.cases.CaseFile;
import cn.tiaokuai.review.cases.ReviewedKind;
import cn.tiaokuai.review.cases.model.CaseStep;
import cn.tiaokuai.review.cases.model.ReviewCase.ApprovedCase;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Approvals that somebody wants to take back. Whether a report has been issued meanwhile only report-service knows, so that it is
 * asked, and the case stays approved until it has answered: of an issuance and a reopening, one comes first there.
 */
@ApplicationScoped
public class Reopenings implements PanacheRepositoryBase<ReopeningRow, UUID> {

    private final Outbox outbox;
    private final Audit audit;
    private final OfficeTime time;

    Reopenings(Outbox outbox, Audit audit, OfficeTime time) {
        this.outbox = outbox;
        this.audit = audit;
        this.time = time;
    }

    /** Those of a case in the order in which they were asked. */
    List<ReopeningView> of(UUID caseId) {
        return list("caseId = ?1 order by askedAt, id", caseId).stream()
                .map(ReopeningView::new)
                .toList();
    }

    /** The one that waits for an answer about a case. */
    Optional<ReopeningRow> asked(UUID caseId) {
        return find("caseId = ?1 and state = ?2", caseId, ReopeningRow.State.ASKED)
                .firstResultOptional();
    }

    /** Whoever approved last wants to decide anew. */
    public void recall(CaseFile file, ApprovedCase approved, Post post, Actor by) {
        ask(file, approved, row(file, approved, ReopeningRow.Kind.RECALL, "撤回最后的同意意见", post, by), by);
    }

    /** A post of the unit that approved last sends an approved report back to its drafter. */
    ReopeningRow revoke(CaseFile file, ApprovedCase approved, NewRevocation wanted, Post post, Actor by) {
        CaseStep last = approved.last().orElseThrow(() -> nobodys(file));
        if (!post.unit().equals(last.unit()) || !post.hasAny(Role.ISSUER, Role.SUPERVISOR)) {
            throw Problems.forbidden("not-your-approval", "只有最后同意的单位“" + last.unit() + "”的签发人或督查员可以撤销批准");
        }
        int goesOn = wanted.continuesAt() == null ? last.ordinal() : wanted.continuesAt();
        if (goesOn > last.ordinal()) {
            throw Problems.invalid("continuesAt", "不能晚于最后同意的环节 " + last.ordinal());
        }
        ReopeningRow row = row(
                file, approved, ReopeningRow.Kind.REVOCATION, wanted.reason().strip(), post, by);
        row.continuesAt = goesOn;
        ask(file, approved, row, by);
        return row;
    }

    private ReopeningRow row(
            CaseFile file, ApprovedCase approved, ReopeningRow.Kind kind, String reason, Post post, Actor by) {
        ReopeningRow row = new ReopeningRow();
        row.id = UUID.randomUUID();
        row.caseId = approved.id();
        row.unitCode = approved.subject().unit();
        row.unitPath = file.unit().value();
        row.linePath = file.line().value();
        row.kind = kind;
        row.stepId = approved.last().map(CaseStep::id).orElseThrow(() -> nobodys(file));
        row.reason = reason;
        row.askedBy = by.username();
        row.askedByName = by.name();
        row.askedUnit = post.unit();
        row.askedAt = time.now();
        row.state = ReopeningRow.State.ASKED;
        return row;
    }

    private void ask(CaseFile file, ApprovedCase approved, ReopeningRow row, Actor by) {
        if (file.what() != ReviewedKind.REPORT) {
            throw Problems.conflict("recall-too-late", "此类材料通过后即生效，不能撤回");
        }
        Requests.unlessRaced(() -> persistAndFlush(row), () -> Problems.conflict("reopening-asked", "已有人提出撤回，正等待处理结果"));
        outbox.publish(new ReportReopeningAsked(
                row.caseId,
                approved.subject().id(),
                approved.subject().submission(),
                row.unitCode,
                approved.subject().digest(),
                approved.at(),
                row.kind == ReopeningRow.Kind.REVOCATION,
                row.reason,
                by,
                row.askedAt));
        audit.changed("reopening", "case", row.caseId, approved.subject().digest(), null);
    }

    /** Nothing was decided here by anybody: an approval of before there were acts. */
    private static RuntimeException nobodys(CaseFile file) {
        return Problems.conflict("recall-too-late", "“" + file.kind() + "”的这次批准没有可撤回的意见");
    }
}
