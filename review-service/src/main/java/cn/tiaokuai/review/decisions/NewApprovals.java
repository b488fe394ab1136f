package cn.tiaokuai.review.decisions;

import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.review.cases.Said;
import cn.tiaokuai.review.cases.model.Ruling;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Steps to be approved in one go.
 *
 * @param reason said about each of them; nothing unless given
 * @param preview true to be told only what would become of each
 */
public record NewApprovals(List<Item> items, String reason, boolean preview) {

    /**
     * One of them.
     *
     * @param digest of the text that the reviewer saw
     */
    public record Item(UUID stepId, String digest) {

        Said said(String reason, String address) {
            return new Said(new Ruling.Approve(digest, reason, Set.of()), List.of(), address);
        }
    }

    void check(DecisionLimits limits) {
        Violations violations = new Violations();
        violations.unless(
                items != null && !items.isEmpty() && items.size() <= limits.approvals(),
                "items",
                "须有 1 到 " + limits.approvals() + " 个环节");
        violations.optionalLines("reason", reason, limits.reasonLength());
        violations.stop();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String field = "items[" + i + "]";
            if (violations.present(field, item)) {
                violations.unless(item.stepId() != null && seen.add(item.stepId()), field + ".stepId", "不能为空或重复");
                Given.digest(field + ".digest", item.digest(), violations);
            }
        }
        violations.stop();
    }

    String stripped() {
        return Given.stripped(reason);
    }
}
