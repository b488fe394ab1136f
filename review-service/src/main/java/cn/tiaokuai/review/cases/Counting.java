package cn.tiaokuai.review.cases;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.review.calendar.OfficeTime;
import cn.tiaokuai.review.cases.Inbox.Filter;
import cn.tiaokuai.review.cases.Inbox.Whose;
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
        Filter overdue = new Filter(null, null, null, time.now());
        return new CountsView(
                inbox.count(Whose.MINE, post, me, Filter.NONE),
                inbox.count(Whose.MINE, post, me, overdue),
                inbox.count(Whose.DELEGATED, post, me, Filter.NONE),
                inbox.count(Whose.UNIT, post, me, Filter.NONE),
                notices.unread(post, username));
    }
}
