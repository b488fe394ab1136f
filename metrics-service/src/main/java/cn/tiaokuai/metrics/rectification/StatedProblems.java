package cn.tiaokuai.metrics.rectification;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.CommitmentsPublished;
import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.platform.events.EventHandler;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Problems that an approved report admits are offered to its unit; a person decides which are to be put right. */
@ApplicationScoped
class StatedProblems implements EventHandler<CommitmentsPublished> {

    private static final Actor READER = new Actor("report-service", "工作总结");

    private final Rectifications ledger;
    private final Accounting accounting;
    private final UnitDirectory directory;
    private final Limits limits;

    StatedProblems(Rectifications ledger, Accounting accounting, UnitDirectory directory, Limits limits) {
        this.ledger = ledger;
        this.accounting = accounting;
        this.directory = directory;
        this.limits = limits;
    }

    @Override
    public Class<CommitmentsPublished> type() {
        return CommitmentsPublished.class;
    }

    /**
     * A report that is approved again offers what it says now: the same words stay the same entry, and what it no longer says is
     * offered no more until it says it again. What somebody has decided about stays as decided.
     */
    @Override
    public void handle(CommitmentsPublished event, Envelope<CommitmentsPublished> envelope) {
        Unit unit = directory.find(event.unit()).orElseThrow();
        Map<UUID, RectificationRow> offered = ledger.offered(event.reportId());
        Set<UUID> said = new HashSet<>();
        for (String problem : event.problems()) {
            UUID id = identity(event.reportId(), problem);
            if (said.add(id)) {
                offer(id, offered.get(id), problem, unit, event);
            }
        }
        offered.values().stream()
                .filter(row -> row.state == RectificationRow.State.PROPOSED && !said.contains(row.id))
                .forEach(row -> accounting.lapse(row, READER));
    }

    private void offer(UUID id, RectificationRow known, String problem, Unit unit, CommitmentsPublished event) {
        if (known == null) {
            RectificationRow row =
                    new RectificationRow(id, unit, unit.code(), cut(problem), READER.username(), event.publishedAt());
            row.reportId = event.reportId();
            ledger.persist(row);
        } else if (known.state == RectificationRow.State.LAPSED) {
            accounting.restate(known, READER);
        }
    }

    private String cut(String problem) {
        int most = problem.offsetByCodePoints(
                0, Math.min(limits.textLength(), problem.codePointCount(0, problem.length())));
        return problem.substring(0, most);
    }

    private static UUID identity(UUID report, String problem) {
        return UUID.nameUUIDFromBytes((report + "\n" + problem).getBytes(UTF_8));
    }
}
