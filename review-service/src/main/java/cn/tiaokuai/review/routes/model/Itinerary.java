package cn.tiaokuai.review.routes.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A route applied to one submission: who is asked, in which order. */
public sealed interface Itinerary {

    /** Every step is either asked of a unit or left out as the route says; at least one is asked. */
    record Passable(List<Stop> stops) implements Itinerary {
        public Passable {
            stops = List.copyOf(stops);
        }
    }

    /** A step asks a unit that does not exist, and the route does not allow to leave it out. */
    record Blocked(int ordinal, RouteStep step) implements Itinerary {}

    /** Every step was left out: nobody would have looked at the text. */
    record Empty() implements Itinerary {}

    /** A step's place in the order, from 1; a step that is left out keeps its number. */
    sealed interface Stop {
        int ordinal();

        String role();
    }

    /** A unit's post decides. */
    record Asked(int ordinal, String unit, String role, Integer dueDays) implements Stop {}

    /** There is no such unit, and the route says to go on without. */
    record LeftOut(int ordinal, String role) implements Stop {}

    /** Applies the steps of a route. */
    static Itinerary of(List<RouteStep> steps, Surroundings around) {
        List<Stop> stops = new ArrayList<>();
        for (RouteStep step : steps) {
            int ordinal = stops.size() + 1;
            Optional<String> unit = around.unit(step.relation());
            if (unit.isPresent()) {
                stops.add(new Asked(ordinal, unit.get(), step.role(), step.dueDays()));
                continue;
            }
            switch (step.whenAbsent()) {
                case SKIP -> stops.add(new LeftOut(ordinal, step.role()));
                case REFUSE -> {
                    return new Blocked(ordinal, step);
                }
            }
        }
        return stops.stream().anyMatch(Asked.class::isInstance) ? new Passable(stops) : new Empty();
    }
}
