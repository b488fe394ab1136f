package cn.tiaokuai.review.cases.model;

import cn.tiaokuai.review.cases.model.ReviewCase.ReturnedCase;
import cn.tiaokuai.review.routes.model.Itinerary.Asked;
import cn.tiaokuai.review.routes.model.Itinerary.LeftOut;
import cn.tiaokuai.review.routes.model.Itinerary.Passable;
import cn.tiaokuai.review.routes.model.Itinerary.Stop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * How a case begins. After a return it goes on at the step that the return named: approvals of the steps before it are
 * carried over, marked with the text that they were given for, as long as the same post is asked; from the first step that
 * differs on, everybody is asked again.
 */
public final class CaseOpening {

    private final Passable itinerary;
    private final Optional<ReturnedCase> before;
    private final Supplier<UUID> ids;

    /**
     * Prepares a case.
     *
     * @param itinerary who is asked
     * @param before the return that this submission answers, if it does
     * @param ids where steps get their identities from
     */
    public CaseOpening(Passable itinerary, Optional<ReturnedCase> before, Supplier<UUID> ids) {
        this.itinerary = itinerary;
        this.before = before;
        this.ids = ids;
    }

    /** The case with its first step open. */
    public OpenCase open(Subject subject, ClosingTime closing, Instant now) {
        return OpenCase.startingAt(ids.get(), subject, steps(), closing, now);
    }

    private List<CaseStep> steps() {
        List<CaseStep> steps = new ArrayList<>();
        boolean carrying = before.isPresent();
        for (Stop stop : itinerary.stops()) {
            switch (stop) {
                case LeftOut(int ordinal, String role) ->
                    steps.add(new CaseStep(ids.get(), ordinal, null, role, null, new StepState.Skipped()));
                case Asked(int ordinal, String unit, String role, Integer dueDays) -> {
                    CaseStep fresh = new CaseStep(ids.get(), ordinal, unit, role, dueDays, new StepState.Waiting());
                    Optional<StepState> carried = carrying ? carried(fresh) : Optional.empty();
                    carrying = carried.isPresent();
                    steps.add(carried.map(fresh::with).orElse(fresh));
                }
            }
        }
        return steps;
    }

    private Optional<StepState> carried(CaseStep fresh) {
        return before.filter(b -> fresh.ordinal() < b.continuesAt()).flatMap(b -> b.steps().stream()
                .filter(s -> s.ordinal() == fresh.ordinal() && s.asksTheSameAs(fresh))
                .findFirst()
                .flatMap(s -> signature(b, s)));
    }

    private static Optional<StepState> signature(ReturnedCase before, CaseStep step) {
        return switch (step.state()) {
            case StepState.Approved _ ->
                Optional.of(new StepState.Carried(
                        before.subject().submission(), before.subject().digest()));
            case StepState.Carried earlier -> Optional.of(earlier);
            case StepState.Waiting _, StepState.Open _, StepState.Returned _, StepState.Skipped _, StepState.Ended _ ->
                Optional.empty();
        };
    }
}
