package cn.tiaokuai.review.decisions;

import java.util.List;
import java.util.UUID;

/**
 * What became, or would become, of each of several approvals.
 *
 * @param items in the order in which they were asked for
 */
public record ApprovalsView(boolean preview, List<Item> items) {

    /** What became of one. */
    public enum Outcome {
        APPROVED,
        /** In a preview: would be approved. */
        POSSIBLE,
        REFUSED
    }

    /**
     * One of them.
     *
     * @param problem type of the refusal, as a single decision would get it; null where there is none
     * @param detail why it was refused; null where it was not
     */
    public record Item(UUID stepId, Outcome outcome, String problem, String detail) {}
}
