package cn.tiaokuai.platform.audit;

import cn.tiaokuai.platform.Digests;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One line of the audit. Its hash covers all fields and the hash of the unit's entry before. */
record AuditEntry(
        Instant at,
        String unit,
        String username,
        String outcome,
        String action,
        String kind,
        String subject,
        String beforeDigest,
        String afterDigest,
        String sourceAddress) {

    /** PostgreSQL keeps microseconds: what is hashed must be what is stored. */
    AuditEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    String hash(String previousHash) {
        String covered = String.join(
                "\n",
                previousHash,
                at.toString(),
                unit,
                username,
                outcome,
                action,
                kind,
                subject,
                String.valueOf(beforeDigest),
                String.valueOf(afterDigest),
                String.valueOf(sourceAddress));
        return Digests.sha256(covered);
    }
}
