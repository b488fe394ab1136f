package cn.tiaokuai.review.cases.model;

import cn.tiaokuai.review.cases.model.CaseStep.Place;
import cn.tiaokuai.review.cases.model.CaseStep.Terms;
import cn.tiaokuai.review.cases.model.ReviewCase.ReturnedCase;
import cn.tiaokuai.review.routes.model.Act;
import cn.tiaokuai.review.routes.model.Itinerary.Asked;
import cn.tiaokuai.review.routes.model.Itinerary.LeftOut;
import cn.tiaokuai.review.routes.model.Itinerary.Passable;
import cn.tiaokuai.review.routes.model.Itinerary.Seat;
import cn.tiaokuai.review.routes.model.Itinerary.Stop;
import cn.tiaokuai.review.routes.model.Signing;
import cn.tiaokuai.review.routes.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a case begins. After a return it goes on at the stage that the return named: reviews of the stages before it are carried
 * over, marked with the text that they were given for, as long as the same post is asked; from the first stage that asks
 * somebody else on, everybody is asked again. Countersignatures of all stages are carried where what they signed still reads
 * as it did, and nowhere else.
 */
public final class CaseOpening {

    private final Passable itinerary;
    private final Optional<ReturnedCase> before;

    /**
     * Prepares a case.
     *
     * @param itinerary who is asked
     * @param before the return that this submission answers, if it does
     */
    public CaseOpening(Passable itinerary, Optional<ReturnedCase> before) {
        this.itinerary = itinerary;
        this.before = before;
    }

    /** The case with its first stage open. */
    public OpenCase open(Subject subject, Moment moment) {
        List<CaseStep> steps = steps(subject, moment, Set.of());
        Stages stages = new Stages(steps);
        Set<Integer> again = before.map(CaseOpening::sentBack).orElse(Set.of()).stream()
                .filter(ordinal -> Stages.settled(stages.of(ordinal)))
                .collect(Collectors.toSet());
        return OpenCase.starting(
                moment.ids().get(), subject, again.isEmpty() ? steps : steps(subject, moment, again), moment);
    }

    /**
     * The stage that goes on and that of whoever sent it back, who wants to see what became of it: they are asked even where
     * the others' signatures would do.
     */
    private static Set<Integer> sentBack(ReturnedCase before) {
        return Stream.concat(
                        Stream.of(before.continuesAt()),
                        new Stages(before.steps())
                                .live().stream()
                                        .filter(s -> s.state() instanceof StepState.Returned)
                                        .map(CaseStep::ordinal))
                .collect(Collectors.toSet());
    }

    /** @param again stages of which nothing is carried */
    private List<CaseStep> steps(Subject subject, Moment moment, Set<Integer> again) {
        List<CaseStep> steps = new ArrayList<>();
        boolean carrying = before.isPresent();
        for (Stop stop : itinerary.stops()) {
            switch (stop) {
                case LeftOut leftOut -> steps.add(leftOut(leftOut, moment));
                case Asked asked -> {
                    List<CaseStep> stage = asked(asked, moment);
                    if (carrying && !again.contains(asked.ordinal())) {
                        stage = stage.stream().map(s -> carried(s, subject)).toList();
                    }
                    carrying =
                            carrying && stage.stream().filter(CaseStep::decides).allMatch(this::wasAsked);
                    steps.addAll(stage);
                }
            }
        }
        return steps;
    }

    private static CaseStep leftOut(LeftOut stop, Moment moment) {
        Seat nobody = new Seat(null, stop.stage().assignees().getFirst().role(), null, null);
        return new CaseStep(
                moment.ids().get(),
                new Place(stop.ordinal(), 1, 1),
                nobody,
                Terms.untimed(stop.stage().act(), 1),
                null,
                null,
                null,
                new StepState.Skipped());
    }

    private static List<CaseStep> asked(Asked stop, Moment moment) {
        List<CaseStep> stage = new ArrayList<>();
        Stage route = stop.stage();
        Terms terms = new Terms(route.act(), stop.needed(), route.dueDays(), route.remindDays(), route.whenOverdue());
        for (Seat seat : stop.seats()) {
            int number = stage.size() + 1;
            Integer after =
                    stop.stage().signing() == Signing.IN_ORDER && number > 1 ? Integer.valueOf(number - 1) : null;
            stage.add(waiting(stop.ordinal(), number, seat, terms, after, moment));
        }
        for (String unit : stop.informed()) {
            Seat told = new Seat(unit, stop.seats().getFirst().role(), null, null);
            stage.add(waiting(stop.ordinal(), stage.size() + 1, told, Terms.untimed(Act.INFORMATION, 0), null, moment));
        }
        return stage;
    }

    private static CaseStep waiting(int ordinal, int seat, Seat asked, Terms terms, Integer after, Moment moment) {
        return new CaseStep(
                moment.ids().get(),
                new Place(ordinal, seat, 1),
                asked,
                terms,
                after,
                null,
                null,
                new StepState.Waiting());
    }

    private CaseStep carried(CaseStep fresh, Subject subject) {
        return before.flatMap(
                        b -> earlier(b, fresh).flatMap(s -> signature(b, s).filter(c -> holds(b, s, c, subject))))
                .map(fresh::with)
                .orElse(fresh);
    }

    private boolean wasAsked(CaseStep step) {
        return before.flatMap(b -> earlier(b, step)).isPresent();
    }

    /** The same seat in the case that was returned, if it asked the same. */
    private static Optional<CaseStep> earlier(ReturnedCase before, CaseStep fresh) {
        return new Stages(before.steps())
                .of(fresh.ordinal()).stream()
                        .filter(s -> s.added() == null
                                && s.unit() != null
                                && s.place().seat() == fresh.place().seat()
                                && s.unit().equals(fresh.unit())
                                && s.asked().role().equals(fresh.asked().role()))
                        .findFirst();
    }

    private static Optional<StepState.Carried> signature(ReturnedCase before, CaseStep step) {
        return switch (step.state()) {
            case StepState.Approved approved ->
                Optional.of(new StepState.Carried(
                        before.subject().submission(), before.subject().digest(), approved.sections()));
            case StepState.Carried earlier -> Optional.of(earlier);
            case StepState.Waiting _,
                    StepState.Open _,
                    StepState.Returned _,
                    StepState.Skipped _,
                    StepState.Released _,
                    StepState.Informed _,
                    StepState.HandedOver _,
                    StepState.Escalated _,
                    StepState.Recalled _,
                    StepState.Ended _ -> Optional.empty();
        };
    }

    private static boolean holds(ReturnedCase before, CaseStep step, StepState.Carried signature, Subject now) {
        return step.terms().act() == Act.COUNTERSIGNATURE
                ? now.reads(before.subject(), signature.sections())
                : step.ordinal() < before.continuesAt();
    }
}
