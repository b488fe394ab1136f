package cn.tiaokuai.metrics.indicators;

import cn.tiaokuai.metrics.model.Accumulation;
import cn.tiaokuai.metrics.model.Aggregation;
import cn.tiaokuai.metrics.model.Direction;
import cn.tiaokuai.metrics.model.Frequency;

/** An indicator as answered. */
public record IndicatorView(
        String code,
        String owner,
        String name,
        String definition,
        String measureUnit,
        Direction direction,
        Frequency frequency,
        Accumulation accumulation,
        Aggregation aggregation,
        int decimals) {

    IndicatorView(IndicatorRow row) {
        this(
                row.code,
                row.owner,
                row.name,
                row.definition,
                row.measureUnit,
                row.direction,
                row.frequency,
                row.accumulation,
                row.aggregation,
                row.decimals);
    }
}
