package cn.tiaokuai.review.cases.model;

import cn.tiaokuai.review.cases.model.Outcome.Refused;
import cn.tiaokuai.review.cases.model.ReviewCase.ApprovedCase;
import cn.tiaokuai.review.cases.model.StepState.Approved;
import cn.tiaokuai.review.cases.model.StepState.HandedOver;
import cn.tiaokuai.review.cases.model.StepState.Recalled;
import cn.tiaokuai.review.cases.model.StepState.Waiting;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Taking back the last act of a case: an agreement, a handing over, an added reviewer. A mistyped login must not leave a seat that
 * nobody can fill.
 */
final class Recalling {

    private Recalling() {}

    /** @param said the step about which it was done */
    static Outcome of(OpenCase about, CaseStep said, Reviewer by, Moment moment) {
        return switch (said.state()) {
            case Approved(var _, String who, int act, var _) ->
                refusal(about, said, by, who, act).orElseGet(() -> agreement(about, said, moment));
            case HandedOver(var _, String who, int act) ->
                refusal(about, said, by, who, act).orElseGet(() -> handingOver(about, said, moment));
            case StepState.Open _, Waiting _ ->
                guest(about, said)
                        .map(guest -> refusal(
                                        about,
                                        said,
                                        by,
                                        guest.added().by(),
                                        guest.added().act())
                                .orElseGet(() -> addition(about, said, guest, moment)))
                        .orElseGet(() -> new Refused(new Refusal.TooLate()));
            case StepState.Returned _,
                    StepState.Carried _,
                    StepState.Skipped _,
                    StepState.Released _,
                    StepState.Informed _,
                    StepState.Escalated _,
                    Recalled _,
                    StepState.Ended _ -> new Refused(new Refusal.TooLate());
        };
    }

    private static Optional<Outcome> refusal(OpenCase about, CaseStep said, Reviewer by, String who, int act) {
        if (!who.equals(by.username()) || !by.fills(said.asked())) {
            return Optional.of(new Refused(new Refusal.NotTheirDecision()));
        }
        return act == about.acts() ? Optional.empty() : Optional.of(new Refused(new Refusal.TooLate()));
    }

    /** Why the agreement that approved the case as a whole may not be taken back; nobody can have acted on the case since. */
    static Optional<Refusal> last(ApprovedCase about, UUID step, Reviewer by) {
        Optional<CaseStep> last = about.last().filter(s -> s.id().equals(step));
        if (last.isEmpty()) {
            return Optional.of(new Refusal.TooLate());
        }
        Approved agreed = (Approved) last.get().state();
        return agreed.by().equals(by.username()) && by.fills(last.get().asked())
                ? Optional.empty()
                : Optional.of(new Refusal.NotTheirDecision());
    }

    /** The case as it was before its last agreement; to ask for that once more is a further act. */
    static OpenCase reopened(ApprovedCase about, CaseStep said, Moment moment) {
        int acts = ((Approved) said.state()).act() + 1;
        return new OpenCase(
                about.id(),
                about.subject(),
                without(new Stages(about.steps()), said, moment)
                        .advanced(moment)
                        .steps(),
                acts);
    }

    /** The seat has another turn, and so has whoever was let go because it had agreed. */
    private static Stages without(Stages stages, CaseStep said, Moment moment) {
        return stages.where(
                        s -> s.ordinal() == said.ordinal() && s.state() instanceof StepState.Released,
                        s -> s.with(new Waiting()))
                .with(
                        said.with(new Recalled(moment.now())),
                        said.again(moment.ids().get(), said.asked(), new Waiting()));
    }

    /** Whoever has had the turn since waits again, and so do those whom it had let go. */
    private static Outcome agreement(OpenCase about, CaseStep said, Moment moment) {
        Stages before = about.stages();
        Predicate<CaseStep> overtaken =
                s -> OpenCase.isOpen(s) && (s.ordinal() > said.ordinal() || before.follows(s, said));
        return about.forwarded(without(before.where(overtaken, s -> s.with(new Waiting())), said, moment), moment);
    }

    /** Whoever had given it away has it once more, until it was due anyway. */
    private static Outcome handingOver(OpenCase about, CaseStep said, Moment moment) {
        CaseStep given = about.stages().of(said.ordinal()).stream()
                .filter(s -> s.place().seat() == said.place().seat())
                .findFirst()
                .orElseThrow();
        return about.forwarded(
                about.stages()
                        .with(
                                given.with(new Recalled(moment.now())),
                                given.again(moment.ids().get(), said.asked(), OpenCase.given(given, moment))),
                moment);
    }

    private static Outcome addition(OpenCase about, CaseStep host, CaseStep guest, Moment moment) {
        boolean before = isAfter(host, guest);
        Stages without = about.stages().with(guest.takenAway(moment.now()));
        return about.forwarded(before ? without.with(host.behind(guest.after())) : without, moment);
    }

    /** The reviewer whom the case's last act has added before or after this seat. */
    private static Optional<CaseStep> guest(OpenCase about, CaseStep host) {
        return about.stages().of(host.ordinal()).stream()
                .filter(s -> s.added() != null && s.added().act() == about.acts())
                .filter(s -> !(s.state() instanceof Recalled) && (isAfter(host, s) || isAfter(s, host)))
                .findFirst();
    }

    private static boolean isAfter(CaseStep second, CaseStep first) {
        return second.after() != null && second.after() == first.place().seat();
    }
}
