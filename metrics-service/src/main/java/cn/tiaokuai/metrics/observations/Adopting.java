package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.metrics.model.Qualifier;
import cn.tiaokuai.platform.access.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes over values that were found elsewhere: they are reported like any other, and wait to be confirmed by somebody else. */
@ApplicationScoped
public class Adopting {

    private final Reporting reporting;
    private final Indicators indicators;
    private final Limits limits;
    private final EntityManager entities;

    Adopting(Reporting reporting, Indicators indicators, Limits limits, EntityManager entities) {
        this.reporting = reporting;
        this.indicators = indicators;
        this.limits = limits;
        this.entities = entities;
    }

    /** A value that is there already, confirmed or not. */
    public record Present(UUID id, BigDecimal value, Qualifier qualifier) {}

    /**
     * Reports a value of the post's unit; a 409 problem, which tells it, when there is one for the period.
     *
     * @return identity of the observation
     */
    public UUID adopt(NewObservation found, Post post, Actor by) {
        NewObservation given = found.checked(limits);
        IndicatorRow indicator = indicators.requireFor("indicator", given.indicator(), post.path(), post.linePath());
        ObservationRow row = new ObservationRow(post, indicator, given.periodOf(indicator, limits), given);
        reporting.report(row, by);
        return row.id;
    }

    /** What is there of some indicators and periods of one unit, by {@link #place}, in one query. */
    public Map<String, Present> present(String unit, Collection<String> indicators, Collection<String> periods) {
        return entities
                .createQuery(
                        "select indicator.code, period, id, value, qualifier from Observation"
                                + " where unit = ?1 and indicator.code in ?2 and period in ?3",
                        Tuple.class)
                .setParameter(1, unit)
                .setParameter(2, indicators)
                .setParameter(3, periods)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> place(row.get(0, String.class), row.get(1, String.class)),
                        row -> new Present(
                                row.get(2, UUID.class), row.get(3, BigDecimal.class), row.get(4, Qualifier.class))));
    }

    /** What a unit has one value of at most. */
    public static String place(String indicator, String period) {
        return indicator + " " + period;
    }
}
