package cn.tiaokuai.metrics.scorecards;

import io.smallrye.config.ConfigMapping;

/** How much a scorecard may have. */
@ConfigMapping(prefix = "tiaokuai.metrics.scorecards")
interface CardLimits {

    int units();

    int items();

    int bands();

    int adjustments();
}
