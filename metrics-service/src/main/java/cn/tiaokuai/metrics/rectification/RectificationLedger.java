package cn.tiaokuai.metrics.rectification;

import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.tables.CsvTable;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** 整改台账 for spreadsheets. */
final class RectificationLedger {

    private static final CsvTable LEDGER = new CsvTable(List.of(
            "责任单位", "问题", "问题来源", "整改措施", "责任人", "整改期限", "状态", "是否逾期", "提出单位", "销号人", "销号日期", "是否按期", "重新整改次数"));

    private RectificationLedger() {}

    static Response answer(List<RectificationView> entries) {
        return LEDGER.answer("rectifications", entries, entry -> cells(entry));
    }

    private static Stream<?> cells(RectificationView entry) {
        return Arrays.<Object>asList(
                entry.unit(),
                entry.problem(),
                entry.source(),
                entry.measures(),
                entry.owner(),
                entry.deadline(),
                word(entry.state()),
                entry.overdue() ? "是" : "否",
                entry.raiser(),
                entry.closedBy(),
                entry.closedAt() == null ? null : OfficeDays.day(entry.closedAt()),
                entry.onTime() == null ? null : entry.onTime() ? "是" : "否",
                entry.reopened())
                .stream();
    }

    private static String word(RectificationRow.State state) {
        return switch (state) {
            case PROPOSED -> "待认领";
            case LAPSED -> "不再提出";
            case DISMISSED -> "不纳入";
            case OPEN -> "整改中";
            case SUBMITTED -> "待验收";
            case CLOSED -> "已销号";
        };
    }
}
