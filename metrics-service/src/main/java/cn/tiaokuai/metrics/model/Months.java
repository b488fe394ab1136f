package cn.tiaokuai.metrics.model;

import java.util.Optional;

/**
 * Months of a year that a text speaks of.
 *
 * @param first from 1
 * @param last not before the first
 */
public record Months(int year, int first, int last) {

    /**
     * The period whose value a number about these months is: of a flow exactly they, of a stock the one that ends with them, and of
     * what accumulates that one, if they begin with the year. Empty where the text speaks of another time than values are reported for.
     */
    public Optional<Period> period(Frequency frequency, Accumulation accumulation) {
        int length = 12 / frequency.periodsInYear();
        boolean sane = first >= 1 && first <= last && last <= 12;
        if (!sane || last % length != 0) {
            return Optional.empty();
        }
        boolean meant =
                switch (accumulation) {
                    case FLOW -> last - first + 1 == length;
                    case STOCK -> true;
                    case CUMULATIVE -> first == 1;
                };
        return meant ? Optional.of(new Period(year, frequency, last / length)) : Optional.empty();
    }
}
