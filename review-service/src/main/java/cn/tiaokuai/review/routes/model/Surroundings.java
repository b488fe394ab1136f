package cn.tiaokuai.review.routes.model;

import java.util.Optional;

/**
 * The units around the one whose report is reviewed; empty where there is none that is active.
 *
 * @param own code of that unit
 * @param blockParent next unit above by territory
 * @param lineSuperior unit above by trade
 * @param addressee superior that the submission is addressed to
 */
public record Surroundings(
        String own, Optional<String> blockParent, Optional<String> lineSuperior, Optional<String> addressee) {

    /** The unit that stands in this relation. */
    public Optional<String> unit(StepRelation relation) {
        return switch (relation) {
            case OWN -> Optional.of(own);
            case BLOCK_PARENT -> blockParent;
            case LINE_SUPERIOR -> lineSuperior;
            case ADDRESSEE -> addressee;
        };
    }
}
