package cn.tiaokuai.report.checking;

import cn.tiaokuai.report.analysis.Check;
import cn.tiaokuai.report.checking.Objection.Kind;
import cn.tiaokuai.report.checking.Objection.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 勾稽: what a sentence states of its figures holds. What the reader only infers is a warning. */
@ApplicationScoped
class FigureCheck implements SubmissionCheck {

    @Override
    public List<Objection> objections(Draft draft) {
        return draft.reading().checks().stream()
                .filter(check -> !check.holds() && !check.figures().isEmpty())
                .map(check -> draft.objection(
                        Kind.FIGURES,
                        severity(check),
                        check.kind() + " " + check.expression(),
                        check.message(),
                        check.figures()))
                .toList();
    }

    private static Severity severity(Check check) {
        return switch (check.severity()) {
            case ERROR -> Severity.OVERRULABLE;
            case HINT -> Severity.WARNING;
        };
    }
}
