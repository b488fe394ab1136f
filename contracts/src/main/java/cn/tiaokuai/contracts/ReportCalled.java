package cn.tiaokuai.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit is called for a report by a round; one event for each unit, also for those that are called later.
 *
 * @param roundId the round, also the key of the record
 * @param unit code of the called unit
 * @param caller code of the unit that calls
 * @param title of the round
 * @param kind of report that is asked for
 * @param year to be reported on
 * @param due last day
 * @param calledBy who calls
 * @param calledAt when
 * @param childrenFirst true where a report counts as approved only once those of all called units below are; events from before
 *     there was a choice say nothing, and mean false
 */
public record ReportCalled(
        UUID roundId,
        String unit,
        String caller,
        String title,
        String kind,
        int year,
        LocalDate due,
        Actor calledBy,
        Instant calledAt,
        boolean childrenFirst)
        implements Event {

    @Override
    public String subject() {
        return roundId.toString();
    }

    @Override
    public String topic() {
        return Topics.REPORT_EVENTS;
    }
}
