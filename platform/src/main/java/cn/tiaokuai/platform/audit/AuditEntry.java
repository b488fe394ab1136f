package cn.tiaokuai.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

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
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(covered.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
