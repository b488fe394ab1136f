package cn.tiaokuai.review.cases.model;

import cn.tiaokuai.review.cases.model.CaseStep.Place;
import cn.tiaokuai.review.cases.model.Outcome.Finished;
import cn.tiaokuai.review.cases.model.Outcome.Forwarded;
import cn.tiaokuai.review.cases.model.Outcome.Refused;
import cn.tiaokuai.review.cases.model.Outcome.SentBack;
import cn.tiaokuai.review.cases.model.ReviewCase.ApprovedCase;
import cn.tiaokuai.review.cases.model.ReviewCase.ReturnedCase;
import cn.tiaokuai.review.routes.model.Act;
import cn.tiaokuai.review.routes.model.Itinerary.Seat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A case that waits for somebody.
 *
 * @param steps of all stages, all seats and all turns
 * @param acts how often somebody has acted on it
 */
public record OpenCase(UUID id, Subject subject, List<CaseStep> steps, int acts) implements ReviewCase {

    public OpenCase {
        steps = new Stages(steps).steps();
        if (steps.stream().noneMatch(OpenCase::isOpen)) {
            throw new IllegalArgumentException("an open case has an open step: " + steps);
        }
    }

    /** Opens the first stage that is not settled. */
    static OpenCase starting(UUID id, Subject subject, List<CaseStep> steps, Moment moment) {
        return new OpenCase(id, subject, new Stages(steps).advanced(moment).steps(), 0);
    }

    Stages stages() {
        return new Stages(steps);
    }

    /** The steps whose turn it is; all of one stage. */
    public List<CaseStep> open() {
        return steps.stream().filter(OpenCase::isOpen).toList();
    }

    /** Somebody acts on a step, unless a rule of {@link DecisionPolicy} refuses it. */
    public Outcome decide(UUID step, Ruling ruling, Reviewer by, Moment moment) {
        CaseStep asked = step(step);
        Optional<Refusal> refusal = DecisionPolicy.refusal(this, asked, ruling, by);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        return switch (ruling) {
            case Ruling.Approve approve -> approved(asked, approve, by, moment);
            case Ruling.SendBack back -> sentBack(asked, back, moment);
            case Ruling.Rework rework -> reworked(asked, rework, moment);
            case Ruling.HandOver handOver -> handedOver(asked, handOver, by, moment);
            case Ruling.Ask _ -> new Forwarded(touched());
            case Ruling.Invite invite -> invited(asked, invite, by, moment);
        };
    }

    /** Takes the own last act about a step back, as long as nobody has acted on the case since. */
    public Outcome recall(UUID step, Reviewer by, Moment moment) {
        return Recalling.of(this, step(step), by, moment);
    }

    /**
     * Nobody has acted on a step in time: whoever its stage names decides instead.
     *
     * @return empty where it names nobody, or nobody who may
     */
    public Optional<OpenCase> escalated(UUID step, StandIns who, Moment moment) {
        return Escalating.of(this, step(step), who, moment);
    }

    /** Somebody has said something about it that decides nothing: a question, an answer. */
    public OpenCase touched() {
        return new OpenCase(id, subject, steps, acts + 1);
    }

    private Outcome approved(CaseStep step, Ruling.Approve approve, Reviewer by, Moment moment) {
        StepState agreed = new StepState.Approved(moment.now(), by.username(), acts + 1, approve.sections());
        return forwarded(stages().with(step.with(agreed)), moment);
    }

    Outcome forwarded(Stages stages, Moment moment) {
        Stages next = stages.advanced(moment);
        return next.firstUnsettled().isPresent()
                ? new Forwarded(new OpenCase(id, subject, next.steps(), acts + 1))
                : new Finished(new ApprovedCase(id, subject, next.steps(), moment.now()));
    }

    private Outcome sentBack(CaseStep step, Ruling.SendBack back, Moment moment) {
        List<CaseStep> ended = stages().with(step.with(new StepState.Returned(moment.now()))).steps().stream()
                .map(CaseStep::ended)
                .toList();
        return new SentBack(new ReturnedCase(id, subject, ended, moment.now(), back.continuesAt(step)));
    }

    /**
     * The earlier stage has another turn, and so has every stage from the one that goes on up to this one; what stands between
     * has agreed to this very text and need not do so twice, nor need those who sit beside whoever sends back.
     */
    private Outcome reworked(CaseStep step, Ruling.Rework rework, Moment moment) {
        int goesOn = rework.continuesAt(step);
        Predicate<CaseStep> asked = s -> s.ordinal() == rework.stage()
                || (s.ordinal() >= goesOn && (s.ordinal() < step.ordinal() || goesOn < step.ordinal()));
        List<CaseStep> again = stages().live().stream()
                .filter(s -> s.ordinal() <= step.ordinal() && asked.test(s))
                .filter(s -> s.state().agreed() || s.state() instanceof StepState.Released)
                .map(s -> s.again(moment.ids().get(), s.asked(), new StepState.Waiting()))
                .toList();
        return forwarded(
                stages().where(OpenCase::isOpen, s -> s.with(new StepState.Waiting()))
                        .with(
                                step.with(new StepState.Returned(moment.now())),
                                step.again(moment.ids().get(), step.asked(), new StepState.Waiting()))
                        .with(again.toArray(CaseStep[]::new)),
                moment);
    }

    /** Whoever gets it has it from now on, and until it was due anyway. */
    private Outcome handedOver(CaseStep step, Ruling.HandOver to, Reviewer by, Moment moment) {
        Seat now = new Seat(step.asked().unit(), step.asked().role(), null, to.person());
        return forwarded(
                stages().with(
                                step.with(new StepState.HandedOver(moment.now(), by.username(), acts + 1)),
                                step.again(moment.ids().get(), now, given(step, moment))),
                moment);
    }

    /** An open step in other hands. */
    static StepState given(CaseStep step, Moment moment) {
        return step.state() instanceof StepState.Open open
                ? new StepState.Open(moment.now(), open.due(), open.reminderAfter(moment.now()))
                : new StepState.Waiting();
    }

    private Outcome invited(CaseStep step, Ruling.Invite invite, Reviewer by, Moment moment) {
        int seat = 1
                + stages().of(step.ordinal()).stream()
                        .mapToInt(s -> s.place().seat())
                        .max()
                        .orElse(0);
        Seat asked = new Seat(step.asked().unit(), invite.role(), invite.office(), invite.person());
        Integer after =
                switch (invite.order()) {
                    case BEFORE -> step.after();
                    case AFTER -> Integer.valueOf(step.place().seat());
                };
        CaseStep added = new CaseStep(
                moment.ids().get(),
                new Place(step.ordinal(), seat, 1),
                asked,
                added(step.terms()),
                after,
                new CaseStep.Addition(by.username(), acts + 1),
                null,
                new StepState.Waiting());
        return forwarded(
                switch (invite.order()) {
                    case BEFORE -> stages().with(step.behind(seat), added);
                    case AFTER -> stages().with(added);
                },
                moment);
    }

    /** Whoever is added looks the text through; only the issuer whom the route asks signs off. */
    private static CaseStep.Terms added(CaseStep.Terms terms) {
        return terms.act() == Act.SIGN_OFF ? terms.as(Act.REVIEW) : terms;
    }

    private CaseStep step(UUID wanted) {
        return steps.stream().filter(s -> s.id().equals(wanted)).findFirst().orElseThrow();
    }

    static boolean isOpen(CaseStep step) {
        return step.state() instanceof StepState.Open;
    }
}
