package cn.tiaokuai.platform.audit;

import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.units.UnitPath;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a look at chains of the audit found.
 *
 * @param entries how many were read
 * @param chains of how many units
 * @param faults the first of each chain that does not hold
 * @param next to be sent as {@code after} to go on; null at the end
 */
public record AuditVerification(int entries, int chains, List<AuditFault> faults, String next) {

    /** Entries of one look: some hundred milliseconds. */
    private static final int ENTRIES = 10_000;

    private static final int CHAINS = 300;
    private static final int BATCH = 1_000;

    public AuditVerification {
        faults = List.copyOf(faults);
    }

    /** How a chain does not hold. */
    public enum AuditBreak {
        /** An entry is not as it was written. */
        CHANGED,
        /** The entry before this one is gone; without an entry, the last one is. */
        REMOVED,
        /** An entry does not stand where it was appended, or was slipped in. */
        REORDERED
    }

    /**
     * The first place where a chain does not hold.
     *
     * @param entry its identity, null when it is the end of the chain
     * @param at when that entry says it was made
     */
    public record AuditFault(String unit, Long entry, Instant at, AuditBreak what) {}

    /** Where a look begins: after this entry of the unit with this path. */
    record Position(String path, long entry) {

        static Position of(String after) {
            if (after == null) {
                return new Position("", 0);
            }
            List<String> key = Keyset.decode(after, 2);
            return Requests.after(() -> new Position(key.getFirst(), Long.parseLong(key.getLast())));
        }
    }

    /** Looks at the next entries of the units at and below a block path. */
    static AuditVerification of(AuditRows rows, UnitPath block, Position from) throws SQLException {
        return new Look(rows).at(rows.chains(block, from.path(), CHAINS + 1), from);
    }

    /** What one look has found so far. */
    private static final class Look {
        private final AuditRows rows;
        private final List<AuditFault> faults = new ArrayList<>();
        private int entries;
        private int chains;

        Look(AuditRows rows) {
            this.rows = rows;
        }

        AuditVerification at(List<AuditRows.Chain> all, Position from) throws SQLException {
            for (AuditRows.Chain chain : all) {
                if (chains == CHAINS) {
                    return view(Keyset.encode(chain.path(), 0));
                }
                long begun = chain.path().equals(from.path()) ? from.entry() : 0;
                long left = walk(chain, begun);
                if (left != 0) {
                    return view(Keyset.encode(chain.path(), left));
                }
                chains++;
            }
            return view(null);
        }

        /** Goes along a chain until its end or its first fault; answers the last entry when the look is long enough before. */
        private long walk(AuditRows.Chain chain, long begun) throws SQLException {
            long last = begun;
            String expected =
                    begun == 0 ? chain.start() : rows.hash(chain, begun).orElse(chain.start());
            while (entries < ENTRIES) {
                List<StoredEntry> batch = rows.next(chain, last, BATCH);
                for (StoredEntry entry : batch) {
                    entries++;
                    AuditBreak fault = fault(chain, entry, expected);
                    if (fault != null) {
                        faults.add(new AuditFault(
                                chain.unit(), entry.id(), entry.entry().at(), fault));
                        return 0;
                    }
                    expected = entry.hash();
                    last = entry.id();
                }
                if (batch.size() < BATCH) {
                    end(chain);
                    return 0;
                }
            }
            return last;
        }

        private AuditBreak fault(AuditRows.Chain chain, StoredEntry entry, String expected) throws SQLException {
            if (!entry.intact()) {
                return AuditBreak.CHANGED;
            }
            if (entry.previousHash().equals(expected)) {
                return null;
            }
            return rows.has(chain, entry.previousHash()) ? AuditBreak.REORDERED : AuditBreak.REMOVED;
        }

        /** The head says which entry was appended last; one that stands behind it was not appended by a service. */
        private void end(AuditRows.Chain chain) throws SQLException {
            if (!rows.isClosed(chain)) {
                Optional<String> head = rows.head(chain);
                boolean beyond = head.isPresent() && rows.has(chain, head.get());
                faults.add(
                        new AuditFault(chain.unit(), null, null, beyond ? AuditBreak.REORDERED : AuditBreak.REMOVED));
            }
        }

        private AuditVerification view(String next) {
            return new AuditVerification(entries, chains, faults, next);
        }
    }
}
