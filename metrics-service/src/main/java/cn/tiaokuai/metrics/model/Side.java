package cn.tiaokuai.metrics.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * One side of an equation between indicators.
 *
 * @param terms added up, each times its factor; may be empty
 * @param constant added to them, null for none
 */
public record Side(List<Term> terms, BigDecimal constant) {

    /**
     * An indicator and how often it counts.
     *
     * @param factor null for once
     */
    public record Term(String indicator, BigDecimal factor) {

        BigDecimal of(BigDecimal value) {
            return factor == null ? value : factor.multiply(value);
        }
    }

    public Side {
        terms = terms == null ? List.of() : List.copyOf(terms);
    }

    List<String> indicators() {
        return terms.stream().map(Term::indicator).toList();
    }

    BigDecimal of(Map<String, BigDecimal> values) {
        BigDecimal sum = constant == null ? BigDecimal.ZERO : constant;
        for (Term term : terms) {
            sum = sum.add(term.of(values.get(term.indicator())));
        }
        return sum;
    }
}
