package cn.tiaokuai.review.cases.model;

import cn.tiaokuai.review.routes.model.Act;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * One line of a case's history. Its hash covers all fields and the hash of the line before, so that a line changed or
 * removed later is noticed.
 *
 * @param number counts the lines of the case from 1
 * @param unit code of the post's unit in which it was done
 * @param ordinal the step that it is about, null for the whole case
 * @param text what was said about it, null for nothing
 * @param proof for a decision: where it came from and its signature; null otherwise, and then not part of the hash
 */
public record HistoryEntry(
        UUID caseId,
        int number,
        Instant at,
        What what,
        String username,
        String name,
        String unit,
        Integer ordinal,
        String digest,
        String text,
        String proof) {

    /** What happened. */
    public enum What {
        OPENED,
        NOT_OPENED,
        CARRIED,
        SKIPPED,
        APPROVED,
        COUNTERSIGNED,
        SIGNED_OFF,
        RETURNED,
        REWORKED,
        HANDED_OVER,
        INVITED,
        RECALLED,
        REVOKED,
        INFORMED,
        ASKED,
        ANSWERED,
        COMPLETED,
        WITHDRAWN,
        SUPERSEDED,
        OVERDUE,
        ESCALATED;

        /** True where there is a decision behind it. */
        public boolean decision() {
            return switch (this) {
                case APPROVED, COUNTERSIGNED, SIGNED_OFF, RETURNED, REWORKED -> true;
                case OPENED,
                        NOT_OPENED,
                        CARRIED,
                        SKIPPED,
                        HANDED_OVER,
                        INVITED,
                        RECALLED,
                        REVOKED,
                        INFORMED,
                        ASKED,
                        ANSWERED,
                        COMPLETED,
                        WITHDRAWN,
                        SUPERSEDED,
                        OVERDUE,
                        ESCALATED -> false;
            };
        }

        /** What agreeing is called. */
        public static What approvedAs(Act act) {
            return switch (act) {
                case REVIEW, INFORMATION -> APPROVED;
                case COUNTERSIGNATURE -> COUNTERSIGNED;
                case SIGN_OFF -> SIGNED_OFF;
            };
        }

        /** What a decision about a step is called. */
        public static What of(Ruling.Said ruling, CaseStep step) {
            return switch (ruling) {
                case Ruling.Approve _ -> approvedAs(step.terms().act());
                case Ruling.SendBack _ -> RETURNED;
                case Ruling.Rework _ -> REWORKED;
            };
        }
    }

    /** A line with its place in the chain. */
    public record Link(HistoryEntry entry, String previousHash, String hash) {}

    /** PostgreSQL keeps microseconds: what is hashed must be what is stored. */
    public HistoryEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Links this line to the one before, whose hash is empty for the first. */
    public Link after(String previousHash) {
        return new Link(this, previousHash, hash(previousHash));
    }

    /** True when every line is as it was written and none is missing before the last. */
    public static boolean intact(List<Link> links) {
        String previous = "";
        int number = 1;
        for (Link link : links) {
            if (link.entry.number != number
                    || !link.previousHash.equals(previous)
                    || !link.hash.equals(link.entry.hash(previous))) {
                return false;
            }
            previous = link.hash;
            number++;
        }
        return true;
    }

    private String hash(String previousHash) {
        MessageDigest sha256 = sha256();
        Object[] fields = {previousHash, caseId, number, at, what, username, name, unit, ordinal, digest, text};
        for (Object field : fields) {
            byte[] bytes = String.valueOf(field).getBytes(StandardCharsets.UTF_8);
            // The length goes before the value, so that no two lines read the same.
            sha256.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            sha256.update(bytes);
        }
        if (proof != null) {
            byte[] bytes = proof.getBytes(StandardCharsets.UTF_8);
            sha256.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            sha256.update(bytes);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
