package cn.tiaokuai.review.routes.model;

import java.util.List;

/**
 * One stage of a route.
 *
 * @param name as people call it, for example 合法性审核; null for none
 * @param act what is done there
 * @param signing when it is done, where several are asked
 * @param quorum for {@link Signing#QUORUM}: how many must approve; null otherwise
 * @param assignees who is asked; one, or several for a countersignature
 * @param informs units that are told when the stage begins and decide nothing
 * @param condition when it is asked at all; null for always
 * @param dueDays working days until it is overdue, counted from its opening; null for no deadline
 * @param whenAbsent what to do where there is no such unit
 * @param remindDays working days before it is due that whoever is asked is reminded; null for as many as is usual
 * @param whenOverdue who decides instead once it is overdue; routes of before there was a choice say nothing, and mean nobody
 */
public record Stage(
        String name,
        Act act,
        Signing signing,
        Integer quorum,
        List<Assignee> assignees,
        List<StepRelation> informs,
        Condition condition,
        Integer dueDays,
        WhenAbsent whenAbsent,
        Integer remindDays,
        WhenOverdue whenOverdue) {

    public Stage {
        assignees = List.copyOf(assignees);
        informs = informs == null ? List.of() : List.copyOf(informs);
        whenOverdue = whenOverdue == null ? WhenOverdue.NOBODY : whenOverdue;
    }

    /** A stage in which one role of one unit decides. */
    public static Stage single(StepRelation relation, String role, Integer dueDays, WhenAbsent whenAbsent) {
        return new Stage(
                null,
                Act.REVIEW,
                Signing.ALL,
                null,
                List.of(Assignee.of(relation, role)),
                List.of(),
                null,
                dueDays,
                whenAbsent,
                null,
                WhenOverdue.NOBODY);
    }

    /** How many of {@code asked} must approve. */
    int needed(int asked) {
        return switch (signing) {
            case ALL, IN_ORDER -> asked;
            case QUORUM -> quorum;
        };
    }
}
