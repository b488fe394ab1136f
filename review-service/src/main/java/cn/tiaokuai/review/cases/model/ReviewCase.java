package cn.tiaokuai.review.cases.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The review of one submission. Only an {@link OpenCase} can be decided: for the others there is no such method. */
public sealed interface ReviewCase
        permits OpenCase,
                ReviewCase.ApprovedCase,
                ReviewCase.ReturnedCase,
                ReviewCase.WithdrawnCase,
                ReviewCase.SupersededCase {

    UUID id();

    Subject subject();

    /** In the order of their ordinals. */
    List<CaseStep> steps();

    /** Every step has approved; counts for the subject's digest alone. */
    record ApprovedCase(UUID id, Subject subject, List<CaseStep> steps, Instant at) implements ReviewCase {}

    /** Sent back to the drafter. */
    record ReturnedCase(UUID id, Subject subject, List<CaseStep> steps, Instant at, int continuesAt)
            implements ReviewCase {}

    /** Taken back by the reporting unit. */
    record WithdrawnCase(UUID id, Subject subject, List<CaseStep> steps, Instant at) implements ReviewCase {}

    /** A newer submission of the same report came. */
    record SupersededCase(UUID id, Subject subject, List<CaseStep> steps, Instant at) implements ReviewCase {}

    /**
     * The reporting unit has taken the submission back. Its word counts even against a decision that crossed it on the way:
     * the owner of the text refuses a withdrawal once it knows of a decision, so a withdrawal that comes was first.
     */
    default ReviewCase withdrawn(Instant at) {
        return switch (this) {
            case OpenCase c -> new WithdrawnCase(c.id(), c.subject(), ended(), at);
            case ApprovedCase c -> new WithdrawnCase(c.id, c.subject, c.steps, at);
            case ReturnedCase c -> new WithdrawnCase(c.id, c.subject, c.steps, at);
            case WithdrawnCase c -> c;
            case SupersededCase c -> c;
        };
    }

    /** A newer submission came: whatever is still open ends. */
    default ReviewCase superseded(Instant at) {
        return switch (this) {
            case OpenCase c -> new SupersededCase(c.id(), c.subject(), ended(), at);
            case ApprovedCase c -> c;
            case ReturnedCase c -> c;
            case WithdrawnCase c -> c;
            case SupersededCase c -> c;
        };
    }

    private List<CaseStep> ended() {
        return steps().stream().map(CaseStep::ended).toList();
    }
}
