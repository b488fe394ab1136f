package cn.tiaokuai.metrics.rectification;

import cn.tiaokuai.metrics.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One thing that was done about a problem.
 *
 * @param unit whose post did it
 */
public record EntryView(
        UUID id, String unit, EntryRow.What what, String text, List<Evidence> evidence, String saidBy, Instant saidAt) {

    static EntryView of(EntryRow row) {
        return new EntryView(row.id, row.author, row.what, row.text, row.evidence, row.saidBy, row.saidAt);
    }
}
