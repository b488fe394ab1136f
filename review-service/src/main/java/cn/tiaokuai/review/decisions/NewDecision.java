package cn.tiaokuai.review.decisions;

import cn.tiaokuai.contracts.Decision;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.review.cases.model.Ruling;
import java.util.regex.Pattern;

/**
 * What a reviewer decides.
 *
 * @param digest SHA-256 of the text that the reviewer saw, lower-case hex
 * @param reason required for a return, welcome with an approval
 * @param continuesAt for a return: step that goes on after resubmission, from 1; this very step unless given
 */
public record NewDecision(Decision decision, String digest, String reason, Integer continuesAt) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    Ruling checked(DecisionLimits limits) {
        Violations violations = new Violations();
        violations.unless(decision != null, "decision", "须为 APPROVED 或 RETURNED");
        violations.unless(digest != null && SHA_256.matcher(digest).matches(), "digest", "须为所审文本的 SHA-256，64 位小写十六进制");
        if (decision == Decision.RETURNED) {
            violations.lines("reason", reason, limits.reasonLength());
            violations.unless(continuesAt == null || continuesAt >= 1, "continuesAt", "须从 1 数起");
        } else {
            violations.optionalLines("reason", reason, limits.reasonLength());
            violations.unless(continuesAt == null, "continuesAt", "只有退回才能指定");
        }
        violations.stop();
        return switch (decision) {
            case APPROVED -> new Ruling.Approve(digest, stripped());
            case RETURNED -> new Ruling.SendBack(digest, stripped(), continuesAt);
        };
    }

    private String stripped() {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
