package cn.tiaokuai.metrics.tasks;

import cn.tiaokuai.metrics.tasks.model.Urgency;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.tables.CsvTable;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;

/** 督办台账 for spreadsheets. */
final class TaskLedger {

    private static final CsvTable LEDGER = new CsvTable(List.of(
            "事项", "要求", "紧急程度", "牵头单位", "配合单位", "交办单位", "办理期限", "原定期限", "状态", "是否逾期", "反馈", "反馈日期", "办结情况", "办结日期",
            "是否按期"));

    private TaskLedger() {}

    static Response answer(List<TaskView> tasks) {
        return LEDGER.answer("tasks", tasks, task -> cells(task));
    }

    private static Stream<?> cells(TaskView task) {
        return Stream.of(
                task.title(),
                task.content() == null ? "" : task.content(),
                word(task.urgency()),
                task.unit(),
                String.join("、", task.partners()),
                task.assigner(),
                task.deadline(),
                task.firstDeadline(),
                word(task.state()),
                task.overdue() ? "是" : "否",
                task.feedback() == null ? "" : task.feedback(),
                task.reportedAt() == null ? "" : OfficeDays.day(task.reportedAt()),
                task.result() == null ? "" : task.result(),
                task.completedAt() == null ? "" : OfficeDays.day(task.completedAt()),
                task.onTime() == null ? "" : task.onTime() ? "是" : "否");
    }

    private static String word(TaskRow.State state) {
        return switch (state) {
            case ASSIGNED -> "已交办";
            case REPORTED -> "已反馈";
            case RETURNED -> "退回重办";
            case COMPLETED -> "已办结";
        };
    }

    private static String word(Urgency urgency) {
        return switch (urgency) {
            case NORMAL -> "一般";
            case URGENT -> "紧急";
            case CRITICAL -> "特急";
        };
    }
}
