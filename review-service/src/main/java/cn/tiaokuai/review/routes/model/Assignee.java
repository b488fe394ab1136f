package cn.tiaokuai.review.routes.model;

/**
 * Whom a stage asks, as a route says it: a role in a unit, narrowed to an office or to one person where the route does so.
 *
 * @param relation how the unit stands to the one whose submission is reviewed
 * @param unit for {@link StepRelation#UNIT}: code of that unit; null otherwise
 * @param role role that decides there, as tokens name it, for example {@code reviewer}
 * @param office name of the only office 科室 whose people may decide; null for any
 * @param person login name of the only person who may decide; null for anybody with the role
 */
public record Assignee(StepRelation relation, String unit, String role, String office, String person) {

    /** Anybody who has the role in the unit that stands in this relation. */
    public static Assignee of(StepRelation relation, String role) {
        return new Assignee(relation, null, role, null, null);
    }
}
