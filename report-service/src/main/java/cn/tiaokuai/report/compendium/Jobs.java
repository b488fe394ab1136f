package cn.tiaokuai.report.compendium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Work on compendia, which any replica may do: whoever holds the lease. The row is locked and looked at by every transaction of
 * a job, so that a worker that was thought dead can write nothing once another has taken over.
 */
@ApplicationScoped
class Jobs {

    /** What is to be done. */
    enum Phase {
        PREPARE,
        BUILD,
        /** The document has been kept long enough. */
        EXPIRE
    }

    /** A job that nobody holds. */
    record Waiting(UUID compendium, String unit) {}

    /**
     * A job that this worker holds.
     *
     * @param attempt how often it was taken; makes this holder different from all before
     */
    record Job(UUID compendium, Phase phase, int attempt) {}

    private static final String FREE = " due <= ?1 and (lease_until is null or lease_until < ?1)";

    private final EntityManager entities;

    Jobs(EntityManager entities) {
        this.entities = entities;
    }

    void add(CompendiumRow compendium, Phase phase, Instant due) {
        entities.createNativeQuery(
                        "insert into compendium_job (compendium_id, unit_code, phase, due) values (?1, ?2, ?3, ?4)"
                                + " on conflict (compendium_id) do update set phase = excluded.phase, due = excluded.due,"
                                + " worker = null, lease_until = null, attempt = 0, done = 0")
                .setParameter(1, compendium.id)
                .setParameter(2, compendium.unit)
                .setParameter(3, phase.name())
                .setParameter(4, due)
                .executeUpdate();
    }

    /** Jobs to be done now, longest due first; seen without a scope. */
    List<Waiting> waiting(Instant now, int most) {
        List<?> rows = entities.createNativeQuery(
                        "select compendium_id, unit_code from compendium_job where" + FREE + " order by due",
                        Object[].class)
                .setParameter(1, now)
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Waiting((UUID) row[0], (String) row[1]))
                .toList();
    }

    /** The job, if nobody was faster. */
    Optional<Job> claim(UUID compendium, String worker, Instant now, Instant until) {
        List<?> rows = entities.createNativeQuery(
                        "update compendium_job set worker = ?2, lease_until = ?3, attempt = attempt + 1"
                                + " where compendium_id = ?4 and" + FREE + " returning phase, attempt",
                        Object[].class)
                .setParameter(1, now)
                .setParameter(2, worker)
                .setParameter(3, until)
                .setParameter(4, compendium)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Job(compendium, Phase.valueOf((String) row[0]), (Integer) row[1]))
                .findFirst();
    }

    /** Holds on to a job; false when it is another's by now, or cancelled. */
    boolean renew(Job job, String worker, Instant until, int done) {
        return entities.createNativeQuery("update compendium_job set lease_until = ?1, done = ?2"
                                + " where compendium_id = ?3 and worker = ?4 and attempt = ?5")
                        .setParameter(1, until)
                        .setParameter(2, done)
                        .setParameter(3, job.compendium())
                        .setParameter(4, worker)
                        .setParameter(5, job.attempt())
                        .executeUpdate()
                == 1;
    }

    /** Lets go of a job, to be taken up again later. */
    void putBack(Job job, Instant due) {
        entities.createNativeQuery("update compendium_job set worker = null, lease_until = null, due = ?1"
                        + " where compendium_id = ?2 and attempt = ?3")
                .setParameter(1, due)
                .setParameter(2, job.compendium())
                .setParameter(3, job.attempt())
                .executeUpdate();
    }

    void remove(UUID compendium) {
        entities.createNativeQuery("delete from compendium_job where compendium_id = ?1")
                .setParameter(1, compendium)
                .executeUpdate();
    }

    /** Chapters that the present phase has done. */
    int done(UUID compendium) {
        List<?> rows = entities.createNativeQuery(
                        "select done from compendium_job where compendium_id = ?1", Integer.class)
                .setParameter(1, compendium)
                .getResultList();
        return rows.isEmpty() ? 0 : (Integer) rows.getFirst();
    }

    /** Compendia of a unit that are worked on or wait for it; nobody else counts until this transaction ends. */
    long unfinished(String unit) {
        entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended('compendium ' || ?1, 0)) as text)")
                .setParameter(1, unit)
                .getSingleResult();
        return ((Number) entities.createNativeQuery(
                                "select count(*) from compendium_job where unit_code = ?1 and phase <> 'EXPIRE'")
                        .setParameter(1, unit)
                        .getSingleResult())
                .longValue();
    }
}
