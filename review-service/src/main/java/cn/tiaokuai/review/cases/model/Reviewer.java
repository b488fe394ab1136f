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
 * @param actsFor login names of people of the unit for whom the person decides today
 */
public record Reviewer(String username, String unit, Set<String> roles, Set<String> offices, Set<String> actsFor) {

    public Reviewer {
        roles = Set.copyOf(roles);
        offices = Set.copyOf(offices);
        actsFor = Set.copyOf(actsFor);
    }

    /** Somebody to whom nobody has delegated. */
    public Reviewer(String username, String unit, Set<String> roles, Set<String> offices) {
        this(username, unit, roles, offices, Set.of());
    }

    /** True when the seat asks this post and, where it is narrowed, this office and person, or one who has delegated to them. */
    public boolean fills(Seat seat) {
        return unit.equals(seat.unit())
                && roles.contains(seat.role())
                && (seat.office() == null || offices.contains(seat.office()))
                && (seat.person() == null || seat.person().equals(username) || actsFor.contains(seat.person()));
    }
}
