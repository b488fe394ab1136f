package cn.tiaokuai.review.cases.model;

import cn.tiaokuai.review.routes.model.Itinerary.Seat;
import java.util.Set;

/**
 * Who decides, in which post.
 *
 * @param username login name
 * @param unit code of the post's unit
 * @param roles roles of the post, as tokens name them
 * @param offices roles of the post as the person has them in offices
 * @param actsFor login names of people of the unit for whom the person decides today
 */
public record Reviewer(String username, String unit, Set<String> roles, Set<Office> offices, Set<String> actsFor) {

    /** A role as a person has it in an office: who drafts in one and reviews in another reviews in that one alone. */
    public record Office(String role, String name) {}

    public Reviewer {
        roles = Set.copyOf(roles);
        offices = Set.copyOf(offices);
        actsFor = Set.copyOf(actsFor);
    }

    /** Somebody to whom nobody has delegated. */
    public Reviewer(String username, String unit, Set<String> roles, Set<Office> offices) {
        this(username, unit, roles, offices, Set.of());
    }

    /** True when the seat asks this post and, where it is narrowed, this office and person, or one who has delegated to them. */
    public boolean fills(Seat seat) {
        return unit.equals(seat.unit())
                && (seat.office() == null
                        ? roles.contains(seat.role())
                        : offices.contains(new Office(seat.role(), seat.office())))
                && (seat.person() == null || seat.person().equals(username) || actsFor.contains(seat.person()));
    }
}
