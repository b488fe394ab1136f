package cn.tiaokuai.report.figures;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.report.analysis.Check.Severity;
import cn.tiaokuai.report.checking.Draft;
import cn.tiaokuai.report.checking.Objection;
import cn.tiaokuai.report.checking.Objection.Kind;
import cn.tiaokuai.report.checking.SubmissionCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 数据核对: bound figures say what the data says; what only seems to be a value is a warning. */
@ApplicationScoped
class DataCheck implements SubmissionCheck {

    private final FigureChecks checks;
    private final ActivePost activePost;

    DataCheck(FigureChecks checks, ActivePost activePost) {
        this.checks = checks;
        this.activePost = activePost;
    }

    @Override
    public List<Objection> objections(Draft draft) {
        return checks
                .of(draft.report(), draft.content(), draft.report().revision, activePost.require(Role.BUSINESS))
                .stream()
                .map(check -> draft.objection(
                        Kind.DATA,
                        check.severity() == Severity.ERROR
                                ? Objection.Severity.OVERRULABLE
                                : Objection.Severity.WARNING,
                        check.expression(),
                        check.message(),
                        check.figures()))
                .toList();
    }
}
