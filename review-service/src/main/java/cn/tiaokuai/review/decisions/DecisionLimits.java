package cn.tiaokuai.review.decisions;

import io.smallrye.config.ConfigMapping;

/** Limits of a decision. */
@ConfigMapping(prefix = "tiaokuai.review.decisions")
public interface DecisionLimits {

    /** Characters of a reason at most. */
    int reasonLength();

    /** Sections that a signature may name at most. */
    int sections();

    /** Remarks on sections, figures and words at most. */
    int comments();

    /** Approvals in one go at most. */
    int approvals();

    /** Questions about one submission at most. */
    int questions();

    /** Characters of a login name or of an office's name at most. */
    int loginLength();
}
