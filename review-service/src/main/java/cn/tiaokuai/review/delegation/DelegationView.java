package cn.tiaokuai.review.delegation;

import cn.tiaokuai.contracts.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A delegation as answered.
 *
 * @param from first day
 * @param to last day
 * @param kinds kinds of submissions that it is for; empty for all
 * @param endedAt when the delegator ended it before its last day, null otherwise
 */
public record DelegationView(
        UUID id,
        Actor delegator,
        String delegate,
        LocalDate from,
        LocalDate to,
        List<String> kinds,
        String reason,
        Instant endedAt) {

    DelegationView(DelegationRow row) {
        this(
                row.id,
                new Actor(row.delegator, row.delegatorName),
                row.delegate,
                row.firstDay,
                row.lastDay,
                List.of(row.kinds),
                row.reason,
                row.endedAt);
    }
}
