package cn.tiaokuai.review.cases.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    record ApprovedCase(UUID id, Subject subject, List<CaseStep> steps, Instant at) implements ReviewCase {

        /** Who approved last, if a person did: every other agreement may have been carried over. */
        public Optional<CaseStep> last() {
            return steps.stream()
                    .filter(s -> s.state() instanceof StepState.Approved)
                    .max(Comparator.comparingInt(s -> ((StepState.Approved) s.state()).act()));
        }

        /** Why somebody may not take the agreement back that approved it as a whole; empty where they may. */
        public Optional<Refusal> recallable(UUID step, Reviewer by) {
            return Recalling.last(this, step, by);
        }

        /** The last agreement is taken back: whoever gave it has the turn again. */
        public OpenCase recalled(Moment moment) {
            return Recalling.reopened(this, last().orElseThrow(), moment);
        }

        /** The approval is revoked: back to the drafter, and on at a stage once it comes again. */
        public ReturnedCase revoked(int goesOnAt, Instant now) {
            return new ReturnedCase(id, subject, steps, now, goesOnAt);
        }
    }

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
