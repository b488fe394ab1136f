package cn.tiaokuai.metrics.submissions;

import cn.tiaokuai.contracts.SubjectApproved;
import cn.tiaokuai.contracts.SubjectReturned;
import cn.tiaokuai.metrics.observations.Holding;
import cn.tiaokuai.metrics.targets.Dividing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * What review answers. An answer counts only for the very submission and content that are under review now; another one (it was
 * withdrawn meanwhile, say) changes nothing.
 */
@ApplicationScoped
class Deciding {

    private static final Logger LOG = Logger.getLogger(Deciding.class);

    private final Submissions submissions;
    private final Holding holding;
    private final Dividing dividing;

    Deciding(Submissions submissions, Holding holding, Dividing dividing) {
        this.submissions = submissions;
        this.holding = holding;
        this.dividing = dividing;
    }

    void approve(SubjectApproved event) {
        answered(event.subjectId(), event.submission(), event.digest(), row -> {
            row.uncounted = switch (row.kind) {
                case OBSERVATIONS ->
                    holding.confirm(row.id, row.unit, event.approvedBy()).entrySet().stream()
                            .collect(Collectors.toMap(one -> one.getKey().toString(), Map.Entry::getValue));
                case TARGETS ->
                    dividing.set(SubmittedContent.read(row.content).decomposition(), row.scope(), event.approvedBy());
            };
            row.become(SubmissionState.APPROVED, event.approvedBy(), event.approvedAt());
        });
    }

    void sendBack(SubjectReturned event) {
        answered(event.subjectId(), event.submission(), event.digest(), row -> {
            holding.release(row.id, row.unit);
            row.reason = event.reason();
            row.become(SubmissionState.RETURNED, event.returnedBy(), event.returnedAt());
        });
    }

    /**
     * A step was decided, or a decision taken back.
     *
     * @param by how many decisions more
     */
    void decided(UUID subject, int submission, String digest, String stepUnit, int by) {
        answered(subject, submission, digest, row -> {
            if (!stepUnit.equals(row.unit)) {
                row.decidedAbove += by;
            }
        });
    }

    private void answered(UUID subject, int submission, String digest, Consumer<SubmissionRow> change) {
        submissions
                .forEvent(subject)
                .filter(row -> row.isAnsweredBy(submission, digest))
                .ifPresentOrElse(
                        change, () -> LOG.infof("an answer to submission %d of %s is outdated", submission, subject));
    }
}
