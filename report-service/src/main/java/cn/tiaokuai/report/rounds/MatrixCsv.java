package cn.tiaokuai.report.rounds;

import cn.tiaokuai.report.rounds.model.Standing;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The matrix for spreadsheets: UTF-8 with a byte order mark, since Excel guesses wrongly without one; RFC 4180 otherwise. */
record MatrixCsv(ZoneId zone) {

    private static final String MARK = "\uFEFF";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** What begins a formula for one spreadsheet program or another, full-width forms included. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    String of(List<PlaceView> places) {
        return MARK
                + Stream.concat(
                                Stream.of(line(
                                        Stream.of("单位代码", "单位名称", "状态", "截止日期", "是否延期", "首次送审日", "最近送审时间", "逾期天数"))),
                                places.stream().map(this::line))
                        .collect(Collectors.joining());
    }

    private String line(PlaceView place) {
        return line(Stream.of(
                place.unit(),
                place.name(),
                word(place.state()) + (place.state() == Standing.LATE && place.begun() ? "（已起草）" : ""),
                place.due().toString(),
                place.extended() ? "是" : "否",
                place.delivered() == null ? "" : place.delivered().toString(),
                place.submittedAt() == null
                        ? ""
                        : MINUTE.format(place.submittedAt().atZone(zone)),
                Integer.toString(place.daysLate())));
    }

    private static String line(Stream<String> cells) {
        return cells.map(MatrixCsv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A cell that no program takes for a formula. */
    static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + harmless.replace("\"", "\"\"") + "\""
                : harmless;
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
