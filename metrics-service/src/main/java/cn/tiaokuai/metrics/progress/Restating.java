package cn.tiaokuai.metrics.progress;

import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.metrics.indicators.Parts;
import cn.tiaokuai.metrics.model.Lineage;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.Values;
import cn.tiaokuai.metrics.observations.Observations;
import cn.tiaokuai.metrics.reorganisations.Successions;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 可比口径: values as the units of today would have reported them. */
@ApplicationScoped
class Restating {

    private final Successions successions;
    private final Observations observations;
    private final Indicators indicators;

    Restating(Successions successions, Observations observations, Indicators indicators) {
        this.successions = successions;
        this.observations = observations;
        this.indicators = indicators;
    }

    /** Whose values are asked for, all of one series. */
    final class Series {

        private final String unit;
        private final IndicatorRow indicator;
        private final SeriesBasis basis;
        private final Lineage lineage;
        private final Map<List<Object>, Values> known = new HashMap<>();

        private Series(String unit, IndicatorRow indicator, SeriesBasis basis, Lineage lineage) {
            this.unit = unit;
            this.indicator = indicator;
            this.basis = basis;
            this.lineage = lineage;
        }

        /** Confirmed values of a year, on the basis asked for. */
        Values of(int year) {
            if (basis == SeriesBasis.REPORTED) {
                return observations.confirmed(unit, indicator, year);
            }
            if (indicator.isComputed()) {
                Parts parts = indicators.partsOf(indicator);
                return parts.quotient().of(restated(parts.numerator(), year), restated(parts.denominator(), year));
            }
            return restated(indicator, year);
        }

        /** Whose values a period's is made of, with their weights. */
        List<Point.Share> shares(Period period) {
            if (basis == SeriesBasis.REPORTED) {
                return List.of(new Point.Share(unit, BigDecimal.ONE));
            }
            return lineage.shares(unit, period).entrySet().stream()
                    .map(share -> new Point.Share(share.getKey(), share.getValue()))
                    .toList();
        }

        private Values restated(IndicatorRow of, int year) {
            List<Values.Value> values = new ArrayList<>();
            for (int ordinal = 1; ordinal <= of.frequency.periodsInYear(); ordinal++) {
                Period period = new Period(year, of.frequency, ordinal);
                lineage.restated(unit, period, of.aggregation, source -> reported(source, of, year)
                                .at(period))
                        .ifPresent(value -> values.add(new Values.Value(period, value)));
            }
            return new Values(values);
        }

        private Values reported(String source, IndicatorRow of, int year) {
            return known.computeIfAbsent(
                    List.of(source, of.code, year), key -> observations.confirmed(source, of, year));
        }
    }

    Series series(String unit, IndicatorRow indicator, SeriesBasis basis) {
        return new Series(
                unit,
                indicator,
                basis,
                basis == SeriesBasis.REPORTED ? new Lineage(List.of()) : successions.lineage(unit));
    }
}
