package cn.tiaokuai.report.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Numbers as messages and expressions show them. */
final class Numbers {

    private Numbers() {}

    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** What a figure is worth, 万 and 亿 multiplied out. */
    static BigDecimal worth(Figure figure) {
        return figure.value().multiply(Magnitude.factor(figure.unit()));
    }

    /** Figures together, 万 and 亿 multiplied out. */
    static BigDecimal sum(List<Figure> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Figure part : parts) {
            sum = sum.add(worth(part));
        }
        return sum;
    }

    /** Figures together in the unit of one of them. */
    static BigDecimal sumIn(Figure unit, List<Figure> parts) {
        return sum(parts).divide(Magnitude.factor(unit.unit()));
    }

    static String plus(List<Figure> parts) {
        return parts.stream().map(part -> plain(part.value())).collect(Collectors.joining(" + "));
    }

    /** 4008户、6837户 */
    static String listed(List<Figure> parts) {
        return parts.stream().map(part -> plain(part.value()) + part.unit()).collect(Collectors.joining("、"));
    }

    static String written(Figure figure) {
        return figure.unit() == null ? figure.text() : plain(figure.value()) + figure.unit();
    }

    static List<Span> spans(List<Figure> figures) {
        return figures.stream().map(Figure::span).toList();
    }
}
