package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.review.cases.model.CaseStep;
import cn.tiaokuai.review.cases.model.HistoryEntry.What;
import cn.tiaokuai.review.cases.model.ReviewCase;
import cn.tiaokuai.review.cases.model.ReviewCase.ApprovedCase;
import cn.tiaokuai.review.cases.model.ReviewCase.ReturnedCase;
import cn.tiaokuai.review.cases.model.Ruling;
import cn.tiaokuai.review.cases.model.StepState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Between the rows and the case that the rules know. */
@ApplicationScoped
public class CaseFiles {

    private final Cases cases;
    private final Steps steps;
    private final Deadlines deadlines;
    private final Decisions decisions;
    private final History history;

    CaseFiles(Cases cases, Steps steps, Deadlines deadlines, Decisions decisions, History history) {
        this.cases = cases;
        this.steps = steps;
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.history = history;
    }

    /** The case of a row. */
    ReviewCase read(CaseRow row) {
        return row.reviewCase(steps.of(row.id).stream().map(StepRow::step).toList());
    }

    /** Keeps a new case. */
    void add(CaseRow row, ReviewCase reviewCase) {
        cases.persist(row);
        reviewCase.steps().forEach(step -> steps.persist(StepRow.of(row.id, step)));
        steps.flush(); // policies look at the case while its steps and deadlines are written
        deadlines.follow(reviewCase, row.unitCode);
    }

    /** A case to be decided, locked until the transaction ends. */
    public Optional<CaseFile> locked(UUID id) {
        return cases.locked(id).map(row -> new CaseFile(row, read(row)));
    }

    /** Keeps a decision and what it has made of the case. */
    public DecisionView decided(CaseFile file, ReviewCase now, UUID step, Ruling ruling, Actor by, Instant at) {
        CaseRow row = file.row();
        CaseStep asked = now.steps().stream()
                .filter(s -> s.id().equals(step))
                .findFirst()
                .orElseThrow();
        Integer continuesAt = now instanceof ReturnedCase returned ? returned.continuesAt() : null;
        DecisionRow decision = DecisionRow.of(row, asked, ruling, continuesAt, by, at);
        decisions.persist(decision);
        keep(row, now);
        history.add(row, what(ruling), at, by, asked.unit(), asked.ordinal(), ruling.reason());
        if (now instanceof ApprovedCase) {
            history.add(row, What.COMPLETED, at, by, asked.unit(), null, null);
        }
        return new DecisionView(decision);
    }

    private static What what(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Approve _ -> What.APPROVED;
            case Ruling.SendBack _ -> What.RETURNED;
        };
    }

    /** Keeps what has become of a case. */
    void keep(CaseRow row, ReviewCase now) {
        row.take(now);
        Map<UUID, StepState> states = now.steps().stream().collect(Collectors.toMap(CaseStep::id, CaseStep::state));
        steps.of(row.id).forEach(step -> step.take(states.get(step.id)));
        steps.flush();
        deadlines.follow(now, row.unitCode);
    }

    /** The return that the next submission answers, if its case ever had steps. */
    Optional<ReturnedCase> answered(CaseRow row) {
        return read(row) instanceof ReturnedCase returned && !returned.steps().isEmpty()
                ? Optional.of(returned)
                : Optional.empty();
    }

    /** Steps of several cases, by case. */
    Map<UUID, List<StepRow>> stepsOf(List<CaseRow> rows) {
        return rows.isEmpty()
                ? Map.of()
                : steps.of(rows.stream().map(r -> r.id).toList()).stream()
                        .collect(Collectors.groupingBy(s -> s.caseId));
    }
}
