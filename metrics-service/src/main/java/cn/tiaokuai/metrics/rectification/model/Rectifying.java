package cn.tiaokuai.metrics.rectification.model;

import cn.tiaokuai.metrics.rectification.model.Outcome.Moved;
import cn.tiaokuai.metrics.rectification.model.Outcome.Refused;
import cn.tiaokuai.metrics.rectification.model.Outcome.Why;
import cn.tiaokuai.metrics.rectification.model.Standing.Closed;
import cn.tiaokuai.metrics.rectification.model.Standing.Dismissed;
import cn.tiaokuai.metrics.rectification.model.Standing.Lapsed;
import cn.tiaokuai.metrics.rectification.model.Standing.Open;
import cn.tiaokuai.metrics.rectification.model.Standing.Proposed;
import cn.tiaokuai.metrics.rectification.model.Standing.Submitted;

/** 整改: what may follow what. Whether a person's post lets him do it is not said here. */
public final class Rectifying {

    private static final Outcome OUT_OF_ORDER = new Refused(Why.OUT_OF_ORDER);

    private Rectifying() {}

    /** Where an entry stands after an act. */
    public static Outcome after(Standing now, Act act) {
        return switch (act) {
            case Act.Adoption it ->
                now instanceof Proposed ? new Moved(new Open(it.owner(), it.deadline())) : OUT_OF_ORDER;
            case Act.Dismissal it -> now instanceof Proposed ? new Moved(new Dismissed()) : OUT_OF_ORDER;
            case Act.Lapse it -> now instanceof Proposed ? new Moved(new Lapsed()) : OUT_OF_ORDER;
            case Act.Restatement it -> now instanceof Lapsed ? new Moved(new Proposed()) : OUT_OF_ORDER;
            case Act.Change it -> now instanceof Open ? new Moved(new Open(it.owner(), it.deadline())) : OUT_OF_ORDER;
            case Act.Submission it ->
                now instanceof Open open
                        ? new Moved(new Submitted(open.owner(), open.deadline(), it.by()))
                        : OUT_OF_ORDER;
            case Act.Return it ->
                now instanceof Submitted submitted
                        ? new Moved(new Open(submitted.owner(), submitted.deadline()))
                        : OUT_OF_ORDER;
            case Act.Closing it -> now instanceof Submitted submitted ? closed(submitted, it) : OUT_OF_ORDER;
            case Act.Reopening it ->
                now instanceof Closed closed ? new Moved(new Open(closed.owner(), it.deadline())) : OUT_OF_ORDER;
        };
    }

    /** Neither the owner nor whoever reported it in his place: a name in the ledger can be wrong, an account cannot. */
    private static Outcome closed(Submitted now, Act.Closing act) {
        return act.by().equals(now.owner()) || act.by().equals(now.by())
                ? new Refused(Why.OWN_WORK)
                : new Moved(new Closed(now.owner(), now.deadline(), !act.on().isAfter(now.deadline())));
    }
}
