package cn.tiaokuai.review.calendar;

import io.smallrye.config.ConfigMapping;
import java.time.ZoneId;

/** Where the offices are. */
@ConfigMapping(prefix = "tiaokuai.review.calendar")
public interface CalendarConfig {

    ZoneId zone();
}
