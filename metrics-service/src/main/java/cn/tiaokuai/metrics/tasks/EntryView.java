package cn.tiaokuai.metrics.tasks;

import cn.tiaokuai.metrics.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One thing that was done or said about a task.
 *
 * @param unit whose post did it
 * @param day the deadline that it is about: given, asked for, granted, reminded of; else null
 * @param days distance from it, negative before; of reminders only
 */
public record EntryView(
        UUID id,
        String unit,
        EntryRow.What what,
        String text,
        List<Evidence> evidence,
        LocalDate day,
        Integer days,
        String saidBy,
        Instant saidAt) {

    static EntryView of(EntryRow row) {
        return new EntryView(
                row.id, row.author, row.what, row.text, row.evidence, row.day, row.days, row.saidBy, row.saidAt);
    }
}
