package cn.tiaokuai.review.routes.model;

/**
 * One step of a route.
 *
 * @param relation unit that decides
 * @param role role that decides there, as tokens name it, for example {@code reviewer}
 * @param dueDays days until the step is overdue, counted from its opening; null for no deadline
 * @param whenAbsent what to do where there is no such unit
 */
public record RouteStep(StepRelation relation, String role, Integer dueDays, WhenAbsent whenAbsent) {}
