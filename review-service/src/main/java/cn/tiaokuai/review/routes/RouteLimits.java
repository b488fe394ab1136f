package cn.tiaokuai.review.routes;

import io.smallrye.config.ConfigMapping;

/** Limits of a route's definition. */
@ConfigMapping(prefix = "tiaokuai.review.routes")
public interface RouteLimits {

    int maxSteps();

    /** Who may be asked in one stage, and values that a condition may list. */
    int maxAssignees();

    int nameLength();

    int maxDueDays();

    /** Days for each step of the built-in route. */
    int defaultDueDays();
}
