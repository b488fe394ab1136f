package cn.tiaokuai.metrics.submissions;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.SubjectKind;
import cn.tiaokuai.contracts.SubjectSubmitted;
import cn.tiaokuai.contracts.SubjectWithdrawn;
import cn.tiaokuai.metrics.observations.Holding;
import cn.tiaokuai.metrics.targets.Dividing;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;

/** The way to review: what is submitted is held as it is until it is decided or taken back. */
@ApplicationScoped
class Submitting {

    private final Submissions submissions;
    private final Holding holding;
    private final Dividing dividing;
    private final UnitDirectory directory;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Submitting(
            Submissions submissions,
            Holding holding,
            Dividing dividing,
            UnitDirectory directory,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.submissions = submissions;
        this.holding = holding;
        this.dividing = dividing;
        this.directory = directory;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    SubmissionRow submit(NewSubmission given, Post post, Actor by) {
        SubmissionRow row = new SubmissionRow(post, given.kind());
        send(row, given, post, by);
        return row;
    }

    /** Submits what was returned or withdrawn once more, as it is now. */
    void submitAgain(SubmissionRow row, NewSubmission given, Post post, Actor by) {
        if (!row.state.mayBeSubmittedAgain()) {
            throw Problems.conflict("not-returned", "只有退回或撤回的送审可以重新报送");
        }
        if (row.kind != given.kind()) {
            throw Problems.invalid("observations", "重新报送须与原送审同类");
        }
        send(row, given, post, by);
    }

    private void send(SubmissionRow row, NewSubmission given, Post post, Actor by) {
        Addressed to = Addressed.of(post, directory.require("unit", post.unit()), given.addressee());
        String before = row.digest;
        SubmittedContent content =
                switch (row.kind) {
                    case OBSERVATIONS ->
                        new SubmittedContent(holding.hold(row.id, given.observations(), post.scope()), null);
                    case TARGETS ->
                        new SubmittedContent(
                                null,
                                dividing.propose(
                                        given.decomposition().targetId(),
                                        given.decomposition().wanted(),
                                        post));
                };
        row.submit(given, to, content, by, clock.instant());
        submissions.persist(row);
        outbox.publish(new SubjectSubmitted(
                row.id,
                row.kind,
                row.number,
                row.unit,
                row.title,
                routeKind(row.kind),
                row.year,
                row.number,
                row.digest,
                row.addressee,
                "/api/metrics/submissions/" + row.id,
                Map.of(row.kind == SubjectKind.TARGETS ? "targets" : "values", String.valueOf(content.size())),
                content.sections(),
                by,
                row.submittedAt));
        audit.changed("submission", "submission", row.id, before, row.digest);
    }

    /** By which routes are found. */
    private static String routeKind(SubjectKind kind) {
        return switch (kind) {
            case TARGETS -> "TARGET_DECOMPOSITION";
            case OBSERVATIONS -> "OBSERVATIONS";
        };
    }

    /** Takes it back; nobody else sees it from then on. */
    void withdraw(SubmissionRow row, Actor by) {
        if (row.state != SubmissionState.UNDER_REVIEW) {
            throw Problems.conflict("not-submitted", "只有送审中的材料可以撤回");
        }
        if (row.decidedAbove > 0) {
            throw Problems.conflict("decided-above", "上级已提出审核意见，不能再撤回；如需修改，请联系上级退回");
        }
        row.become(SubmissionState.WITHDRAWN, by, clock.instant());
        holding.release(row.id, row.unit);
        outbox.publish(new SubjectWithdrawn(row.id, row.number, row.unit, by, row.decidedAt));
        audit.changed("withdrawal", "submission", row.id, row.digest, null);
    }
}
