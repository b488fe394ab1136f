package cn.tiaokuai.metrics.honours;

import cn.tiaokuai.metrics.Evidence;
import cn.tiaokuai.metrics.honours.model.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An honour as answered.
 *
 * @param recipient null for the unit itself
 * @param reason why it was withdrawn, else null
 */
public record HonourView(
        UUID id,
        String unit,
        String title,
        Level level,
        String grantedBy,
        LocalDate grantedOn,
        String recipient,
        List<Evidence> evidence,
        HonourRow.State state,
        String reason,
        String registeredBy,
        String confirmedBy,
        Instant confirmedAt,
        long version) {

    static HonourView of(HonourRow row) {
        return new HonourView(
                row.id,
                row.unit,
                row.title,
                row.level,
                row.grantedBy,
                row.grantedOn,
                row.recipient,
                row.evidence,
                row.state,
                row.reason,
                row.registeredBy,
                row.confirmedBy,
                row.confirmedAt,
                row.version);
    }
}
