package cn.tiaokuai.review.cases.model;

import cn.tiaokuai.review.cases.model.Refusal.Crowded;
import cn.tiaokuai.review.cases.model.Refusal.NoSuchContinuation;
import cn.tiaokuai.review.cases.model.Refusal.NoSuchSection;
import cn.tiaokuai.review.cases.model.Refusal.NoSuchStage;
import cn.tiaokuai.review.cases.model.Refusal.NobodyElse;
import cn.tiaokuai.review.cases.model.Refusal.NotTheirStep;
import cn.tiaokuai.review.cases.model.Refusal.NotToThem;
import cn.tiaokuai.review.cases.model.Refusal.OtherText;
import cn.tiaokuai.review.cases.model.Refusal.OwnSubmission;
import cn.tiaokuai.review.cases.model.Refusal.StepNotOpen;
import cn.tiaokuai.review.cases.model.Refusal.WholeTextOnly;
import cn.tiaokuai.review.cases.model.Ruling.Approve;
import cn.tiaokuai.review.cases.model.Ruling.Arranged;
import cn.tiaokuai.review.cases.model.Ruling.Invite;
import cn.tiaokuai.review.cases.model.Ruling.Rework;
import cn.tiaokuai.review.cases.model.Ruling.Said;
import cn.tiaokuai.review.cases.model.Ruling.SendBack;
import cn.tiaokuai.review.routes.model.Act;
import java.util.List;
import java.util.Optional;

/** The rules of what a reviewer may do with a step; their list is the policy. */
final class DecisionPolicy {

    /** Who can be asked in one stage, added reviewers included: more is no review but a meeting. */
    static final int SEATS = 30;

    /** A rule refuses or has nothing against it. */
    interface Rule {
        Optional<Refusal> refusal(OpenCase about, CaseStep step, Ruling ruling, Reviewer by);
    }

    static final Rule ONLY_WHOM_THE_STEP_ASKS = (about, step, ruling, by) ->
            by.fills(step.asked()) ? Optional.empty() : Optional.of(new NotTheirStep(step.asked()));

    static final Rule NOBODY_ABOUT_THE_OWN_SUBMISSION =
            (about, step, ruling, by) -> about.subject().submittedBy().equals(by.username())
                            || about.subject().submittedBy().equals(step.asked().person())
                    ? Optional.of(new OwnSubmission())
                    : Optional.empty();

    static final Rule ONLY_WHEN_IT_IS_ITS_TURN = (about, step, ruling, by) ->
            step.state() instanceof StepState.Open ? Optional.empty() : Optional.of(new StepNotOpen(step.state()));

    static final Rule ONLY_ABOUT_THE_TEXT_SUBMITTED = (about, step, ruling, by) ->
            ruling instanceof Said said && !said.digest().equals(about.subject().digest())
                    ? Optional.of(new OtherText(about.subject().digest(), said.digest()))
                    : Optional.empty();

    static final Rule ONLY_A_COUNTERSIGNATURE_IS_FOR_SECTIONS =
            (about, step, ruling, by) -> ruling instanceof Approve approve
                            && !approve.sections().isEmpty()
                            && step.terms().act() != Act.COUNTERSIGNATURE
                    ? Optional.of(new WholeTextOnly())
                    : Optional.empty();

    static final Rule A_SIGNATURE_IS_FOR_SECTIONS_OF_THE_TEXT =
            (about, step, ruling, by) -> ruling instanceof Approve approve
                    ? approve.sections().stream()
                            .filter(id -> !about.subject().sections().containsKey(id))
                            .sorted()
                            .findFirst()
                            .map(NoSuchSection::new)
                    : Optional.empty();

    static final Rule A_RETURN_GOES_ON_AT_OR_BEFORE_ITS_OWN_STAGE = (about, step, ruling, by) ->
            ruling instanceof SendBack back && !asked(about, back.continuesAt(step), 1, step.ordinal())
                    ? Optional.of(new NoSuchContinuation(back.continuesAt(step), 1, step.ordinal()))
                    : Optional.empty();

    static final Rule REWORK_IS_FOR_AN_EARLIER_STAGE = (about, step, ruling, by) -> {
        if (!(ruling instanceof Rework rework)) {
            return Optional.empty();
        }
        if (!asked(about, rework.stage(), 1, step.ordinal() - 1)) {
            return Optional.of(new NoSuchStage(rework.stage()));
        }
        int goesOn = rework.continuesAt(step);
        return asked(about, goesOn, rework.stage() + 1, step.ordinal())
                ? Optional.empty()
                : Optional.of(new NoSuchContinuation(goesOn, rework.stage() + 1, step.ordinal()));
    };

    static final Rule NOBODY_ASKS_THEMSELVES_OR_THE_SUBMITTER = (about, step, ruling, by) -> ruling
                            instanceof Arranged arranged
                    && arranged.person() != null
                    && List.of(by.username(), about.subject().submittedBy()).contains(arranged.person())
            ? Optional.of(new NotToThem(arranged.person()))
            : Optional.empty();

    static final Rule AN_ADDED_REVIEWER_IS_SOMEBODY_ELSE = (about, step, ruling, by) -> ruling instanceof Invite invite
                    && invite.person() == null
                    && invite.office() == null
                    && invite.role().equals(step.asked().role())
            ? Optional.of(new NobodyElse())
            : Optional.empty();

    static final Rule A_STAGE_HAS_A_LIMITED_NUMBER_OF_SEATS = (about, step, ruling, by) -> ruling instanceof Invite
                    && about.stages().of(step.ordinal()).stream()
                                    .filter(s -> !(s.state() instanceof StepState.Recalled))
                                    .count()
                            >= SEATS
            ? Optional.of(new Crowded(SEATS))
            : Optional.empty();

    static final List<Rule> ALL = List.of(
            ONLY_WHOM_THE_STEP_ASKS,
            NOBODY_ABOUT_THE_OWN_SUBMISSION,
            ONLY_WHEN_IT_IS_ITS_TURN,
            ONLY_ABOUT_THE_TEXT_SUBMITTED,
            ONLY_A_COUNTERSIGNATURE_IS_FOR_SECTIONS,
            A_SIGNATURE_IS_FOR_SECTIONS_OF_THE_TEXT,
            A_RETURN_GOES_ON_AT_OR_BEFORE_ITS_OWN_STAGE,
            REWORK_IS_FOR_AN_EARLIER_STAGE,
            NOBODY_ASKS_THEMSELVES_OR_THE_SUBMITTER,
            AN_ADDED_REVIEWER_IS_SOMEBODY_ELSE,
            A_STAGE_HAS_A_LIMITED_NUMBER_OF_SEATS);

    private DecisionPolicy() {}

    /** The first rule's refusal, if any refuses. */
    static Optional<Refusal> refusal(OpenCase about, CaseStep step, Ruling ruling, Reviewer by) {
        return ALL.stream()
                .flatMap(rule -> rule.refusal(about, step, ruling, by).stream())
                .findFirst();
    }

    /** True for a stage from {@code first} to {@code last} that is not left out. */
    private static boolean asked(OpenCase about, int ordinal, int first, int last) {
        return ordinal >= first
                && ordinal <= last
                && about.stages().of(ordinal).stream().anyMatch(s -> !(s.state() instanceof StepState.Skipped));
    }
}
