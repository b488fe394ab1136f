package cn.tiaokuai.review.cases;

import cn.tiaokuai.review.calendar.model.WorkingDays;
import cn.tiaokuai.review.cases.model.ClosingTime;
import io.smallrye.config.ConfigMapping;
import java.time.LocalTime;

/** When steps are overdue, and how that is noticed. */
@ConfigMapping(prefix = "tiaokuai.review.deadlines")
public interface DeadlineConfig {

    /** Close of business. */
    LocalTime closing();

    /** Pause between two looks, for example {@code 30s}. */
    String every();

    /** Steps announced in one look at most. */
    int batch();

    /** When steps of a unit that works these days are overdue. */
    default ClosingTime closingTime(WorkingDays worked) {
        return new ClosingTime(closing(), worked);
    }
}
