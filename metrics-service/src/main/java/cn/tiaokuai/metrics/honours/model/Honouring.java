package cn.tiaokuai.metrics.honours.model;

import cn.tiaokuai.metrics.honours.model.Outcome.Moved;
import cn.tiaokuai.metrics.honours.model.Outcome.Refused;
import cn.tiaokuai.metrics.honours.model.Outcome.Why;
import cn.tiaokuai.metrics.honours.model.Standing.Confirmed;
import cn.tiaokuai.metrics.honours.model.Standing.Registered;
import cn.tiaokuai.metrics.honours.model.Standing.Withdrawn;

/** 荣誉: what may follow what. */
public final class Honouring {

    private static final Outcome OUT_OF_ORDER = new Refused(Why.OUT_OF_ORDER);

    private Honouring() {}

    /** Where an honour stands after an act. */
    public static Outcome after(Standing now, Act act) {
        return switch (act) {
            case Act.Change it -> now instanceof Registered ? new Moved(new Registered(it.by())) : OUT_OF_ORDER;
            case Act.Confirmation it -> now instanceof Registered registered ? confirmed(registered, it) : OUT_OF_ORDER;
            case Act.Withdrawal it -> now instanceof Withdrawn ? OUT_OF_ORDER : new Moved(new Withdrawn());
        };
    }

    private static Outcome confirmed(Registered now, Act.Confirmation act) {
        return act.by().equals(now.by()) ? new Refused(Why.OWN_WORK) : new Moved(new Confirmed());
    }
}
