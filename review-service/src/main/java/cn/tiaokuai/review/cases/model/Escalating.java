package cn.tiaokuai.review.cases.model;

import cn.tiaokuai.review.cases.model.CaseStep.StandIn;
import cn.tiaokuai.review.routes.model.Itinerary.Seat;
import cn.tiaokuai.review.routes.model.WhenOverdue;
import java.util.Optional;

/**
 * An overdue step goes to somebody else, where its stage says so. That is an act of the case: nobody takes an earlier one back
 * after it, lest a step be taken from who has just got it.
 */
final class Escalating {

    private Escalating() {}

    static Optional<OpenCase> of(OpenCase about, CaseStep late, StandIns who, Moment moment) {
        return OpenCase.isOpen(late)
                ? standIn(about, late, who).map(seat -> given(about, late, seat, moment))
                : Optional.empty();
    }

    /** Each needs the role of the step all the same: in the superior's unit, or in the own one. */
    private static Optional<Seat> standIn(OpenCase about, CaseStep late, StandIns who) {
        Seat asked = late.asked();
        return switch (late.terms().whenOverdue()) {
            case NOBODY -> Optional.empty();
            case DELEGATE ->
                Optional.ofNullable(who.delegate())
                        .filter(person -> !person.equals(about.subject().submittedBy()))
                        .map(person -> new Seat(asked.unit(), asked.role(), asked.office(), person));
            case SUPERIOR ->
                Optional.ofNullable(who.superior())
                        // A unit that waits long enough would otherwise decide what its own offices are asked about it.
                        .filter(unit -> !unit.equals(about.subject().unit()))
                        .map(unit -> new Seat(unit, asked.role(), null, null))
                        .filter(seat -> !sitsAlready(about, late, seat));
        };
    }

    /** Nobody signs twice in one stage. */
    private static boolean sitsAlready(OpenCase about, CaseStep late, Seat seat) {
        return about.stages().of(late.ordinal()).stream()
                .anyMatch(s -> s.decides() && s.asked().equals(seat) && !(s.state() instanceof StepState.Recalled));
    }

    private static OpenCase given(OpenCase about, CaseStep late, Seat now, Moment moment) {
        WhenOverdue title = late.terms().whenOverdue();
        CaseStep.Terms then =
                switch (title) {
                    // A delegate delegates no further; above one superior there is the next.
                    case NOBODY, DELEGATE -> late.terms().withoutStandIn();
                    case SUPERIOR -> late.terms();
                };
        StandIn instead = late.standIn() == null
                ? new StandIn(title, late.unit(), late.asked().person())
                : new StandIn(title, late.standIn().unit(), late.standIn().person());
        Stages next = about.stages()
                .with(
                        late.with(new StepState.Escalated(moment.now())),
                        late.standIn(moment.ids().get(), now, then, instead, moment.open(then)));
        return new OpenCase(about.id(), about.subject(), next.steps(), about.acts() + 1);
    }
}
