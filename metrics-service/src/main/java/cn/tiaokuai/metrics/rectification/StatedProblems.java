package cn.tiaokuai.metrics.rectification;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tiaokuai.contracts.CommitmentsPublished;
import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.platform.events.EventHandler;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Problems that an approved report admits are offered to its unit; a person decides which are to be put right. */
@ApplicationScoped
class StatedProblems implements EventHandler<CommitmentsPublished> {

    private static final String READER = "report-service";

    private final Rectifications ledger;
    private final UnitDirectory directory;
    private final Limits limits;

    StatedProblems(Rectifications ledger, UnitDirectory directory, Limits limits) {
        this.ledger = ledger;
        this.directory = directory;
        this.limits = limits;
    }

    @Override
    public Class<CommitmentsPublished> type() {
        return CommitmentsPublished.class;
    }

    /**
     * A report that is approved again offers what it says now: the same words stay the same entry, and what it no longer says
     * is offered no more unless somebody has decided about it.
     */
    @Override
    public void handle(CommitmentsPublished event, Envelope<CommitmentsPublished> envelope) {
        Unit unit = directory.find(event.unit()).orElseThrow();
        Set<UUID> said = new HashSet<>();
        for (String problem : event.problems()) {
            UUID id = identity(event.reportId(), problem);
            if (said.add(id) && ledger.findById(id) == null) {
                RectificationRow row =
                        new RectificationRow(id, unit, unit.code(), cut(problem), READER, event.publishedAt());
                row.reportId = event.reportId();
                ledger.persist(row);
            }
        }
        ledger.proposed(event.reportId()).stream()
                .filter(row -> !said.contains(row.id))
                .forEach(row -> row.state = RectificationRow.State.DISMISSED);
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
