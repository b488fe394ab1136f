package cn.tiaokuai.metrics.indicators;

import cn.tiaokuai.metrics.model.Accumulation;
import cn.tiaokuai.metrics.model.Aggregation;
import cn.tiaokuai.metrics.model.Applicability;
import cn.tiaokuai.metrics.model.Direction;
import cn.tiaokuai.metrics.model.Frequency;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An indicator as answered.
 *
 * @param definitionVersion number of the wording in {@code definition}; the others are in {@code /definitions}
 * @param computed whether its values are computed from numerator and denominator, and never reported
 */
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
        int decimals,
        int definitionVersion,
        Applicability applies,
        String line,
        String source,
        LocalDate validFrom,
        LocalDate validTo,
        String numerator,
        String denominator,
        BigDecimal factor,
        boolean computed,
        long version) {

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
                row.decimals,
                row.definitionVersion,
                row.applies,
                row.line,
                row.source,
                row.validFrom,
                row.validTo,
                row.numerator,
                row.denominator,
                row.factor,
                row.isComputed(),
                row.version);
    }
}
