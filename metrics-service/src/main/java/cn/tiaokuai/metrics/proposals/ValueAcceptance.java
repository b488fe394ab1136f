package cn.tiaokuai.metrics.proposals;

import cn.tiaokuai.metrics.model.Qualifier;
import cn.tiaokuai.metrics.model.Stage;
import cn.tiaokuai.metrics.observations.NewObservation;
import java.math.BigDecimal;

/**
 * How a figure of a report becomes a value.
 *
 * @param value absent for what the report says, with its qualifier; given, it takes the place of both
 * @param qualifier of the value that is given; absent when exact
 * @param stage PRELIMINARY when absent
 */
public record ValueAcceptance(BigDecimal value, Qualifier qualifier, Stage stage) {

    /** The value as it is reported: where it comes from is the sentence, and the report that it stands in. */
    NewObservation of(ValueProposalRow proposal) {
        boolean edited = value != null;
        return new NewObservation(
                proposal.indicator.code,
                proposal.period,
                edited ? value : proposal.value,
                edited || qualifier != null ? qualifier : proposal.qualifier,
                stage,
                "《" + proposal.reportTitle + "》：" + proposal.sentence);
    }
}
