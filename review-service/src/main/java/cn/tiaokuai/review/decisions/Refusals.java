package cn.tiaokuai.review.decisions;

import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.review.cases.CaseStatus;
import cn.tiaokuai.review.cases.DecisionView;
import cn.tiaokuai.review.cases.model.Refusal;
import cn.tiaokuai.review.cases.model.Refusal.Crowded;
import cn.tiaokuai.review.cases.model.Refusal.NoSuchContinuation;
import cn.tiaokuai.review.cases.model.Refusal.NoSuchSection;
import cn.tiaokuai.review.cases.model.Refusal.NoSuchStage;
import cn.tiaokuai.review.cases.model.Refusal.NobodyElse;
import cn.tiaokuai.review.cases.model.Refusal.NotTheirDecision;
import cn.tiaokuai.review.cases.model.Refusal.NotTheirStep;
import cn.tiaokuai.review.cases.model.Refusal.NotToThem;
import cn.tiaokuai.review.cases.model.Refusal.OtherText;
import cn.tiaokuai.review.cases.model.Refusal.OwnSubmission;
import cn.tiaokuai.review.cases.model.Refusal.StepNotOpen;
import cn.tiaokuai.review.cases.model.Refusal.TooLate;
import cn.tiaokuai.review.cases.model.Refusal.WholeTextOnly;
import cn.tiaokuai.review.cases.model.StepState;
import cn.tiaokuai.review.routes.model.Itinerary.Seat;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Map;
import java.util.Optional;

/** Says to a reviewer why a decision was not accepted. */
final class Refusals {

    private Refusals() {}

    /** @param made the decision that the step already has, if any */
    static HttpProblem problem(Refusal refusal, Optional<DecisionView> made) {
        return switch (refusal) {
            case NotTheirStep(Seat asked) -> notTheirs(asked);
            case OwnSubmission() -> Problems.forbidden("own-submission", "本人送审的材料须由他人审核");
            case StepNotOpen(StepState.Recalled recalled) -> notOpen(recalled);
            case StepNotOpen(StepState state) -> made.map(Refusals::decided).orElseGet(() -> notOpen(state));
            case OtherText(String submitted, String seen) ->
                Problems.of(
                        409,
                        "digest-mismatch",
                        "送审文本的摘要与您所审文本的不同，请重新打开后再处理",
                        Map.of("submitted", submitted, "seen", seen));
            case NoSuchContinuation(int named, int first, int last) ->
                Problems.invalid("continuesAt", "第" + named + "个环节不在可继续的环节（" + first + " 到 " + last + "，且未跳过）之中");
            case NoSuchStage(int named) -> Problems.invalid("returnTo", "第" + named + "个环节不是此前办理过的环节");
            case WholeTextOnly() -> Problems.invalid("sections", "只有会签才能按章节签署，审核和签发须对全文负责");
            case NobodyElse() -> Problems.invalid("person", "同一角色须指明科室或人员，否则等于没有加签");
            case NoSuchSection(String named) -> Problems.invalid("sections", "送审文本没有章节 " + named);
            case NotToThem(String person) -> Problems.invalid("person", "不能请本人或送审人“" + person + "”办理");
            case Crowded(int seats) -> Problems.conflict("stage-crowded", "一个环节最多 " + seats + " 人办理");
            case NotTheirDecision() -> Problems.forbidden("not-your-decision", "只能撤回本人的意见、转办或加签");
            case TooLate() -> Problems.conflict("recall-too-late", "此后已有人办理，或没有可撤回的同意意见、转办、加签");
        };
    }

    static HttpProblem closed(CaseStatus state) {
        return Problems.of(409, "case-closed", "此次送审的审核已经结束", Map.of("state", state));
    }

    static HttpProblem notTheirs(Seat asked) {
        if (asked.unit() == null) {
            return Problems.conflict("step-not-open", "此环节已按流程跳过");
        }
        String office = asked.office() == null ? "" : asked.office();
        String person = asked.person() == null ? "" : "“" + asked.person() + "”";
        return Problems.of(
                403,
                "not-your-step",
                "此环节由单位“" + asked.unit() + "”" + office + "的岗位" + person + "处理",
                Map.of("unit", asked.unit(), "role", asked.role()));
    }

    static HttpProblem decided(DecisionView made) {
        return Problems.of(
                409,
                "step-decided",
                made.decidedBy().name() + "已处理此环节",
                Map.of(
                        "decision", made.decision(),
                        "decidedBy", made.decidedBy().username(),
                        "decidedAt", made.decidedAt()));
    }

    private static HttpProblem notOpen(StepState state) {
        return Problems.conflict(
                "step-not-open",
                switch (state) {
                    case StepState.Waiting() -> "前面的环节尚未完成";
                    case StepState.Carried(int submission, String _, var _) -> "此环节在第" + submission + "次送审时已同意，不需重办";
                    case StepState.Skipped() -> "此环节已按流程跳过";
                    case StepState.Released() -> "已有足够的人同意，不需再办";
                    case StepState.Informed _ -> "此环节只需知悉，不需办理";
                    case StepState.HandedOver _ -> "此环节已转给他人办理";
                    case StepState.Escalated _ -> "此环节逾期未办，已按流程转由他人办理";
                    case StepState.Recalled _ -> "此环节已撤回，请在重新打开的环节中办理";
                    case StepState.Ended() -> "审核在此环节之前已结束";
                    case StepState.Open _, StepState.Approved _, StepState.Returned _ -> "此环节已被处理";
                });
    }
}
