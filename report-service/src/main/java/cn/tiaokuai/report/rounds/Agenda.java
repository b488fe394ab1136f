package cn.tiaokuai.report.rounds;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** When the open rounds are to be looked at; visible without a scope, and nothing else of them is. */
@ApplicationScoped
class Agenda implements PanacheRepositoryBase<AgendaRow, UUID> {

    private final RoundLimits limits;

    Agenda(RoundLimits limits) {
        this.limits = limits;
    }

    /** From now on; what should have been told before is not made up for. */
    void begin(RoundRow round, Instant now) {
        persist(new AgendaRow(round, limits.nextLook(now)));
    }

    void end(RoundRow round) {
        deleteById(round.id);
    }

    List<AgendaRow> passed(Instant now, int most) {
        return find("nextLook <= ?1 order by nextLook, roundId", now)
                .page(0, most)
                .list();
    }

    /** The look that is still to be done, locked; none when another clock has done it meanwhile. */
    Optional<AgendaRow> take(UUID round, Instant now) {
        return find("roundId = ?1 and nextLook <= ?2", round, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
