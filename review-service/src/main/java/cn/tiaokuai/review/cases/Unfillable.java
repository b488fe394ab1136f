package cn.tiaokuai.review.cases;

import cn.tiaokuai.review.routes.Route;
import cn.tiaokuai.review.routes.model.Itinerary.Blocked;
import cn.tiaokuai.review.routes.model.StepRelation;

/** Says to a drafter why nobody can review a submission. */
final class Unfillable {

    private Unfillable() {}

    static String reason(Route route, Blocked blocked) {
        return "审核流程“" + route.name() + "”第" + blocked.ordinal() + "个环节无人可办："
                + what(blocked.step().relation()) + "。请联系单位管理员调整流程，或改送其他上级后重新送审";
    }

    static String reason(Route route) {
        return "审核流程“" + route.name() + "”的所有环节都没有可办理的单位。请联系单位管理员调整流程后重新送审";
    }

    private static String what(StepRelation relation) {
        return switch (relation) {
            case OWN -> "本单位已停用";
            case BLOCK_PARENT -> "本单位没有上级（块上）单位，或该单位已停用";
            case LINE_SUPERIOR -> "本单位没有条线上级单位，或该单位已停用";
            case ADDRESSEE -> "主送单位不是本单位的上级，或已停用";
        };
    }
}
