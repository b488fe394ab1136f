package cn.tiaokuai.review.cases;

import java.util.List;
import java.util.UUID;

/**
 * What a look at histories and signatures found.
 *
 * @param cases how many were looked at
 * @param lines of their histories
 * @param decisions that were taken in them
 * @param signed decisions with a signature that holds
 * @param faults what does not hold
 * @param next to be sent as {@code after} to go on; null at the end
 */
public record VerificationView(int cases, int lines, int decisions, int signed, List<Fault> faults, String next) {

    public VerificationView {
        faults = List.copyOf(faults);
    }

    /** What does not hold. */
    public enum What {
        /** A line of the history was changed or is missing. */
        HISTORY,
        /** A decision is not as it was signed. */
        SIGNATURE,
        /** A decision is not the one that a line of the history tells of, has no such line, or a line has no decision. */
        DECISIONS
    }

    /** Something that does not hold, in a case. */
    public record Fault(UUID caseId, What what) {}
}
