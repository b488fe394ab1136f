package cn.tiaokuai.review.cases.model;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What rules may not find out for themselves.
 *
 * @param now when it happens
 * @param closing when steps that open now are overdue
 * @param ids where new steps get their identities from
 */
public record Moment(Instant now, ClosingTime closing, Supplier<UUID> ids) {

    /** A step whose turn comes now. */
    StepState.Open open(CaseStep.Terms terms) {
        return new StepState.Open(
                now, closing.after(now, terms.dueDays()), closing.reminder(now, terms.dueDays(), terms.remindDays()));
    }
}
