package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.metrics.model.Qualifier;
import cn.tiaokuai.metrics.model.Stage;
import java.math.BigDecimal;

/**
 * One of many values that come in at once: a first value, or a correction of one that is there.
 *
 * @param stage PRELIMINARY for a first value and REVISED for a correction when absent
 * @param source where it comes from; absent for what the whole of them names
 * @param reason why the value is another one; for corrections
 * @param version of the value that is corrected, as it was seen; absent for a first value
 */
public record Entry(
        String indicator,
        String period,
        BigDecimal value,
        Qualifier qualifier,
        Stage stage,
        String source,
        String reason,
        Long version) {

    /** The same, with a source for one that names none. */
    Entry from(String otherwise) {
        return source == null
                ? new Entry(indicator, period, value, qualifier, stage, otherwise, reason, version)
                : this;
    }

    Correction correction() {
        return new Correction(value, qualifier, stage, source, reason);
    }

    NewObservation first() {
        return new NewObservation(indicator, period, value, qualifier, stage, source);
    }

    /** Whether nothing that it names is another than what is there. */
    boolean saysWhatIsThere(ObservationRow row) {
        return row.value.compareTo(value) == 0
                && row.qualifier == qualifier
                && (stage == null || row.stage == stage)
                && (source == null || row.source.equals(source.strip()));
    }
}
