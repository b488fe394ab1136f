package cn.tiaokuai.platform.audit;

import cn.tiaokuai.platform.Digests;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * One line of the audit. Its hash covers all fields and the hash of the unit's entry before.
 *
 * @param roles by which the caller was let in, or those of the post that was refused; joined by commas
 * @param client program that the caller worked with
 */
record AuditEntry(
        Instant at,
        String unit,
        String username,
        String roles,
        String client,
        String outcome,
        String action,
        String kind,
        String subject,
        String beforeDigest,
        String afterDigest,
        String sourceAddress) {

    /** What the hashes of new entries cover. */
    static final int VERSION = 2;

    /** By how much clocks of servers may differ; whoever is further ahead was wrong and is not followed. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    /** PostgreSQL keeps microseconds: what is hashed must be what is stored. */
    AuditEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** The same entry, not earlier than the last of its chain. */
    AuditEntry notBefore(Instant last) {
        return last.isAfter(at) && last.isBefore(at.plus(SKEW))
                ? new AuditEntry(
                        last,
                        unit,
                        username,
                        roles,
                        client,
                        outcome,
                        action,
                        kind,
                        subject,
                        beforeDigest,
                        afterDigest,
                        sourceAddress)
                : this;
    }

    String hash(int version, String previousHash) {
        return Digests.sha256(version == 1 ? lines(previousHash) : measured(previousHash));
    }

    /** Each field with its length, so that nothing can move from one to the next. */
    private String measured(String previousHash) {
        return Arrays.stream(new String[] {
                    previousHash,
                    at.toString(),
                    unit,
                    username,
                    roles,
                    client,
                    outcome,
                    action,
                    kind,
                    subject,
                    beforeDigest,
                    afterDigest,
                    sourceAddress
                })
                .map(field -> field == null ? "-" : field.length() + ":" + field)
                .collect(Collectors.joining());
    }

    /** As entries were hashed before they told roles and client. */
    private String lines(String previousHash) {
        return String.join(
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
    }
}
