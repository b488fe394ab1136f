package cn.tiaokuai.metrics.indicators;

import cn.tiaokuai.metrics.model.Accumulation;
import cn.tiaokuai.metrics.model.Quotient;
import java.math.BigDecimal;

/**
 * What a computed indicator is made of.
 *
 * @param numerator what is divided
 * @param denominator what it is divided by
 * @param factor 100 for per cent
 */
public record Parts(IndicatorRow numerator, IndicatorRow denominator, BigDecimal factor) {

    /** How its values come about. */
    public Quotient quotient() {
        return new Quotient(numerator.accumulation, denominator.accumulation, factor);
    }

    /** Whether both are sums of the periods of a year. */
    public boolean addUp() {
        return numerator.accumulation == Accumulation.FLOW && denominator.accumulation == Accumulation.FLOW;
    }
}
