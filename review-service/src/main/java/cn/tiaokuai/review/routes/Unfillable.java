package cn.tiaokuai.review.routes;

import cn.tiaokuai.review.routes.model.Assignee;
import cn.tiaokuai.review.routes.model.Itinerary.Blocked;

/** Says to a drafter, and to the administrator who can mend it, why nobody can review a submission. */
public final class Unfillable {

    private Unfillable() {}

    public static String reason(Route route, Blocked blocked) {
        return "审核流程“" + route.name() + "”第" + blocked.ordinal() + "个环节无人可办：" + what(blocked.assignee())
                + "。请联系单位管理员调整流程，或改送其他上级后重新送审";
    }

    public static String reason(Route route) {
        return "审核流程“" + route.name() + "”的所有环节都没有可办理的单位。请联系单位管理员调整流程后重新送审";
    }

    private static String what(Assignee assignee) {
        return switch (assignee.relation()) {
            case OWN -> "本单位已停用";
            case BLOCK_PARENT -> "本单位没有上级（块上）单位，或该单位已停用";
            case LINE_SUPERIOR -> "本单位没有条线上级单位，或该单位已停用";
            case ADDRESSEE -> "主送单位不是本单位的上级，或已停用";
            case OTHER_SUPERIOR -> "本单位没有主送单位以外的上级单位";
            case UNIT -> "单位“" + assignee.unit() + "”已停用";
        };
    }
}
