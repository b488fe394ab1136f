package cn.tiaokuai.report.figures.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How a value of the data stands in a text.
 *
 * @param decimals how many decimals are shown
 * @param magnitude 万, 亿 or ones
 * @param measureWord without 万 or 亿: 公里, 元; may be empty
 * @param qualifier null for exactly
 */
public record Presentation(int decimals, Magnitude magnitude, String measureWord, Qualifier qualifier) {

    public static final int MOST_DECIMALS = 6;

    /** As the text has written the number so far. */
    public static Presentation like(Stated stated) {
        MeasureUnit unit = MeasureUnit.of(stated.unit());
        int decimals = Math.clamp(stated.value().scale(), 0, MOST_DECIMALS);
        return new Presentation(decimals, unit.magnitude(), unit.word(), stated.qualifier());
    }

    /** As the indicator has it: in its measure unit, with its decimals. */
    public static Presentation of(String measureUnit, int decimals) {
        MeasureUnit unit = MeasureUnit.of(measureUnit);
        return new Presentation(Math.clamp(decimals, 0, MOST_DECIMALS), unit.magnitude(), unit.word(), null);
    }

    /** Whether values in a measure unit can be shown so: kilometres cannot be shown in 亩. */
    public boolean suits(String measureUnit) {
        return MeasureUnit.of(measureUnit).measuresLike(MeasureUnit.of(measureWord));
    }

    /** The words for a value; rounded so that a qualifier stays true (超过 rounds down). */
    public String text(BigDecimal value, String measureUnit) {
        BigDecimal one = magnitude.factor().multiply(MeasureUnit.of(measureWord).factor());
        BigDecimal shown = value.multiply(MeasureUnit.of(measureUnit).factor()).divide(one, MathContext.DECIMAL128);
        RoundingMode rounding = qualifier == null ? RoundingMode.HALF_UP : qualifier.rounding();
        String number = shown.setScale(decimals, rounding).toPlainString() + magnitude.word() + measureWord;
        return qualifier == null ? number : qualifier.around(number);
    }
}
