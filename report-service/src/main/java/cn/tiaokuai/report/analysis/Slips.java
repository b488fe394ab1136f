package cn.tiaokuai.report.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells whether one mistyped digit explains why a sum does not come out. */
final class Slips {

    private Slips() {}

    /** Whether changing one digit of the total or of one part makes the sum right. */
    static boolean explain(Figure total, List<Figure> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Figure part : parts) {
            sum = sum.add(worth(part));
        }
        BigDecimal stated = worth(total);
        if (oneDigitApart(stated, sum)) {
            return true;
        }
        for (Figure part : parts) {
            if (oneDigitApart(worth(part), stated.subtract(sum.subtract(worth(part))))) {
                return true;
            }
        }
        return false;
    }

    /** Whether changing one digit of a part, of its whole or of the percentage makes the percentage right. */
    static boolean explain(Figure part, Figure whole, Figure rate) {
        Interval some = Interval.of(part);
        Interval all = Interval.of(whole);
        return slipped(part).anyMatch(one -> some.shifted(one).isPercentageOf(all, rate.value()))
                || slipped(whole).anyMatch(one -> some.isPercentageOf(all.shifted(one), rate.value()))
                || variants(rate.value()).anyMatch(one -> some.isPercentageOf(all, one));
    }

    /** By how much one other digit would change a figure. */
    private static Stream<BigDecimal> slipped(Figure figure) {
        BigDecimal factor = Magnitude.factor(figure.unit());
        return variants(figure.value())
                .map(value -> value.subtract(figure.value()).multiply(factor));
    }

    /** The number with each of its digits as each other one. */
    private static Stream<BigDecimal> variants(BigDecimal value) {
        String written = value.toPlainString();
        return IntStream.range(0, written.length())
                .filter(at -> written.charAt(at) != '.')
                .boxed()
                .flatMap(at -> IntStream.rangeClosed('0', '9')
                        .filter(digit -> digit != written.charAt(at))
                        .mapToObj(digit ->
                                new BigDecimal(written.substring(0, at) + (char) digit + written.substring(at + 1))));
    }

    private static BigDecimal worth(Figure figure) {
        return figure.value().multiply(Magnitude.factor(figure.unit()));
    }

    static boolean oneDigitApart(BigDecimal one, BigDecimal other) {
        if (other.signum() <= 0) {
            return false;
        }
        int scale = Math.max(one.scale(), other.scale());
        String first = one.setScale(scale).toPlainString();
        String second = other.setScale(scale).toPlainString();
        if (first.length() != second.length()) {
            return false;
        }
        int different = 0;
        for (int at = 0; at < first.length(); at++) {
            different += first.charAt(at) == second.charAt(at) ? 0 : 1;
        }
        return different == 1;
    }
}
