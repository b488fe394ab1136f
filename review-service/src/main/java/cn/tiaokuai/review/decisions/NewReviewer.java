package cn.tiaokuai.review.decisions;

import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.review.cases.model.Ruling;
import java.util.Objects;

/**
 * 加签: somebody else of the same unit looks at it as well.
 *
 * @param order BEFORE or AFTER whoever adds them
 * @param role role in the unit, for example {@code legal-reviewer}
 * @param office the only office whose people may; any unless given
 * @param person the only person who may; anybody with the role unless given
 */
public record NewReviewer(Ruling.Order order, String role, String office, String person, String reason) {

    Ruling.Invite checked(DecisionLimits limits) {
        Violations violations = new Violations();
        violations.unless(order != null, "order", "须为 BEFORE 或 AFTER");
        violations.unless(
                Role.of(Objects.requireNonNullElse(role, ""))
                        .filter(Role.BUSINESS::contains)
                        .isPresent(),
                "role",
                "须为业务角色之一，如 reviewer、legal-reviewer、issuer、supervisor");
        violations.unless(person == null || !person.isBlank(), "person", "不能为空白");
        violations.optionalText("person", person, limits.loginLength());
        violations.unless(office == null || !office.isBlank(), "office", "不能为空白");
        violations.optionalText("office", office, limits.loginLength());
        violations.optionalLines("reason", reason, limits.reasonLength());
        violations.stop();
        return new Ruling.Invite(order, role, Given.stripped(office), Given.stripped(person), Given.stripped(reason));
    }
}
