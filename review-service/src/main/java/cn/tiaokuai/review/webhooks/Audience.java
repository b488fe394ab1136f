package cn.tiaokuai.review.webhooks;

import cn.tiaokuai.contracts.Event;
import cn.tiaokuai.contracts.ObservationConfirmed;
import cn.tiaokuai.contracts.ReportApproved;
import cn.tiaokuai.contracts.ReportIssued;
import cn.tiaokuai.contracts.ReportReturned;
import cn.tiaokuai.contracts.ReportSubmitted;
import cn.tiaokuai.contracts.TargetAchieved;
import cn.tiaokuai.contracts.TargetAtRisk;
import cn.tiaokuai.contracts.TargetRevoked;
import cn.tiaokuai.contracts.TargetSet;
import cn.tiaokuai.contracts.TaskAssigned;
import cn.tiaokuai.contracts.TaskCompleted;
import java.util.List;

/** Which events other systems may hear, and in which units besides the event's own: where people may read the same (ADR 56). */
final class Audience {

    static final List<Class<? extends Event>> EVENTS = List.of(
            ObservationConfirmed.class,
            ReportApproved.class,
            ReportIssued.class,
            ReportReturned.class,
            ReportSubmitted.class,
            TargetAchieved.class,
            TargetAtRisk.class,
            TargetRevoked.class,
            TargetSet.class,
            TaskAssigned.class,
            TaskCompleted.class);

    /** As subscriptions name them: types of CloudEvents. */
    static final List<String> TYPES = EVENTS.stream().map(Event::type).toList();

    private Audience() {}

    /** Whether a superior hears it; an event that nobody has thought about is for its own unit alone. */
    static boolean reaches(Event event, String superior) {
        return switch (event) {
            case ReportApproved _,
                    ReportIssued _,
                    ObservationConfirmed _,
                    TargetSet _,
                    TargetAchieved _,
                    TargetAtRisk _,
                    TargetRevoked _ -> true;
            case ReportSubmitted report ->
                report.addressee().equals(superior) || report.copies().contains(superior);
            case TaskAssigned task -> task.assignedFrom().equals(superior);
            case TaskCompleted task -> task.assignedFrom().equals(superior);
            default -> false;
        };
    }
}
