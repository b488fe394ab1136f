package cn.tiaokuai.metrics.indicators;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.model.Applicability;
import cn.tiaokuai.platform.problems.Violations;
import java.time.LocalDate;

/**
 * An indicator said anew: all of it that can change. What values mean (direction, frequency, accumulation, aggregation, measure
 * unit) cannot; that would be another indicator.
 *
 * @param definition another wording becomes a version of its own
 * @param definitionFrom first day that another wording counts for; may be absent otherwise
 * @param reason why the wording changes; may be absent otherwise
 */
public record IndicatorChange(
        String name,
        String definition,
        LocalDate definitionFrom,
        String reason,
        Integer decimals,
        Applicability applies,
        String line,
        String source,
        LocalDate validFrom,
        LocalDate validTo) {

    IndicatorChange checked(IndicatorRow current, Limits limits) {
        Violations violations = new Violations();
        violations.lines("definition", definition, limits.textLength());
        terms().check(violations, limits);
        violations.optionalText("reason", reason, limits.textLength());
        Terms.day(violations, limits, "definitionFrom", definitionFrom);
        if (definition != null && redefines(current)) {
            violations.text("reason", reason, limits.textLength());
            violations.present("definitionFrom", definitionFrom);
        }
        violations.stop();
        return this;
    }

    boolean redefines(IndicatorRow current) {
        return !definition.strip().equals(current.definition);
    }

    Terms terms() {
        return new Terms(name, decimals, applies, line, source, validFrom, validTo);
    }
}
