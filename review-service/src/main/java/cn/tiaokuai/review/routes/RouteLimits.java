package cn.tiaokuai.review.routes;

import io.smallrye.config.ConfigMapping;

/** Limits of a route's definition. */
@ConfigMapping(prefix = "tiaokuai.review.routes")
public interface RouteLimits {

    int maxSteps();

    int nameLength();

    int maxDueDays();

    /** Days for each step of the built-in route. */
    int defaultDueDays();
}
