package cn.tiaokuai.report.search;

import cn.tiaokuai.report.analysis.Figure;
import cn.tiaokuai.report.analysis.Reader;
import cn.tiaokuai.report.search.model.Terms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A figure of a section, as the reader sees it.
 *
 * @param text as written
 * @param subject what is counted
 * @param value without 万 or 亿
 * @param unit measure word with 万 or 亿
 * @param period as written; null where the text tells none
 * @param plan whether it belongs to next year
 */
public record FoundFigure(String text, String subject, BigDecimal value, String unit, String period, boolean plan) {

    /** What is asked of figures; null means any. */
    record Wanted(String subject, String measure) {

        boolean isAsked() {
            return subject != null;
        }

        private boolean fits(Figure figure) {
            return figure.kind() != Figure.Kind.DATE
                    && Terms.folded(figure.subject()).contains(subject)
                    && (measure == null
                            || (figure.unit() != null
                                    && figure.unit().replaceFirst("^[万亿]+", "").equals(measure)));
        }
    }

    /** Figures of a section that are wanted; its heading tells what some of them count. */
    static List<FoundFigure> of(FoundSection section, Wanted wanted) {
        return Reader.read(section.heading() + "\n" + section.text()).figures().stream()
                .filter(wanted::fits)
                .map(figure -> new FoundFigure(
                        figure.text(), figure.subject(), figure.value(), figure.unit(), figure.period(), figure.plan()))
                .toList();
    }

    /** The form in which subjects are compared; null stays null. */
    static String compared(String word) {
        return word == null || word.isBlank()
                ? null
                : Terms.folded(word.strip()).toLowerCase(Locale.ROOT);
    }
}
