package cn.tiaokuai.report.compendium;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

/** What jobs do, step by step, each step a transaction of its own that holds the lease. */
@ApplicationScoped
class Building {

    private final Compendia compendia;
    private final Deidentification deidentification;
    private final Bookbinder bookbinder;
    private final StoredPieces pieces;
    private final Jobs jobs;
    private final CompendiumLimits limits;
    private final Clock clock;

    Building(
            Compendia compendia,
            Deidentification deidentification,
            Bookbinder bookbinder,
            StoredPieces pieces,
            Jobs jobs,
            CompendiumLimits limits,
            Clock clock) {
        this.compendia = compendia;
        this.deidentification = deidentification;
        this.bookbinder = bookbinder;
        this.pieces = pieces;
        this.jobs = jobs;
        this.limits = limits;
        this.clock = clock;
    }

    /** Proposes what a de-identified compendium hides, and hands it to the reviewers. */
    void prepare(Lease lease) {
        CompendiumRow compendium = compendium(lease);
        deidentification.propose(lease, compendium);
        deidentification.attack(lease, compendium);
        end(lease, CompendiumState.IN_REVIEW, null);
    }

    /** Writes the document, unless what is hidden can be worked out of the rest: then the reviewers get it back. */
    void build(Lease lease) {
        CompendiumRow compendium = compendium(lease);
        if (compendium.deidentified) {
            int leaks = deidentification.attack(lease, compendium);
            if (leaks > 0) {
                end(lease, CompendiumState.IN_REVIEW, "发布前的检查发现 " + leaks + " 处数字可以推算出已隐去的数字，请复核");
                return;
            }
        }
        try {
            Bookbinder.Bound bound = bookbinder.bind(lease, compendium);
            change(lease, row -> {
                row.become(CompendiumState.READY, null);
                row.bytes = bound.bytes();
                row.digest = bound.digest();
                row.contents = bound.contents();
                row.finishedAt = clock.instant();
                compendia.flush();
                jobs.add(row, Jobs.Phase.EXPIRE, clock.instant().plus(limits.retention()));
            });
        } catch (IOException e) {
            throw new IllegalStateException("cannot write compendium " + compendium.id, e);
        }
    }

    /** Takes the document away; the compendium itself stays as a record. */
    void expire(Lease lease) {
        change(lease, compendium -> {
            compendium.become(CompendiumState.EXPIRED, null);
            pieces.removeAll(compendium.id);
            jobs.remove(compendium.id);
        });
    }

    /** Gives a compendium up. */
    void fail(Lease lease, String why) {
        change(lease, compendium -> pieces.removeAll(compendium.id));
        end(lease, CompendiumState.FAILED, why);
    }

    private CompendiumRow compendium(Lease lease) {
        UUID id = lease.job().compendium();
        return lease.step(() -> compendia.findById(id));
    }

    private void end(Lease lease, CompendiumState state, String note) {
        change(lease, compendium -> {
            compendium.become(state, note);
            compendium.finishedAt = state == CompendiumState.FAILED ? clock.instant() : null;
            jobs.remove(compendium.id);
        });
    }

    private void change(Lease lease, Consumer<CompendiumRow> change) {
        UUID id = lease.job().compendium();
        lease.step(() -> {
            change.accept(compendia.findById(id));
            return id;
        });
    }
}
