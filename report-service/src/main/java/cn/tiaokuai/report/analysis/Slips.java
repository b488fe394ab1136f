package cn.tiaokuai.report.analysis;

import java.math.BigDecimal;
import java.util.List;

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
