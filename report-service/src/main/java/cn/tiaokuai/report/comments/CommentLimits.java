package cn.tiaokuai.report.comments;

import io.smallrye.config.ConfigMapping;

/** How long comments may be. */
@ConfigMapping(prefix = "tiaokuai.report.comments")
public interface CommentLimits {

    int length();

    int quoteLength();
}
