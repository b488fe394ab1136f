package cn.tiaokuai.review.routes.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** A route applied to one submission: who is asked, in which order. */
public sealed interface Itinerary {

    /** Every stage is either asked or left out as the route says; at least one is asked. */
    record Passable(List<Stop> stops) implements Itinerary {
        public Passable {
            stops = List.copyOf(stops);
        }
    }

    /**
     * A stage asks a unit that does not exist, and the route does not allow to leave it out.
     *
     * @param assignee the first whose unit is missing
     */
    record Blocked(int ordinal, Stage stage, Assignee assignee) implements Itinerary {}

    /** Every stage was left out: nobody would have looked at the text. */
    record Empty() implements Itinerary {}

    /** A stage's place in the order, from 1; one that is left out keeps its number. */
    sealed interface Stop {
        int ordinal();

        Stage stage();
    }

    /**
     * Posts decide.
     *
     * @param needed how many of the seats must approve
     * @param informed codes of units that are told
     */
    record Asked(int ordinal, Stage stage, List<Seat> seats, int needed, List<String> informed) implements Stop {
        public Asked {
            seats = List.copyOf(seats);
            informed = List.copyOf(informed);
        }
    }

    /** The stage is not asked. */
    record LeftOut(int ordinal, Stage stage, Why why) implements Stop {}

    /** Why a stage is left out. */
    enum Why {
        /** There is no such unit, and the route says to go on without. */
        ABSENT,
        /** Its condition does not hold. */
        CONDITION
    }

    /**
     * One who is asked.
     *
     * @param unit code of the unit that decides
     */
    record Seat(String unit, String role, String office, String person) {}

    /** Applies the stages of a route. */
    static Itinerary of(List<Stage> stages, Facts facts, Surroundings around) {
        List<Stop> stops = new ArrayList<>();
        for (Stage stage : stages) {
            int ordinal = stops.size() + 1;
            if (stage.condition() != null && !stage.condition().holds(facts)) {
                stops.add(new LeftOut(ordinal, stage, Why.CONDITION));
                continue;
            }
            List<Seat> seats = seats(stage, around);
            Optional<Assignee> missing = missing(stage, seats.size(), around);
            if (missing.isPresent()) {
                return new Blocked(ordinal, stage, missing.get());
            }
            stops.add(
                    seats.isEmpty()
                            ? new LeftOut(ordinal, stage, Why.ABSENT)
                            : new Asked(
                                    ordinal,
                                    stage,
                                    seats,
                                    Math.min(stage.needed(seats.size()), seats.size()),
                                    informed(stage, around)));
        }
        return stops.stream().anyMatch(Asked.class::isInstance) ? new Passable(stops) : new Empty();
    }

    /** Each once: two relations may lead to one unit, and nobody signs twice. */
    private static List<Seat> seats(Stage stage, Surroundings around) {
        SequencedSet<Seat> seats = new LinkedHashSet<>();
        for (Assignee a : stage.assignees()) {
            around.unit(a).ifPresent(unit -> seats.add(new Seat(unit, a.role(), a.office(), a.person())));
        }
        return List.copyOf(seats);
    }

    /** An assignee without whom the stage cannot be done. */
    private static Optional<Assignee> missing(Stage stage, int found, Surroundings around) {
        Optional<Assignee> absent =
                stage.assignees().stream().filter(a -> around.unit(a).isEmpty()).findFirst();
        return switch (stage.whenAbsent()) {
            case REFUSE -> absent;
            // A stage may be left out as a whole; half of a quorum is none.
            case SKIP -> found == 0 || found >= stage.needed(found) ? Optional.empty() : absent;
        };
    }

    private static List<String> informed(Stage stage, Surroundings around) {
        return stage.informs().stream()
                .flatMap(relation -> around.unit(relation).stream())
                .distinct()
                .toList();
    }
}
