package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.review.cascade.Cascade;
import cn.tiaokuai.review.cases.model.CaseStep;
import cn.tiaokuai.review.cases.model.HistoryEntry.What;
import cn.tiaokuai.review.cases.model.ReviewCase;
import cn.tiaokuai.review.cases.model.ReviewCase.ApprovedCase;
import cn.tiaokuai.review.cases.model.ReviewCase.ReturnedCase;
import cn.tiaokuai.review.cases.model.Ruling;
import cn.tiaokuai.review.signing.Signatures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Between the rows and the case that the rules know. */
@ApplicationScoped
public class CaseFiles {

    private final Cases cases;
    private final Steps steps;
    private final Deadlines deadlines;
    private final Decisions decisions;
    private final History history;
    private final Signatures signatures;
    private final CaseNotices notices;
    private final Cascade cascade;

    CaseFiles(
            Cases cases,
            Steps steps,
            Deadlines deadlines,
            Decisions decisions,
            History history,
            Signatures signatures,
            CaseNotices notices,
            Cascade cascade) {
        this.cases = cases;
        this.steps = steps;
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.history = history;
        this.signatures = signatures;
        this.notices = notices;
        this.cascade = cascade;
    }

    /** The case of a row. */
    ReviewCase read(CaseRow row) {
        return row.reviewCase(steps.of(row.id).stream().map(StepRow::step).toList());
    }

    /** Keeps a new case. */
    void add(CaseRow row, ReviewCase reviewCase, Instant now) {
        cases.persist(row);
        keepSteps(row, reviewCase, _ -> null, now);
    }

    /** A case to be decided, locked until the transaction ends. */
    public Optional<CaseFile> locked(UUID id) {
        return cases.locked(id).map(row -> new CaseFile(row, read(row)));
    }

    /** The case of one submission, locked until the transaction ends. */
    public Optional<CaseFile> locked(UUID subject, int submission) {
        return cases.locked(subject, submission).map(row -> new CaseFile(row, read(row)));
    }

    /** Keeps a decision and what it has made of the case. */
    public DecisionView decided(CaseFile file, ReviewCase now, UUID step, Said said, Actor by, Instant at) {
        Ruling.Said ruling = said.ruling();
        CaseRow row = file.row();
        CaseStep asked = step(now, step);
        Integer continuesAt =
                switch (ruling) {
                    case Ruling.Approve _ -> null;
                    case Ruling.SendBack back -> back.continuesAt(asked);
                    case Ruling.Rework rework -> rework.continuesAt(asked);
                };
        DecisionRow decision = DecisionRow.of(row, asked, said, continuesAt, by, at);
        decision.sign(signatures.sign(decision.words()));
        decisions.persist(decision);
        List<StepRow> told = keep(row, now, at);
        history.add(
                row, What.of(ruling, asked), at, by, asked.unit(), asked.ordinal(), ruling.reason(), decision.proof());
        told.forEach(s -> history.add(row, What.INFORMED, at, by, s.stepUnit, s.ordinal, null));
        if (now instanceof ApprovedCase) {
            history.add(row, What.COMPLETED, at, by, asked.unit(), null, null);
            notices.approved(row);
        }
        if (now instanceof ReturnedCase) {
            notices.returned(row, by.name(), ruling.reason());
        }
        return new DecisionView(decision);
    }

    /** Keeps what somebody did without deciding, with a line that says what. */
    public void done(CaseFile file, ReviewCase now, Done done) {
        keep(file.row(), now, done.at());
        history.add(file.row(), done.what(), done.at(), done.by(), done.unit(), done.ordinal(), done.text());
    }

    /** A case that this transaction has changed, as it is answered. */
    public CaseView view(CaseFile file) {
        return new CaseView(file.row(), steps.of(file.row().id));
    }

    private static CaseStep step(ReviewCase reviewCase, UUID step) {
        return reviewCase.steps().stream()
                .filter(s -> s.id().equals(step))
                .findFirst()
                .orElseThrow();
    }

    /** Keeps what has become of a case; answers the steps whose units have just been told of it. */
    List<StepRow> keep(CaseRow row, ReviewCase now, Instant at) {
        row.take(now);
        if (row.roundId != null) {
            cases.flush(); // its policy looks at the case
            cascade.stands(row.roundId, row.unitCode, now instanceof ApprovedCase);
        }
        // Whoever keeps a case has read it in the same transaction: nothing is asked for twice.
        return keepSteps(row, now, steps::findById, at);
    }

    private List<StepRow> keepSteps(CaseRow about, ReviewCase now, Function<UUID, StepRow> known, Instant at) {
        List<StepRow> opened = new ArrayList<>();
        List<StepRow> told = new ArrayList<>();
        for (CaseStep step : now.steps()) {
            StepRow row = known.apply(step.id());
            StepStatus before = row == null ? null : row.state;
            if (row == null) {
                row = StepRow.of(about.id, step, at);
                steps.persist(row);
            } else {
                row.take(step, at);
            }
            if (row.state == StepStatus.OPEN && before != StepStatus.OPEN) {
                opened.add(row);
            }
            if (row.state == StepStatus.INFORMED && before != StepStatus.INFORMED) {
                told.add(row);
            }
        }
        steps.flush(); // policies look at the case while its steps and deadlines are written
        deadlines.follow(about, opened);
        opened.forEach(step -> notices.opened(about, step));
        return told;
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
