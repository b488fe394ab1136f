package cn.tiaokuai.review.cases.model;

import cn.tiaokuai.review.cases.model.Refusal.NoSuchContinuation;
import cn.tiaokuai.review.cases.model.Refusal.NotTheirStep;
import cn.tiaokuai.review.cases.model.Refusal.OtherText;
import cn.tiaokuai.review.cases.model.Refusal.OwnSubmission;
import cn.tiaokuai.review.cases.model.Refusal.StepNotOpen;
import cn.tiaokuai.review.cases.model.Ruling.SendBack;
import java.util.List;
import java.util.Optional;

/** The rules of a decision; their list is the policy. */
final class DecisionPolicy {

    /** A rule refuses or has nothing against it. */
    interface Rule {
        Optional<Refusal> refusal(OpenCase about, CaseStep step, Ruling ruling, Reviewer by);
    }

    static final Rule ONLY_THE_POST_THAT_THE_STEP_NAMES = (about, step, ruling, by) ->
            by.unit().equals(step.unit()) && by.roles().contains(step.role())
                    ? Optional.empty()
                    : Optional.of(new NotTheirStep(step.unit(), step.role()));

    static final Rule NOBODY_ABOUT_THE_OWN_SUBMISSION = (about, step, ruling, by) ->
            by.username().equals(about.subject().submittedBy()) ? Optional.of(new OwnSubmission()) : Optional.empty();

    static final Rule ONLY_WHEN_IT_IS_ITS_TURN = (about, step, ruling, by) ->
            step.state() instanceof StepState.Open ? Optional.empty() : Optional.of(new StepNotOpen(step.state()));

    static final Rule ONLY_ABOUT_THE_TEXT_SUBMITTED =
            (about, step, ruling, by) -> ruling.digest().equals(about.subject().digest())
                    ? Optional.empty()
                    : Optional.of(new OtherText(about.subject().digest(), ruling.digest()));

    static final Rule A_RETURN_GOES_ON_AT_OR_BEFORE_ITS_OWN_STEP =
            (about, step, ruling, by) -> ruling instanceof SendBack back && !reachable(about, step, back)
                    ? Optional.of(new NoSuchContinuation(back.continuesAt(step), step.ordinal()))
                    : Optional.empty();

    static final List<Rule> ALL = List.of(
            ONLY_THE_POST_THAT_THE_STEP_NAMES,
            NOBODY_ABOUT_THE_OWN_SUBMISSION,
            ONLY_WHEN_IT_IS_ITS_TURN,
            ONLY_ABOUT_THE_TEXT_SUBMITTED,
            A_RETURN_GOES_ON_AT_OR_BEFORE_ITS_OWN_STEP);

    private DecisionPolicy() {}

    /** The first rule's refusal, if any refuses. */
    static Optional<Refusal> refusal(OpenCase about, CaseStep step, Ruling ruling, Reviewer by) {
        return ALL.stream()
                .flatMap(rule -> rule.refusal(about, step, ruling, by).stream())
                .findFirst();
    }

    private static boolean reachable(OpenCase about, CaseStep step, SendBack back) {
        int named = back.continuesAt(step);
        return named <= step.ordinal()
                && about.steps().stream()
                        .anyMatch(s -> s.ordinal() == named && !(s.state() instanceof StepState.Skipped));
    }
}
