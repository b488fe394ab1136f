package cn.tiaokuai.review.cases;

import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.platform.units.UnitPath;
import cn.tiaokuai.review.cases.VerificationView.Fault;
import cn.tiaokuai.review.cases.VerificationView.What;
import cn.tiaokuai.review.cases.model.HistoryEntry;
import cn.tiaokuai.review.cases.model.HistoryEntry.Link;
import cn.tiaokuai.review.signing.Signatures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Verifies histories and signatures, unit by unit in each unit's own scope: a superior learns whether they hold, not what they say. */
@ApplicationScoped
class Verification {

    /** Cases of one look: some hundred milliseconds. */
    private static final int CASES = 200;

    /** Units of one look, most of which may have nothing to look at. */
    private static final int UNITS = 300;

    private static final UUID FIRST = new UUID(0, 0);

    private final UnitDirectory directory;
    private final Cases cases;
    private final History history;
    private final Decisions decisions;
    private final Signatures signatures;
    private final Scoped scoped;

    Verification(
            UnitDirectory directory,
            Cases cases,
            History history,
            Decisions decisions,
            Signatures signatures,
            Scoped scoped) {
        this.directory = directory;
        this.cases = cases;
        this.history = history;
        this.decisions = decisions;
        this.signatures = signatures;
        this.scoped = scoped;
    }

    /** Where to go on: after this case of this unit. */
    record Position(String path, UUID caseId) {}

    /** Looks at the next cases of the units at and below a block path. */
    VerificationView verify(UnitPath block, Position after) {
        Look look = new Look();
        // Units that are closed by now, too: their decisions are what people ask for in years.
        List<Unit> units = QuarkusTransaction.requiringNew().call(() -> directory.everBelow(block)).stream()
                .filter(unit -> after == null || unit.path().value().compareTo(after.path()) >= 0)
                .toList();
        for (Unit unit : units.subList(0, Math.min(UNITS, units.size()))) {
            boolean begun = after != null && unit.path().value().equals(after.path());
            UUID last = scoped.in(
                    Scope.of(unit),
                    () -> look.at(cases.ofUnit(unit.code(), begun ? after.caseId() : FIRST, look.left())));
            if (look.left() == 0) {
                return look.view(Keyset.encode(unit.path().value(), last));
            }
        }
        return look.view(
                units.size() > UNITS ? Keyset.encode(units.get(UNITS).path().value(), FIRST) : null);
    }

    /** What one look has found so far. */
    private final class Look {
        private int lines;
        private int taken;
        private int signed;
        private int seen;
        private final List<Fault> faults = new ArrayList<>();

        int left() {
            return CASES - seen;
        }

        /** Looks at cases; answers the last one. */
        UUID at(List<CaseRow> rows) {
            rows.forEach(this::at);
            return rows.isEmpty() ? FIRST : rows.getLast().id;
        }

        private void at(CaseRow row) {
            List<Link> told = history.of(row.id);
            List<DecisionRow> made = decisions.of(row.id);
            seen++;
            lines += told.size();
            taken += made.size();
            faultUnless(HistoryEntry.intact(told), row, What.HISTORY);
            faultUnless(tells(told, made), row, What.DECISIONS);
            for (DecisionRow decision : made) {
                if (decision.signature != null) {
                    boolean holds = signatures.verifies(decision.words(), decision.signed());
                    signed += holds ? 1 : 0;
                    faultUnless(holds, row, What.SIGNATURE);
                }
            }
        }

        /** Each decision has a line of its own, and each line that tells of one has its decision. */
        private static boolean tells(List<Link> told, List<DecisionRow> made) {
            List<HistoryEntry> lines = new ArrayList<>(told.stream()
                    .map(Link::entry)
                    .filter(line -> line.what().decision())
                    .toList());
            for (DecisionRow decision : made) {
                Optional<HistoryEntry> line =
                        lines.stream().filter(decision::isToldBy).findFirst();
                if (line.isEmpty()) {
                    return false;
                }
                lines.remove(line.get());
            }
            return lines.isEmpty();
        }

        private void faultUnless(boolean fine, CaseRow row, What what) {
            if (!fine) {
                faults.add(new Fault(row.id, what));
            }
        }

        VerificationView view(String next) {
            return new VerificationView(seen, lines, taken, signed, faults, next);
        }
    }
}
