package cn.tiaokuai.metrics.indicators;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A wording of a definition as answered.
 *
 * @param validFrom first day that it counts for; null for the first wording
 */
public record DefinitionView(
        int number, String definition, LocalDate validFrom, String reason, String changedBy, Instant changedAt) {

    DefinitionView(DefinitionRow row) {
        this(row.number, row.definition, row.validFrom, row.reason, row.changedBy, row.changedAt);
    }
}
