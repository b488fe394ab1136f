package cn.tiaokuai.report.figures;

import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.figures.model.Magnitude;
import cn.tiaokuai.report.figures.model.Presentation;
import cn.tiaokuai.report.figures.model.Qualifier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure to be bound to a value of the data.
 *
 * @param indicator code of the indicator
 * @param unit whose value it is; the own unit where it is missing
 * @param period 2026, 2026H1, 2026Q3 or 2026-09
 * @param presentation how it is shown; as the text has it where it is missing, without a place as the indicator has it
 * @param place where the figure stands in the text; missing where the editor places it itself by the binding's id
 * @param replace agrees that words which tell another value are replaced
 */
public record NewBinding(
        String indicator, String unit, String period, NewPresentation presentation, NewPlace place, Boolean replace) {

    private static final int CODE_LENGTH = 60;
    private static final int PERIOD_LENGTH = 7;
    private static final int WORD_LENGTH = 10;
    private static final int TEXT_LENGTH = 60;

    /** See {@link Presentation}. */
    public record NewPresentation(
            Integer decimals,
            @Schema(implementation = Magnitude.class) String magnitude,
            String measureWord,
            @Schema(implementation = Qualifier.class) String qualifier) {

        Presentation presentation() {
            return new Presentation(
                    decimals,
                    Magnitude.valueOf(magnitude),
                    measureWord,
                    qualifier == null ? null : Qualifier.valueOf(qualifier));
        }
    }

    /**
     * Words of a text.
     *
     * @param start offset in the text as {@code GET .../analysis} counts
     * @param end offset after them
     * @param text the words themselves, so that nothing else is bound by mistake
     */
    public record NewPlace(Integer start, Integer end, String text) {}

    void check() {
        Violations violations = new Violations();
        violations.text("indicator", indicator, CODE_LENGTH);
        violations.optionalText("unit", unit, CODE_LENGTH);
        violations.text("period", period, PERIOD_LENGTH);
        if (presentation != null) {
            violations.unless(
                    presentation.decimals() != null
                            && presentation.decimals() >= 0
                            && presentation.decimals() <= Presentation.MOST_DECIMALS,
                    "presentation.decimals",
                    "须在 0 到 " + Presentation.MOST_DECIMALS + " 之间");
            violations.oneOf("presentation.magnitude", presentation.magnitude(), Magnitude.class);
            violations.present("presentation.measureWord", presentation.measureWord());
            violations.optionalText("presentation.measureWord", presentation.measureWord(), WORD_LENGTH);
            if (presentation.qualifier() != null) {
                violations.oneOf("presentation.qualifier", presentation.qualifier(), Qualifier.class);
            }
        }
        if (place != null) {
            violations.present("place.start", place.start());
            violations.present("place.end", place.end());
            violations.text("place.text", place.text(), TEXT_LENGTH);
        }
        violations.stop();
    }
}
