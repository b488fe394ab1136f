package cn.tiaokuai.report.analysis;

import java.math.BigDecimal;
import java.util.List;

/**
 * An arithmetical relation between figures of a text, or of a text and the data, and whether it holds.
 *
 * @param expression the relation in figures, for example {@code 4008 + 6837 + 46 = 10891}
 * @param computed what follows from the other figures; null where nothing is computed
 * @param stated what the text says; null where it says nothing
 * @param figures where the figures stand
 * @param message for the drafter, in Chinese
 */
public record Check(
        Kind kind,
        String expression,
        BigDecimal computed,
        BigDecimal stated,
        boolean holds,
        Severity severity,
        List<Span> figures,
        String message) {

    /** What relates the figures. */
    public enum Kind {
        SUM,
        RATIO,
        YOY,
        COMPLETION,
        DIFFERENCE,
        RANGE,
        ENUMERATION,
        REPEAT,
        /** The text and the confirmed data of a unit; never found by the reader itself, which knows the text alone. */
        DATA
    }

    /** ERROR where the sentence itself states the relation or the figure is bound to data, HINT where it is inferred. */
    public enum Severity {
        ERROR,
        HINT
    }

    Check shifted(int by) {
        return by == 0
                ? this
                : new Check(
                        kind,
                        expression,
                        computed,
                        stated,
                        holds,
                        severity,
                        figures.stream().map(span -> span.shifted(by)).toList(),
                        message);
    }
}
