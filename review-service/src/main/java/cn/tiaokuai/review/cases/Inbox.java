package cn.tiaokuai.review.cases;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.platform.http.OldestFirst;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people have to do, have done and were told of. */
@ApplicationScoped
class Inbox {

    /** Whose open steps. */
    enum Whose {
        /** Those that the person can decide now, delegated ones included. */
        MINE,
        /** Those that name somebody who has delegated to the person. */
        DELEGATED,
        /** All of the unit, whoever can decide them. */
        UNIT
    }

    /**
     * What a list is narrowed to; null for what it is not.
     *
     * @param report one report
     * @param kind kind of submission
     * @param unit code of the reporting unit
     * @param dueBefore only steps that were due before
     */
    record Filter(UUID report, String kind, String unit, Instant dueBefore) {

        private String clause() {
            return (report == null ? "" : " and c.subjectId = :report")
                    + (kind == null ? "" : " and c.kind = :kind")
                    + (unit == null ? "" : " and c.unitCode = :reporting")
                    + (dueBefore == null ? "" : " and s.due < :dueBefore");
        }

        private void put(Map<String, Object> parameters) {
            putIfGiven(parameters, "report", report);
            putIfGiven(parameters, "kind", kind);
            putIfGiven(parameters, "reporting", unit);
            putIfGiven(parameters, "dueBefore", dueBefore);
        }

        private static void putIfGiven(Map<String, Object> parameters, String name, Object value) {
            if (value != null) {
                parameters.put(name, value);
            }
        }
    }

    private static final String VIEW = "select new cn.tiaokuai.review.cases.OpenStepView(s, c)";
    /** With the time of the decision itself: a step that was recalled has another. */
    private static final String VIEW_OF_DONE = "select new cn.tiaokuai.review.cases.OpenStepView(s, c, d.decidedAt)";

    /**
     * An outer join, which no condition makes an inner one: the planner cannot know how much the policies let through, takes
     * an inner join for nearly empty, and then sorts a thousand steps where it could read fifty in order (bench InboxBench).
     */
    private static final String STEPS =
            " from Step s left join ReviewCase c on c.id = s.caseId where s.stepUnit = :unit"
                    + " and coalesce(c.submittedBy, '') <> ''";

    private static final String OPEN = STEPS + " and s.state = cn.tiaokuai.review.cases.StepStatus.OPEN";
    private static final String TOLD = STEPS + " and s.state = cn.tiaokuai.review.cases.StepStatus.INFORMED";
    /** Asks this post, and neither in the submitter's person nor in the submitter's name. */
    private static final String ASKED = " and (s.office is null and s.role in :roles"
            + " or s.office is not null and concat(s.role, '/', s.office) in :offices)"
            + " and coalesce(c.submittedBy, :person) <> :person and (s.person is null or s.person <> c.submittedBy)";

    private static final String DONE = """
             from Decision d left join Step s on s.id = d.stepId left join ReviewCase c on c.id = d.caseId
            where d.stepUnit = :unit and d.decidedBy = :person
                and coalesce(s.stepUnit, '') <> '' and coalesce(c.submittedBy, '') <> ''
            """;

    private final EntityManager entities;

    Inbox(EntityManager entities) {
        this.entities = entities;
    }

    /** Open steps, the longest waiting first. */
    List<OpenStepView> open(Whose whose, Post post, Deputy deputy, Filter filter, OldestFirst after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String query = VIEW + openTo(whose, post, deputy, parameters) + filter.clause()
                + " and (s.openedAt > :at or s.openedAt = :at and s.id > :id) order by s.openedAt, s.id";
        filter.put(parameters);
        parameters.put("at", after.at());
        parameters.put("id", after.id());
        return list(query, parameters, limit);
    }

    /** Steps that the person has decided in this unit, the latest decision first. */
    List<OpenStepView> done(Post post, String person, Filter filter, LatestFirst after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("unit", post.unit(), "person", person));
        String query = VIEW_OF_DONE + DONE + filter.clause()
                + " and (d.decidedAt < :at or d.decidedAt = :at and d.stepId < :id)"
                + " order by d.decidedAt desc, d.stepId desc";
        return latest(query, parameters, filter, after, limit);
    }

    /** What the unit was told of, the latest first. */
    List<OpenStepView> told(Post post, Filter filter, LatestFirst after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("unit", post.unit()));
        String query = VIEW + TOLD + filter.clause()
                + " and (s.openedAt < :at or s.openedAt = :at and s.id < :id) order by s.openedAt desc, s.id desc";
        return latest(query, parameters, filter, after, limit);
    }

    /**
     * How many open steps there are, in one look.
     *
     * @param overdue of mine, those that were due before now
     */
    record Open(long mine, long overdue, long delegated, long unit) {}

    /** Counts for one person in one post. */
    Open count(Post post, Deputy deputy, Instant now) {
        Map<String, Object> parameters = new HashMap<>(Map.of("now", now));
        asking(post, deputy, parameters);
        String mine = ASKED + mine(deputy);
        TypedQuery<Open> counted = entities.createQuery(
                "select new cn.tiaokuai.review.cases.Inbox$Open(" + number(mine) + number(mine + " and s.due < :now")
                        + number(ASKED + delegated(deputy)) + "count(s.id))" + OPEN,
                Open.class);
        parameters.forEach(counted::setParameter);
        return counted.getSingleResult();
    }

    private static String number(String condition) {
        return "count(case when 1 = 1" + condition + " then 1 end), ";
    }

    private static String openTo(Whose whose, Post post, Deputy deputy, Map<String, Object> parameters) {
        parameters.put("unit", post.unit());
        if (whose == Whose.UNIT) {
            return OPEN;
        }
        asking(post, deputy, parameters);
        return OPEN + ASKED + (whose == Whose.DELEGATED ? delegated(deputy) : mine(deputy));
    }

    private static void asking(Post post, Deputy deputy, Map<String, Object> parameters) {
        parameters.put("unit", post.unit());
        parameters.put("roles", post.roles().stream().map(Role::id).toList());
        parameters.put("offices", post.offices().stream().map(Post.Office::key).toList());
        parameters.put("person", deputy.username());
        parameters.putAll(deputy.parameters());
    }

    private static String mine(Deputy deputy) {
        return " and (s.person is null or s.person = :person" + deputy.clause("s", "c") + ")";
    }

    private static String delegated(Deputy deputy) {
        return " and (1 = 0" + deputy.clause("s", "c") + ")";
    }

    private List<OpenStepView> latest(
            String query, Map<String, Object> parameters, Filter filter, LatestFirst after, int limit) {
        filter.put(parameters);
        parameters.put("at", after.at());
        parameters.put("id", after.id());
        return list(query, parameters, limit);
    }

    private List<OpenStepView> list(String query, Map<String, Object> parameters, int limit) {
        TypedQuery<OpenStepView> asked = entities.createQuery(query, OpenStepView.class);
        parameters.forEach(asked::setParameter);
        return asked.setMaxResults(limit).getResultList();
    }
}
