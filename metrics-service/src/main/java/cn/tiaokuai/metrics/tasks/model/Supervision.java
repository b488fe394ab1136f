package cn.tiaokuai.metrics.tasks.model;

import cn.tiaokuai.metrics.tasks.model.Outcome.Moved;
import cn.tiaokuai.metrics.tasks.model.Outcome.Refused;
import cn.tiaokuai.metrics.tasks.model.Outcome.Why;
import cn.tiaokuai.metrics.tasks.model.Standing.Assigned;
import cn.tiaokuai.metrics.tasks.model.Standing.Completed;
import cn.tiaokuai.metrics.tasks.model.Standing.Open;
import cn.tiaokuai.metrics.tasks.model.Standing.Reported;
import cn.tiaokuai.metrics.tasks.model.Standing.Returned;
import java.time.LocalDate;

/** 督办: what may follow what. Who may do it is not said here. */
public final class Supervision {

    private Supervision() {}

    /** Where a task stands after an act. */
    public static Outcome after(Standing now, Act act) {
        return switch (now) {
            case Completed completed -> new Refused(Why.SETTLED);
            case Open open -> after(open, act);
        };
    }

    private static Outcome after(Open now, Act act) {
        return switch (act) {
            case Act.Feedback feedback -> new Moved(new Reported(now.deadline(), now.wish(), feedback.on()));
            case Act.Return back -> returned(now);
            case Act.Wish wish -> wished(now, wish);
            case Act.Grant grant -> granted(now, grant.until());
            case Act.Decline decline ->
                now.wish() == null ? new Refused(Why.NO_WISH) : moved(now, now.deadline(), null);
            // A wish that was never answered has become idle.
            case Act.Completion completion ->
                new Moved(new Completed(now.deadline(), !done(now, completion).isAfter(now.deadline())));
        };
    }

    private static Outcome returned(Open now) {
        return now instanceof Reported
                ? new Moved(new Returned(now.deadline(), now.wish()))
                : new Refused(Why.NOT_REPORTED);
    }

    private static Outcome wished(Open now, Act.Wish wish) {
        if (now instanceof Reported) {
            return new Refused(Why.ALREADY_REPORTED);
        }
        if (now.wish() != null) {
            return new Refused(Why.WISH_OPEN);
        }
        if (wish.on().isAfter(now.deadline())) {
            return new Refused(Why.TOO_LATE);
        }
        return wish.until().isAfter(now.deadline())
                ? moved(now, now.deadline(), wish.until())
                : new Refused(Why.NOT_LATER);
    }

    private static Outcome granted(Open now, LocalDate until) {
        if (now.wish() == null) {
            return new Refused(Why.NO_WISH);
        }
        LocalDate day = until == null ? now.wish() : until;
        return day.isAfter(now.deadline()) ? moved(now, day, null) : new Refused(Why.NOT_LATER);
    }

    private static Moved moved(Open now, LocalDate deadline, LocalDate wish) {
        return new Moved(
                switch (now) {
                    case Assigned assigned -> new Assigned(deadline, wish);
                    case Reported reported -> new Reported(deadline, wish, reported.on());
                    case Returned returned -> new Returned(deadline, wish);
                });
    }

    /** The day that counts: that of the words which the assigner accepts, his own where the unit had said nothing. */
    private static LocalDate done(Open now, Act.Completion completion) {
        return switch (now) {
            case Reported reported -> reported.on();
            case Assigned assigned -> completion.on();
            case Returned returned -> completion.on();
        };
    }
}
