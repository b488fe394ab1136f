package cn.tiaokuai.review.routes;

import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.review.routes.model.Act;
import cn.tiaokuai.review.routes.model.Assignee;
import cn.tiaokuai.review.routes.model.Condition;
import cn.tiaokuai.review.routes.model.Facts;
import cn.tiaokuai.review.routes.model.Signing;
import cn.tiaokuai.review.routes.model.StepRelation;
import cn.tiaokuai.review.routes.model.WhenOverdue;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Finds what is wrong with a stage: above all, that nobody could ever fill it. */
final class StageCheck {

    private static final Pattern FIELD = Pattern.compile("[a-zA-Z][a-zA-Z0-9_.-]{0,59}");
    private static final Pattern LOGIN = Pattern.compile("[^\\s\\p{Cntrl}]{1,100}");

    private final RouteLimits limits;
    private final List<Unit> subtree;
    private final Violations violations;

    /** @param subtree the route's owner and the units below it */
    StageCheck(RouteLimits limits, List<Unit> subtree, Violations violations) {
        this.limits = limits;
        this.subtree = subtree;
        this.violations = violations;
    }

    void of(String field, NewStage stage) {
        if (!violations.present(field, stage)) {
            return;
        }
        violations.optionalText(field + ".name", stage.name(), limits.nameLength());
        violations.unless(
                stage.dueDays() == null || (stage.dueDays() >= 1 && stage.dueDays() <= limits.maxDueDays()),
                field + ".dueDays",
                "须在 1 到 " + limits.maxDueDays() + " 之间");
        violations.unless(
                stage.assignees() == null || (stage.relation() == null && stage.role() == null),
                field + ".assignees",
                "与 relation、role 只能用其一");
        int asked = stage.asked().size();
        violations.unless(
                asked >= 1 && asked <= limits.maxAssignees(),
                field + ".assignees",
                "须有 1 到 " + limits.maxAssignees() + " 个办理人");
        act(field, stage, asked);
        overdue(field, stage);
        assignees(field, stage);
        for (StepRelation informed : stage.informs() == null ? List.<StepRelation>of() : stage.informs()) {
            violations.unless(
                    informed != null && informed != StepRelation.UNIT && informed != StepRelation.OWN,
                    field + ".informs",
                    "须为上级单位：BLOCK_PARENT、LINE_SUPERIOR、ADDRESSEE、OTHER_SUPERIOR");
        }
        condition(field + ".condition", stage.condition());
    }

    private void act(String field, NewStage stage, int asked) {
        boolean quorum = stage.signingOrAll() == Signing.QUORUM;
        violations.unless(
                quorum
                        ? stage.quorum() != null && stage.quorum() >= 1 && stage.quorum() <= asked
                        : stage.quorum() == null,
                field + ".quorum",
                quorum ? "须在 1 到办理人数 " + asked + " 之间，否则永远凑不足" : "只有按法定人数会签才能指定");
        switch (stage.actOrUsual()) {
            case REVIEW -> violations.unless(asked == 1, field + ".act", "审核由一个岗位办理；多个办理人须为 COUNTERSIGNATURE");
            case SIGN_OFF ->
                violations.unless(
                        asked == 1
                                && stage.asked().getFirst() != null
                                && "issuer".equals(stage.asked().getFirst().role()),
                        field + ".act",
                        "签发由一个 issuer 岗位办理");
            case COUNTERSIGNATURE -> {} // by one or by several
            case INFORMATION -> violations.add(field + ".act", "抄送单位请写入 informs");
        }
    }

    /** Nobody gets a step by a rule that could never give it to anybody, or that would let one unit sign for another. */
    private void overdue(String field, NewStage stage) {
        violations.unless(
                stage.remindDays() == null
                        || (stage.dueDays() != null
                                && stage.remindDays() >= 0
                                && stage.remindDays() <= stage.dueDays()),
                field + ".remindDays",
                "须在 0 到 dueDays 之间，且只有限时的环节才能指定");
        if (stage.whenOverdueOrNobody() != WhenOverdue.NOBODY) {
            violations.unless(stage.dueDays() != null, field + ".whenOverdue", "只有限时的环节才会逾期，请先指定 dueDays");
        }
        switch (stage.whenOverdueOrNobody()) {
            case NOBODY -> {} // nobody else
            case DELEGATE ->
                violations.unless(
                        stage.asked().stream().allMatch(a -> a != null && a.person() != null),
                        field + ".whenOverdue",
                        "DELEGATE 只用于指明人员的环节，委托是本人给出的");
            case SUPERIOR ->
                violations.unless(stage.actOrUsual() != Act.SIGN_OFF, field + ".whenOverdue", "签发只能由本单位签发人办理，不能由上级代签");
        }
    }

    private void assignees(String field, NewStage stage) {
        boolean listed = stage.assignees() != null;
        HashSet<Assignee> seen = new HashSet<>();
        for (int i = 0; i < stage.asked().size(); i++) {
            String where = listed ? field + ".assignees[" + i + "]" : field;
            Assignee assignee = stage.asked().get(i);
            if (violations.present(where, assignee)) {
                assignee(where, assignee);
                violations.unless(seen.add(assignee), where, "与前面的办理人重复");
            }
        }
    }

    private void assignee(String field, Assignee assignee) {
        violations.unless(
                Role.of(Objects.requireNonNullElse(assignee.role(), ""))
                        .filter(Role.BUSINESS::contains)
                        .isPresent(),
                field + ".role",
                "须为业务角色之一，如 reviewer、legal-reviewer、issuer、supervisor");
        violations.optionalText(field + ".office", assignee.office(), limits.nameLength());
        violations.unless(assignee.office() == null || !assignee.office().isBlank(), field + ".office", "不能为空白");
        violations.unless(
                assignee.person() == null || LOGIN.matcher(assignee.person()).matches(), field + ".person", "须为登录名");
        violations.unless(
                (assignee.relation() == StepRelation.UNIT) == (assignee.unit() != null),
                field + ".unit",
                "仅在 relation 为 UNIT 时填写，且此时必填");
        if (violations.present(field + ".relation", assignee.relation())) {
            violations.unless(fillable(assignee), field + ".relation", unfillable(assignee));
        }
    }

    private boolean fillable(Assignee assignee) {
        return switch (assignee.relation()) {
            case OWN -> true;
            case BLOCK_PARENT -> subtree.stream().anyMatch(unit -> unit.parent() != null);
            case LINE_SUPERIOR -> subtree.stream().anyMatch(unit -> unit.lineSuperior() != null);
            case ADDRESSEE -> subtree.stream().anyMatch(unit -> unit.parent() != null || unit.lineSuperior() != null);
            case OTHER_SUPERIOR ->
                subtree.stream().anyMatch(unit -> unit.parent() != null && unit.lineSuperior() != null);
            case UNIT ->
                assignee.unit() == null
                        || subtree.stream().anyMatch(unit -> unit.code().equals(assignee.unit()));
        };
    }

    private static String unfillable(Assignee assignee) {
        return assignee.relation() == StepRelation.UNIT
                ? "单位“" + assignee.unit() + "”不是本单位或下属的在用单位，此环节无人可办"
                : "本单位及下属单位都没有这样的上级单位，此环节无人可办";
    }

    private void condition(String field, Condition condition) {
        if (condition == null) {
            return;
        }
        violations.unless(
                condition.field() != null && FIELD.matcher(condition.field()).matches(),
                field + ".field",
                "须为 " + String.join("、", Facts.FIELDS.stream().sorted().toList()) + " 之一，或送审材料自带的字段名");
        violations.unless((condition.in() == null) != (condition.atLeast() == null), field, "须指定 in 或 atLeast 之一");
        if (condition.in() != null) {
            violations.unless(
                    !condition.in().isEmpty() && condition.in().size() <= limits.maxAssignees(),
                    field + ".in",
                    "须有 1 到 " + limits.maxAssignees() + " 个值");
            condition.in().forEach(value -> violations.text(field + ".in", value, limits.nameLength()));
        }
    }
}
