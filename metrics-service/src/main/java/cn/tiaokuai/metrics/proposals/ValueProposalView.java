package cn.tiaokuai.metrics.proposals;

import cn.tiaokuai.metrics.model.Qualifier;
import cn.tiaokuai.metrics.observations.Adopting.Present;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A figure of an approved report as answered.
 *
 * @param period of the indicator, that the text speaks of
 * @param value in the measure unit of the indicator
 * @param subject what it counts, in the words of the text
 * @param sentence that it stands in
 * @param reason why it was refused; else null
 * @param observationId the value that it became; else null
 * @param present the value that is there for the period by now, null for none; a proposal cannot be accepted beside one
 */
record ValueProposalView(
        UUID id,
        UUID reportId,
        String reportTitle,
        String indicator,
        String indicatorName,
        String measureUnit,
        String period,
        BigDecimal value,
        Qualifier qualifier,
        String subject,
        String sentence,
        ValueProposalState state,
        String reason,
        UUID observationId,
        String decidedBy,
        Instant decidedAt,
        Instant publishedAt,
        Present present) {

    ValueProposalView(ValueProposalRow row, Present present) {
        this(
                row.id,
                row.reportId,
                row.reportTitle,
                row.indicator.code,
                row.indicator.name,
                row.indicator.measureUnit,
                row.period,
                row.value,
                row.qualifier,
                row.subject,
                row.sentence,
                row.state,
                row.reason,
                row.observationId,
                row.decidedBy,
                row.decidedAt,
                row.publishedAt,
                present);
    }
}
