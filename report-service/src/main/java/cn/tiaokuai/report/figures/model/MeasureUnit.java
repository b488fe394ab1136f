package cn.tiaokuai.report.figures.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a number is counted in, so that 1.2亿元 and 12000万元 can be compared.
 *
 * @param magnitude what stands before the measure word; ONE where nothing does
 * @param word the measure word as written, without its magnitude
 * @param base a word that stands for all that can be converted into each other: 米 for 公里, 千米 and km
 * @param factor what one of the written unit is worth in the base
 */
public record MeasureUnit(Magnitude magnitude, String word, String base, BigDecimal factor) {

    /** Words by their base, with what one of them is worth; any other word is its own base. */
    private static final Map<String, Conversion> CONVERSIONS = new HashMap<>();

    private record Conversion(String base, BigDecimal factor) {}

    static {
        convert("米", "1", "米", "m", "延米");
        convert("米", "1000", "公里", "千米", "km", "KM", "Km");
        convert("平方米", "1", "平方米", "平米", "平方", "㎡", "m²", "m2");
        convert("平方米", "1000000", "平方公里", "平方千米", "km²");
        convert("亩", "1", "亩");
        convert("亩", "15", "公顷");
        convert("立方米", "1", "立方米", "立方", "方", "m³", "m3");
        convert("千克", "1", "千克", "公斤", "kg");
        convert("千克", "1000", "吨");
        convert("千克", "0.5", "斤");
        convert("千瓦", "1", "千瓦", "kW", "KW");
        convert("千瓦", "1000", "兆瓦", "MW");
        convert("千瓦时", "1", "千瓦时", "kWh", "度");
        convert("元", "1", "元", "块钱", "人民币");
        convert("%", "1", "%", "％");
        convert("个百分点", "1", "个百分点", "百分点");
        convert("人", "1", "人", "名", "位");
    }

    private static void convert(String base, String factor, String... words) {
        for (String word : words) {
            CONVERSIONS.put(word, new Conversion(base, new BigDecimal(factor)));
        }
    }

    /** A unit as a text or an indicator writes it: 公里, 万元, 亿立方米; empty for none. */
    public static MeasureUnit of(String written) {
        String unit = written == null ? "" : written.strip();
        for (Magnitude magnitude : List.of(Magnitude.TEN_THOUSAND, Magnitude.HUNDRED_MILLION)) {
            if (unit.startsWith(magnitude.word())) {
                return of(magnitude, BigDecimal.ONE, unit.substring(1));
            }
        }
        // 百万 and 千万 are read, but nothing is presented in them.
        for (String thousands : List.of("百万", "千万")) {
            if (unit.startsWith(thousands)) {
                BigDecimal more = new BigDecimal(thousands.startsWith("百") ? "100" : "1000");
                return of(Magnitude.TEN_THOUSAND, more, unit.substring(thousands.length()));
            }
        }
        return of(Magnitude.ONE, BigDecimal.ONE, unit);
    }

    private static MeasureUnit of(Magnitude magnitude, BigDecimal more, String word) {
        // 万亿元
        boolean doubled = word.startsWith(Magnitude.HUNDRED_MILLION.word());
        BigDecimal rest = doubled ? Magnitude.HUNDRED_MILLION.factor() : BigDecimal.ONE;
        String bare = doubled ? word.substring(1) : word;
        Conversion conversion = CONVERSIONS.getOrDefault(bare, new Conversion(bare, BigDecimal.ONE));
        BigDecimal factor = magnitude.factor().multiply(more).multiply(rest).multiply(conversion.factor());
        return new MeasureUnit(magnitude, bare, conversion.base(), factor);
    }

    /** Whether numbers in these units can be compared. */
    public boolean measuresLike(MeasureUnit other) {
        return base.equals(other.base);
    }
}
