package cn.tiaokuai.review.notices;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long notices are news. */
@ConfigMapping(prefix = "tiaokuai.review.notices")
public interface NoticeConfig {

    /** Older ones are not counted as unread, so that a count never looks at years. */
    Duration news();

    /** Older ones are cleared away: what happened stands in the history of its case. */
    Duration keep();

    /** Unread notices that are counted at most; whoever has more sees this number. */
    int counted();

    /** Pause between two looks for what is to be cleared away. */
    String clearEvery();

    /** Notices cleared away in one transaction at most. */
    int batch();
}
