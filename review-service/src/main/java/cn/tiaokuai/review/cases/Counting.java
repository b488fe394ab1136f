package cn.tiaokuai.review.cases;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.review.calendar.OfficeTime;
import cn.tiaokuai.review.delegation.Delegations;
import cn.tiaokuai.review.notices.Notices;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what is open; works inside and outside of requests, in whatever scope its transaction has. */
@ApplicationScoped
class Counting {

    private final Inbox inbox;
    private final Delegations delegations;
    private final Notices notices;
    private final OfficeTime time;

    Counting(Inbox inbox, Delegations delegations, Notices notices, OfficeTime time) {
        this.inbox = inbox;
        this.delegations = delegations;
        this.notices = notices;
        this.time = time;
    }

    CountsView of(Post post, String username) {
        Deputy me = new Deputy(username, delegations.delegators(post, username, time.today()));
        Inbox.Open open = inbox.count(post, me, time.now());
        return new CountsView(
                open.mine(), open.overdue(), open.delegated(), open.unit(), notices.unread(post, username));
    }
}
