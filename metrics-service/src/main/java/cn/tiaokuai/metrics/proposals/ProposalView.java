package cn.tiaokuai.metrics.proposals;

import java.math.BigDecimal;
import java.util.UUID;

/** A promise as answered; its identity is the commitment's. */
public record ProposalView(
        UUID id,
        UUID reportId,
        int year,
        String text,
        boolean measurable,
        BigDecimal value,
        String measureUnit,
        String deadline,
        ProposalRow.State state,
        String reason,
        UUID targetId) {

    ProposalView(ProposalRow row) {
        this(
                row.id,
                row.reportId,
                row.year,
                row.text,
                row.measurable,
                row.value,
                row.measureUnit,
                row.deadline,
                row.state,
                row.reason,
                row.targetId);
    }
}
