package cn.tiaokuai.metrics.rollup;

import cn.tiaokuai.metrics.model.Aggregation;
import cn.tiaokuai.metrics.model.Hierarchy;
import cn.tiaokuai.metrics.rollup.model.Place;
import cn.tiaokuai.metrics.rollup.model.Share;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What travels on the topic of steps; the record's key is the unit that shall hear it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Step.Added.class, name = "ADDED"),
    @JsonSubTypes.Type(value = Step.Placed.class, name = "PLACED")
})
sealed interface Step extends Heard {

    /** In which telling of the roll-up it was said; those of others are not for this one. */
    int generation();

    /**
     * A unit directly below has another share than before.
     *
     * @param share null for none any more
     */
    record Added(
            int generation,
            Hierarchy hierarchy,
            String child,
            String indicator,
            String period,
            Aggregation aggregation,
            Share share)
            implements Step {}

    /** The unit stands here from now on. */
    record Placed(int generation, Place place) implements Step {}
}
