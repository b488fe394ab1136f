package cn.tiaokuai.review.decisions;

import io.smallrye.config.ConfigMapping;

/** Limits of a decision. */
@ConfigMapping(prefix = "tiaokuai.review.decisions")
public interface DecisionLimits {

    /** Characters of a reason at most. */
    int reasonLength();
}
