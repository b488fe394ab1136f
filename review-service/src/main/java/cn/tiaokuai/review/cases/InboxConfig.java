package cn.tiaokuai.review.cases;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How open pages hear of what there is to do. */
@ConfigMapping(prefix = "tiaokuai.review.inbox")
public interface InboxConfig {

    /** Pause between two looks for one page. */
    Duration every();

    /** How long one stream lasts; a page asks again by itself, with a token that is still valid. */
    Duration lasts();
}
