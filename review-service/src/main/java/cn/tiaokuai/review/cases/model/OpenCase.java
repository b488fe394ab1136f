package cn.tiaokuai.review.cases.model;

import cn.tiaokuai.review.cases.model.Outcome.Finished;
import cn.tiaokuai.review.cases.model.Outcome.Forwarded;
import cn.tiaokuai.review.cases.model.Outcome.SentBack;
import cn.tiaokuai.review.cases.model.Ruling.Approve;
import cn.tiaokuai.review.cases.model.Ruling.SendBack;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A case that waits for the decision of exactly one step. */
public record OpenCase(UUID id, Subject subject, List<CaseStep> steps) implements ReviewCase {

    public OpenCase {
        steps = List.copyOf(steps);
        if (steps.stream().filter(OpenCase::isOpen).count() != 1) {
            throw new IllegalArgumentException("an open case has one open step: " + steps);
        }
    }

    /** Opens the first step that is not settled. */
    static OpenCase startingAt(UUID id, Subject subject, List<CaseStep> steps, ClosingTime closing, Instant now) {
        CaseStep first = firstUnsettled(steps)
                .orElseThrow(() -> new IllegalArgumentException("nobody is left to be asked: " + steps));
        return new OpenCase(id, subject, openStep(steps, first, closing, now));
    }

    /** The step whose turn it is. */
    public CaseStep current() {
        return steps.stream().filter(OpenCase::isOpen).findFirst().orElseThrow();
    }

    /** Decides the current step, unless a rule of {@link DecisionPolicy} refuses it. */
    public Outcome decide(UUID step, Ruling ruling, Reviewer by, ClosingTime closing, Instant now) {
        CaseStep asked =
                steps.stream().filter(s -> s.id().equals(step)).findFirst().orElseThrow();
        Optional<Refusal> refusal = DecisionPolicy.refusal(this, asked, ruling, by);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        return switch (ruling) {
            case Approve _ -> approved(asked, closing, now);
            case SendBack back -> sentBack(asked, back, now);
        };
    }

    private Outcome approved(CaseStep step, ClosingTime closing, Instant now) {
        List<CaseStep> decided = replaced(steps, step.with(new StepState.Approved(now)));
        return firstUnsettled(decided)
                .<Outcome>map(next -> new Forwarded(new OpenCase(id, subject, openStep(decided, next, closing, now))))
                .orElseGet(() -> new Finished(new ApprovedCase(id, subject, decided, now)));
    }

    private Outcome sentBack(CaseStep step, SendBack back, Instant now) {
        List<CaseStep> decided = replaced(steps, step.with(new StepState.Returned(now)));
        return new SentBack(new ReturnedCase(
                id, subject, decided.stream().map(CaseStep::ended).toList(), now, back.continuesAt(step)));
    }

    private static Optional<CaseStep> firstUnsettled(List<CaseStep> steps) {
        return steps.stream().filter(s -> !s.state().settled()).findFirst();
    }

    private static List<CaseStep> openStep(List<CaseStep> steps, CaseStep next, ClosingTime closing, Instant now) {
        return replaced(steps, next.with(new StepState.Open(now, closing.after(now, next.dueDays()))));
    }

    private static List<CaseStep> replaced(List<CaseStep> steps, CaseStep step) {
        return steps.stream().map(s -> s.id().equals(step.id()) ? step : s).toList();
    }

    private static boolean isOpen(CaseStep step) {
        return step.state() instanceof StepState.Open;
    }
}
