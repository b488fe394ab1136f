package cn.tiaokuai.review.reopening;

import cn.tiaokuai.platform.problems.Violations;

/**
 * Why an approval is revoked.
 *
 * @param reason for the drafter
 * @param continuesAt stage that goes on after resubmission, from 1; the one that approved last unless given
 */
public record NewRevocation(String reason, Integer continuesAt) {

    private static final int REASON = 2_000;

    void check() {
        Violations violations = new Violations();
        violations.lines("reason", reason, REASON);
        violations.unless(continuesAt == null || continuesAt >= 1, "continuesAt", "须从 1 数起");
        violations.stop();
    }
}
