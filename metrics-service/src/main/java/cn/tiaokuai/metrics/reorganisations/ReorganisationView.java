package cn.tiaokuai.metrics.reorganisations;

import cn.tiaokuai.metrics.reorganisations.NewReorganisation.Transfer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A reorganisation as answered.
 *
 * @param kind MERGE of several into one, SPLIT of one into several, REGROUPING else
 * @param revokedAt null while it holds
 */
public record ReorganisationView(
        UUID id,
        ReorganisationKind kind,
        String owner,
        LocalDate day,
        List<Transfer> parts,
        String reason,
        String recordedBy,
        Instant recordedAt,
        String revokedBy,
        Instant revokedAt,
        String revokeReason) {

    /** What happens to the units. */
    public enum ReorganisationKind {
        MERGE,
        SPLIT,
        REGROUPING
    }

    ReorganisationView(ReorganisationRow row) {
        this(
                row.id,
                kind(row.parts),
                row.owner,
                row.day,
                row.parts.stream()
                        .map(part -> new Transfer(part.source, part.heir, part.weight))
                        .toList(),
                row.reason,
                row.recordedBy,
                row.recordedAt,
                row.revokedBy,
                row.revokedAt,
                row.revokeReason);
    }

    private static ReorganisationKind kind(List<SuccessionRow> parts) {
        if (parts.stream().map(part -> part.heir).collect(Collectors.toSet()).size() == 1) {
            return ReorganisationKind.MERGE;
        }
        return parts.stream()
                                .map(part -> part.source)
                                .collect(Collectors.toSet())
                                .size()
                        == 1
                ? ReorganisationKind.SPLIT
                : ReorganisationKind.REGROUPING;
    }
}
