package cn.tiaokuai.review.decisions;

import cn.tiaokuai.contracts.Decision;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.review.cases.Anchor;
import cn.tiaokuai.review.cases.Anchors;
import cn.tiaokuai.review.cases.Said;
import cn.tiaokuai.review.cases.model.Ruling;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a reviewer decides.
 *
 * @param digest SHA-256 of the text that the reviewer saw, lower-case hex
 * @param reason required for a return, welcome with an approval
 * @param continuesAt for a return: stage that goes on after it, from 1; this very stage unless given
 * @param returnTo for a return: the earlier stage that looks at the same text again, from 1; the drafter unless given
 * @param sections for an approval: sections that are signed for, the whole text unless given
 * @param comments remarks on sections, figures and words; none unless given
 */
public record NewDecision(
        Decision decision,
        String digest,
        String reason,
        Integer continuesAt,
        Integer returnTo,
        List<UUID> sections,
        List<Anchor> comments) {

    /** @param address from where it is sent */
    Said checked(DecisionLimits limits, String address) {
        Violations violations = new Violations();
        violations.unless(decision != null, "decision", "须为 APPROVED 或 RETURNED");
        Given.digest("digest", digest, violations);
        if (decision == Decision.RETURNED) {
            violations.lines("reason", reason, limits.reasonLength());
            violations.unless(continuesAt == null || continuesAt >= 1, "continuesAt", "须从 1 数起");
            violations.unless(returnTo == null || returnTo >= 1, "returnTo", "须从 1 数起");
            violations.unless(sections == null, "sections", "只有同意才能指定");
        } else {
            violations.optionalLines("reason", reason, limits.reasonLength());
            violations.unless(continuesAt == null, "continuesAt", "只有退回才能指定");
            violations.unless(returnTo == null, "returnTo", "只有退回才能指定");
            violations.unless(
                    sections == null || (!sections.isEmpty() && sections.size() <= limits.sections()),
                    "sections",
                    "须有 1 到 " + limits.sections() + " 个章节");
        }
        Anchors.check("comments", comments, limits.comments(), limits.reasonLength(), true, violations);
        violations.stop();
        return new Said(ruling(), comments == null ? List.of() : comments, address);
    }

    private Ruling.Said ruling() {
        return switch (decision) {
            case APPROVED -> new Ruling.Approve(digest, Given.stripped(reason), signed());
            case RETURNED ->
                returnTo == null
                        ? new Ruling.SendBack(digest, Given.stripped(reason), continuesAt)
                        : new Ruling.Rework(digest, Given.stripped(reason), returnTo, continuesAt);
        };
    }

    private Set<String> signed() {
        return sections == null
                ? Set.of()
                : sections.stream().map(String::valueOf).collect(Collectors.toSet());
    }
}
