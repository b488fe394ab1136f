package cn.tiaokuai.report.checking;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.drafting.ReportRow;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reasons against objections, of reports that are being drafted. A reason whose sentence was changed is kept but counts no
 * more; it counts again when the change is undone.
 */
@ApplicationScoped
public class Overrules implements PanacheRepositoryBase<OverruleRow, OverruleRow.Key> {

    private final Audit audit;
    private final Clock clock;

    Overrules(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Reasons that count against these objections, by the identity of the objection. */
    public Map<String, OverruleView> against(ReportRow report, List<Objection> objections) {
        Map<String, OverruleView> given = new HashMap<>();
        given(report, objections).forEach((id, row) -> given.put(id, new OverruleView(row)));
        return given;
    }

    Map<String, OverruleRow> given(ReportRow report, List<Objection> objections) {
        List<String> ids = objections.stream()
                .filter(Objection::mayBeOverruled)
                .map(Objection::id)
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : list("reportId = ?1 and checkId in ?2", report.id, ids).stream()
                        .collect(Collectors.toMap(row -> row.checkId, Function.identity()));
    }

    /**
     * Gives one reason against several objections, all or none.
     *
     * @param report locked, so that of two people the first gives the reason
     * @param objections to its present text
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for what is no objection to the present text or cannot be
     *     overruled, 409 where a reason was given before
     */
    List<OverruleView> give(ReportRow report, List<Objection> objections, NewOverrule asked, Actor by) {
        Map<String, Objection> present = objections.stream().collect(Collectors.toMap(Objection::id, o -> o));
        Violations violations = new Violations();
        for (int i = 0; i < asked.checks().size(); i++) {
            Objection objection = present.get(asked.checks().get(i));
            String field = "checks[" + i + "]";
            violations.unless(objection != null, field, "当前文本没有这个问题，可能已被修改");
            violations.unless(objection == null || objection.mayBeOverruled(), field, "这个问题不能以说明代替");
        }
        violations.stop();
        List<Objection> chosen = asked.checks().stream().map(present::get).toList();
        Map<String, OverruleRow> before = given(report, chosen);
        if (!before.isEmpty()) {
            throw Problems.of(
                    409, "already-overruled", "已有人作出说明；要改，请先撤销原说明", Map.of("checks", List.copyOf(before.keySet())));
        }
        return chosen.stream()
                .map(objection -> give(report, objection, asked.reason(), by))
                .toList();
    }

    private OverruleView give(ReportRow report, Objection objection, String reason, Actor by) {
        OverruleRow row = new OverruleRow(report, objection, reason.strip(), by, clock.instant());
        persist(row);
        audit.changed("overrule", "report", report.id, null, digest(row));
        return new OverruleView(row);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when no such reason was given */
    void takeBack(ReportRow report, String checkId) {
        OverruleRow row = findByIdOptional(new OverruleRow.Key(report.id, checkId))
                .orElseThrow(() -> Problems.notFound("overrule", checkId));
        delete(row);
        audit.changed("overrule", "report", report.id, digest(row), null);
    }

    private static String digest(OverruleRow row) {
        return Digests.sha256(row.checkId + "\n" + row.reason);
    }
}
