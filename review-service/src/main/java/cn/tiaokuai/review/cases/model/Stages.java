package cn.tiaokuai.review.cases.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The steps of a case as stages in their order. Of each seat, the newest turn counts. */
record Stages(List<CaseStep> steps) {

    private static final Comparator<CaseStep> ORDER = Comparator.comparingInt(CaseStep::ordinal)
            .thenComparingInt(s -> s.place().seat())
            .thenComparingInt(s -> s.place().turn());

    Stages {
        steps = steps.stream().sorted(ORDER).toList();
    }

    /** The newest turn of every seat. */
    List<CaseStep> live() {
        Map<List<Integer>, CaseStep> newest = new HashMap<>();
        steps.forEach(step ->
                newest.put(List.of(step.ordinal(), step.place().seat()), step)); // in order: the newest comes last
        return newest.values().stream().sorted(ORDER).toList();
    }

    List<CaseStep> of(int ordinal) {
        return live().stream().filter(step -> step.ordinal() == ordinal).toList();
    }

    /** The first stage that still asks somebody. */
    Optional<Integer> firstUnsettled() {
        List<CaseStep> live = live();
        return live.stream()
                .map(CaseStep::ordinal)
                .distinct()
                .filter(ordinal -> !settled(
                        live.stream().filter(s -> s.ordinal() == ordinal).toList()))
                .findFirst();
    }

    /** Enough of the route's seats have agreed, and all whom those had added. A stage that is left out asks nobody. */
    static boolean settled(List<CaseStep> stage) {
        List<CaseStep> asked = stage.stream()
                .filter(s -> s.decides() && s.added() == null && !(s.state() instanceof StepState.Skipped))
                .toList();
        long agreed = asked.stream().filter(s -> fullyAgreed(s, stage)).count();
        return asked.isEmpty() || agreed >= asked.getFirst().terms().needed();
    }

    private static boolean fullyAgreed(CaseStep step, List<CaseStep> stage) {
        return step.state().agreed()
                && stage.stream()
                        .filter(s -> s.added() != null
                                && s.after() != null
                                && s.after() == step.place().seat())
                        .allMatch(s -> fullyAgreed(s, stage));
    }

    /** Opens whatever has its turn now, and lets go whoever is not needed any more. */
    Stages advanced(Moment moment) {
        Optional<Integer> current = firstUnsettled();
        List<CaseStep> next = new ArrayList<>(steps);
        for (CaseStep step : live()) {
            if (step.state().pending() && (current.isEmpty() || step.ordinal() < current.get())) {
                put(next, step.with(new StepState.Released()));
            } else if (current.isPresent()
                    && step.ordinal() == current.get()
                    && step.state() instanceof StepState.Waiting
                    && comesNow(step)) {
                put(next, step.with(turn(step, moment)));
            }
        }
        return new Stages(next);
    }

    private static StepState turn(CaseStep step, Moment moment) {
        return step.decides() ? moment.open(step.terms()) : new StepState.Informed(moment.now());
    }

    private boolean comesNow(CaseStep step) {
        return step.after() == null
                || of(step.ordinal()).stream()
                        .anyMatch(s ->
                                s.place().seat() == step.after() && s.state().agreed());
    }

    /** True where a seat comes after another of its stage, directly or not. */
    boolean follows(CaseStep step, CaseStep first) {
        return step.ordinal() == first.ordinal()
                && step.after() != null
                && (step.after() == first.place().seat()
                        || of(step.ordinal()).stream()
                                .filter(s -> s.place().seat() == step.after())
                                .anyMatch(s -> follows(s, first)));
    }

    /** The same with steps in another state. */
    Stages with(CaseStep... changed) {
        List<CaseStep> next = new ArrayList<>(steps);
        for (CaseStep step : changed) {
            put(next, step);
        }
        return new Stages(next);
    }

    /** The same with every newest turn changed that is meant. */
    Stages where(Predicate<CaseStep> meant, UnaryOperator<CaseStep> change) {
        return with(live().stream().filter(meant).map(change).toArray(CaseStep[]::new));
    }

    private static void put(List<CaseStep> steps, CaseStep step) {
        steps.removeIf(s -> s.id().equals(step.id()));
        steps.add(step);
    }
}
