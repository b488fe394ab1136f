package cn.tiaokuai.review.cases;

import cn.tiaokuai.review.calendar.model.WorkingDays;
import cn.tiaokuai.review.cases.model.ClosingTime;
import io.smallrye.config.ConfigMapping;
import java.time.LocalTime;

/** When steps are overdue, and how that is noticed. */
@ConfigMapping(prefix = "tiaokuai.review.deadlines")
public interface DeadlineConfig {

    /** Opening of business, when people are reminded. */
    LocalTime opening();

    /** Close of business. */
    LocalTime closing();

    /** Working days before a step is due that whoever is asked is reminded, unless its stage says otherwise. */
    int remindDays();

    /** Pause between two looks, for example {@code 30s}. */
    String every();

    /** Steps announced, and steps reminded of, in one look at most. */
    int batch();

    /** When steps of a unit that works these days are overdue. */
    default ClosingTime closingTime(WorkingDays worked) {
        return new ClosingTime(opening(), closing(), remindDays(), worked);
    }
}
