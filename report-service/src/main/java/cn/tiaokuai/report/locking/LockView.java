package cn.tiaokuai.report.locking;

import java.time.Instant;
import java.util.UUID;

/**
 * Who writes a section.
 *
 * @param since when this person began
 * @param until when it ends unless it is renewed
 */
public record LockView(UUID sectionId, String holder, String holderName, UUID client, Instant since, Instant until) {

    static LockView of(LockRow row) {
        return new LockView(row.sectionId, row.holder, row.holderName, row.client, row.acquiredAt, row.expiresAt);
    }
}
