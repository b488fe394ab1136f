package cn.tiaokuai.review.routes;

import cn.tiaokuai.review.routes.model.Act;
import cn.tiaokuai.review.routes.model.Assignee;
import cn.tiaokuai.review.routes.model.Condition;
import cn.tiaokuai.review.routes.model.Signing;
import cn.tiaokuai.review.routes.model.Stage;
import cn.tiaokuai.review.routes.model.StepRelation;
import cn.tiaokuai.review.routes.model.WhenAbsent;
import cn.tiaokuai.review.routes.model.WhenOverdue;
import java.util.List;

/**
 * One stage as a unit defines it. Where one is asked, {@code relation} and {@code role} stand in the stage itself; where
 * several are, they stand in {@code assignees}.
 *
 * @param name as people call it
 * @param act what is done there; a countersignature where several are asked, else a review, unless given
 * @param signing when it is done, where several are asked; ALL unless given
 * @param quorum for QUORUM: how many must approve
 * @param relation unit that decides
 * @param role role that decides there, for example {@code reviewer}
 * @param assignees who is asked, instead of the two before
 * @param informs units that are told when the stage begins and decide nothing
 * @param condition when it is asked at all; always unless given
 * @param dueDays working days until it is overdue; none for no deadline
 * @param whenAbsent what to do where there is no such unit; REFUSE unless given
 * @param remindDays working days before it is due that whoever is asked is reminded; as many as is usual unless given
 * @param whenOverdue who decides instead once it is overdue: NOBODY, DELEGATE or SUPERIOR; NOBODY unless given
 */
public record NewStage(
        String name,
        Act act,
        Signing signing,
        Integer quorum,
        StepRelation relation,
        String role,
        List<Assignee> assignees,
        List<StepRelation> informs,
        Condition condition,
        Integer dueDays,
        WhenAbsent whenAbsent,
        Integer remindDays,
        WhenOverdue whenOverdue) {

    /** Whom it asks, in either form. */
    List<Assignee> asked() {
        return assignees == null ? List.of(Assignee.of(relation, role)) : assignees;
    }

    /** What is done, where the definition does not say it. */
    Act actOrUsual() {
        return act != null ? act : asked().size() > 1 ? Act.COUNTERSIGNATURE : Act.REVIEW;
    }

    /** Who decides instead once it is overdue, where the definition does not say it. */
    WhenOverdue whenOverdueOrNobody() {
        return whenOverdue == null ? WhenOverdue.NOBODY : whenOverdue;
    }

    Signing signingOrAll() {
        return signing == null ? Signing.ALL : signing;
    }

    Stage stage() {
        return new Stage(
                name == null ? null : name.strip(),
                actOrUsual(),
                signingOrAll(),
                quorum,
                asked(),
                informs,
                condition,
                dueDays,
                whenAbsent == null ? WhenAbsent.REFUSE : whenAbsent,
                remindDays,
                whenOverdue);
    }
}
