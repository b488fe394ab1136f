package cn.tiaokuai.review.cases.model;

import cn.tiaokuai.review.routes.model.Itinerary.Seat;
import java.util.Set;

/**
 * Who decides, in which post.
 *
 * @param username login name
 * @param unit code of the post's unit
 * @param roles roles of the post, as tokens name them
 * @param offices names of the offices that the person is in
 */
public record Reviewer(String username, String unit, Set<String> roles, Set<String> offices) {

    public Reviewer {
        roles = Set.copyOf(roles);
        offices = Set.copyOf(offices);
    }

    /** True when the seat asks this post and, where it is narrowed, this office and person. */
    public boolean fills(Seat seat) {
        return unit.equals(seat.unit())
                && roles.contains(seat.role())
                && (seat.office() == null || offices.contains(seat.office()))
                && (seat.person() == null || seat.person().equals(username));
    }
}
