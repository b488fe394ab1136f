package cn.tiaokuai.review.cases;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.review.Reach;
import cn.tiaokuai.review.routes.model.Itinerary.Seat;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The steps of all cases. */
@ApplicationScoped
public class Steps implements PanacheRepositoryBase<StepRow, UUID> {

    /**
     * Where a step belongs.
     *
     * @param unit code of the unit that it asks, null where it is left out
     */
    public record Place(UUID caseId, String kind, String unit, String role, String office, String person) {

        public Seat seat() {
            return new Seat(unit, role, office, person);
        }
    }

    /** What decides who stands in for a step; nothing is loaded that a lock would have to refresh. */
    Optional<Escalation.Late> late(UUID step) {
        return getEntityManager()
                .createQuery(
                        "select new cn.tiaokuai.review.cases.Escalation$Late(s.stepUnit, s.person, c.kind, s.whenOverdue)"
                                + " from Step s join ReviewCase c on c.id = s.caseId where s.id = :step",
                        Escalation.Late.class)
                .setParameter("step", step)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The steps of a case in their order. */
    List<StepRow> of(UUID caseId) {
        return list("caseId = ?1 order by ordinal, seat, turn", caseId);
    }

    /** The steps of several cases in their order. */
    List<StepRow> of(Collection<UUID> cases) {
        return list("caseId in ?1 order by caseId, ordinal, seat, turn", cases);
    }

    /** Where a step of a case that the post may see belongs; nothing is loaded that a lock would have to refresh. */
    public Optional<Place> place(UUID step, Post post) {
        TypedQuery<Place> query = getEntityManager()
                .createQuery(
                        "select new cn.tiaokuai.review.cases.Steps$Place(s.caseId, c.kind, s.stepUnit, s.role, s.office, s.person)"
                                + " from Step s join ReviewCase c on c.id = s.caseId where s.id = :step and "
                                + Cases.VISIBLE,
                        Place.class);
        Reach.of(post, Map.of("step", step)).forEach(query::setParameter);
        return query.getResultList().stream().findFirst();
    }
}
