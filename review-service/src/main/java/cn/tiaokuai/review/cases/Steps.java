package cn.tiaokuai.review.cases;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.review.Reach;
import cn.tiaokuai.review.routes.model.Itinerary.Seat;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
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
    public record Place(UUID caseId, String unit, String role, String office, String person) {

        public Seat seat() {
            return new Seat(unit, role, office, person);
        }
    }

    /** A place in the list of open steps: after it the next page begins. */
    record Position(Instant openedAt, UUID id) {}

    private static final String OPEN = """
            select new cn.tiaokuai.review.cases.OpenStepView(s, c) from Step s join ReviewCase c on c.id = s.caseId
            where s.state = cn.tiaokuai.review.cases.StepStatus.OPEN and s.stepUnit = :unit and s.role in :roles
              and (s.person is null or s.person = :person) and (s.office is null or s.office in :offices)
            """;

    /** The open steps that ask this person's post, the longest waiting first. */
    List<OpenStepView> openFor(Post post, String person, UUID report, Position after, int limit) {
        TypedQuery<OpenStepView> query = getEntityManager()
                .createQuery(
                        OPEN
                                + (report == null ? "" : " and c.subjectId = :report")
                                + (after == null ? "" : " and (s.openedAt > :at or s.openedAt = :at and s.id > :id)")
                                + " order by s.openedAt, s.id",
                        OpenStepView.class)
                .setParameter("unit", post.unit())
                .setParameter("person", person)
                .setParameter("offices", post.offices())
                .setParameter("roles", post.roles().stream().map(Role::id).toList());
        if (report != null) {
            query.setParameter("report", report);
        }
        if (after != null) {
            query.setParameter("at", after.openedAt()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
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
                        "select new cn.tiaokuai.review.cases.Steps$Place(s.caseId, s.stepUnit, s.role, s.office, s.person)"
                                + " from Step s join ReviewCase c on c.id = s.caseId where s.id = :step and "
                                + Cases.VISIBLE,
                        Place.class);
        Reach.of(post, Map.of("step", step)).forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }
}
