package cn.tiaokuai.review.routes.model;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The units around the one whose submission is reviewed; empty where there is none that is active.
 *
 * @param own code of that unit
 * @param blockParent next unit above by territory
 * @param lineSuperior unit above by trade
 * @param addressee superior that the submission is addressed to
 * @param named those of the units which a route names by their codes that are active
 */
public record Surroundings(
        String own,
        Optional<String> blockParent,
        Optional<String> lineSuperior,
        Optional<String> addressee,
        Set<String> named) {

    public Surroundings {
        named = Set.copyOf(named);
    }

    /** The unit that an assignee belongs to. */
    Optional<String> unit(Assignee assignee) {
        return assignee.relation() == StepRelation.UNIT
                ? Optional.of(assignee.unit()).filter(named::contains)
                : unit(assignee.relation());
    }

    /** The unit that stands in this relation; none for {@link StepRelation#UNIT}, which is no relation. */
    public Optional<String> unit(StepRelation relation) {
        return switch (relation) {
            case OWN -> Optional.of(own);
            case BLOCK_PARENT -> blockParent;
            case LINE_SUPERIOR -> lineSuperior;
            case ADDRESSEE -> addressee;
            case OTHER_SUPERIOR ->
                Stream.of(lineSuperior, blockParent)
                        .flatMap(Optional::stream)
                        .filter(unit -> addressee.isPresent() && !unit.equals(addressee.get()))
                        .findFirst();
            case UNIT -> Optional.empty();
        };
    }
}
