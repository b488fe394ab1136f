package cn.tiaokuai.report.commitments;

import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.report.checking.Draft;
import cn.tiaokuai.report.checking.Objection;
import cn.tiaokuai.report.checking.Objection.Kind;
import cn.tiaokuai.report.checking.Objection.Severity;
import cn.tiaokuai.report.checking.SubmissionCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 承诺事项: what the last plan promised is answered, or a reason says why not. */
@ApplicationScoped
class PromiseCheck implements SubmissionCheck {

    private static final int IDENTITY = 24;

    private final Promises promises;
    private final ActivePost activePost;

    PromiseCheck(Promises promises, ActivePost activePost) {
        this.promises = promises;
        this.activePost = activePost;
    }

    @Override
    public List<Objection> objections(Draft draft) {
        return promises.unanswered(draft.report(), activePost.require(Role.BUSINESS)).stream()
                .map(PromiseCheck::open)
                .toList();
    }

    private static Objection open(String promise) {
        String id = "promise-" + Digests.sha256(promise).substring(0, IDENTITY);
        return Objection.general(Kind.PROMISE, Severity.OVERRULABLE, id, "上年计划的承诺事项尚未答复：" + promise);
    }
}
