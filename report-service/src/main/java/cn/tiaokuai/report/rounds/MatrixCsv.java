package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.tables.CsvTable;
import cn.tiaokuai.report.rounds.model.Standing;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** The matrix of a round for spreadsheets. */
final class MatrixCsv {

    static final CsvTable TABLE =
            new CsvTable(List.of("单位代码", "单位名称", "状态", "截止日期", "是否延期", "首次送审日", "最近送审时间", "逾期天数"));

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(OfficeDays.ZONE);

    private MatrixCsv() {}

    static Stream<?> cells(PlaceView place) {
        return Stream.of(
                place.unit(),
                place.name(),
                word(place.state()) + (place.state() == Standing.LATE && place.begun() ? "（已起草）" : ""),
                place.due(),
                place.extended() ? "是" : "否",
                place.delivered() == null ? "" : place.delivered(),
                place.submittedAt() == null ? "" : MINUTE.format(place.submittedAt()),
                place.daysLate());
    }

    private static String word(Standing standing) {
        return switch (standing) {
            case NOT_STARTED -> "未开始";
            case DRAFTING -> "起草中";
            case SUBMITTED -> "已送审";
            case LATE -> "逾期未报";
            case RETURNED -> "已退回";
            case APPROVED -> "已通过";
        };
    }
}
