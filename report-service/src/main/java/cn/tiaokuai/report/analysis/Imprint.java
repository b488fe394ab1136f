package cn.tiaokuai.report.analysis;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands around the body of a report: its title and years, to whom it goes, who signed it and when.
 *
 * @param titleEnd offset after the title
 * @param signedOn as {@code 2023-11-23}, null where the text tells no full date
 * @param signature where the date below the text stands, null for none
 */
record Imprint(
        String title,
        int titleEnd,
        String unit,
        Integer reportYear,
        Integer planYear,
        String addressee,
        String signedBy,
        String signedOn,
        Span signature) {

    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)(?=年)");
    private static final Pattern UNIT = Pattern.compile("^(?:关于)?(.{0,40}?)(?:关于|20\\d\\d年|[XX]{4}年|年度|工作总结|工作报告)");
    private static final Pattern ADDRESSEE = Pattern.compile("([^，。；：]{2,40})[：:]");
    private static final Pattern CONTINUED =
            Pattern.compile("^(?:20\\d\\d年|关于|暨|和|及|工作|年度).{0,40}(?:总结|计划|报告|思路|打算|安排|要点)$");
    private static final Pattern SIGNED_ON = Pattern.compile("[（(]?((?:19|20)\\d\\d年\\d{1,2}月\\d{1,2}日)[）)]?");
    private static final Pattern TURN =
            Pattern.compile("[一二三四五][、.．]\\s*(20\\d\\d)年[^，。]{0,20}?(?:(回顾|执行情况|完成情况|工作情况)|(任务|重点|安排|计划|打算|思路|目标|草案))");
    private static final int LINES_OF_HEAD = 6;
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_SIGNATURE = 40;

    static Imprint of(String text, List<Span> lines) {
        if (lines.isEmpty()) {
            return new Imprint(null, 0, null, null, null, null, null, null, null);
        }
        int titleLines = titleLines(text, lines);
        StringBuilder title = new StringBuilder();
        for (Span line : lines.subList(0, titleLines)) {
            title.append(text, line.start(), line.end());
        }
        int titleEnd = titleLines == 0 ? 0 : lines.get(titleLines - 1).end();
        String words = titleLines == 0 ? null : title.toString();
        Integer reportYear = year(words == null ? text.substring(0, Math.min(text.length(), 400)) : words, 0);
        Integer named = words == null ? null : year(words, 1);
        if (reportYear != null && named == null && isOfNextYear(text, lines, reportYear)) {
            named = reportYear;
            reportYear = reportYear - 1;
        }
        String signedBy = null;
        String signedOn = null;
        Span signature = null;
        Span last = lines.getLast();
        Matcher date = SIGNED_ON.matcher(text).region(last.start(), last.end());
        if (lines.size() > titleLines && date.matches()) {
            signedOn = Dates.iso(date.group(1));
            signature = new Span(date.start(1), date.end(1));
            signedBy = lines.size() > titleLines + 1 ? signatory(text, lines.get(lines.size() - 2)) : null;
        }
        return new Imprint(
                words,
                titleEnd,
                unit(words, signedBy),
                reportYear,
                named != null && named > reportYear
                        ? named
                        : reportYear == null ? null : Integer.valueOf(reportYear + 1),
                addressee(text, lines, titleLines),
                signedBy,
                signedOn,
                signature);
    }

    /** Whether a paragraph is the date below the text or who signed it. */
    boolean isSignature(Span paragraph, String words) {
        return signature != null && (paragraph.overlaps(signature) || words.equals(signedBy));
    }

    private static int titleLines(String text, List<Span> lines) {
        Span first = lines.getFirst();
        if (first.end() - first.start() > LONGEST_TITLE
                || text.substring(first.start(), first.end()).indexOf('。') >= 0) {
            return 0;
        }
        boolean continued = lines.size() > 1
                && CONTINUED
                        .matcher(text.substring(
                                lines.get(1).start(), lines.get(1).end()))
                        .matches()
                && !Pattern.compile("总结|计划|报告")
                        .matcher(text.substring(first.start(), first.end()))
                        .find();
        return continued ? 2 : 1;
    }

    private static Integer year(String words, int which) {
        Matcher year = YEAR.matcher(words);
        Integer found = null;
        for (int i = 0; i <= which; i++) {
            found = year.find() ? Integer.valueOf(year.group(1)) : null;
        }
        return found;
    }

    /** 2024年政府工作报告 tells of 2023 and plans 2024: one heading looks back on the year before the title's, one ahead on that. */
    private static boolean isOfNextYear(String text, List<Span> lines, int year) {
        boolean back = false;
        boolean ahead = false;
        for (Span line : lines) {
            if (line.end() - line.start() <= LONGEST_SIGNATURE) {
                Matcher turn = TURN.matcher(text).region(line.start(), line.end());
                if (turn.lookingAt()) {
                    back |= turn.group(1).equals(String.valueOf(year - 1)) && turn.group(2) != null;
                    ahead |= turn.group(1).equals(String.valueOf(year)) && turn.group(3) != null;
                }
            }
        }
        return back && ahead;
    }

    private static String unit(String title, String signedBy) {
        if (title != null) {
            Matcher unit = UNIT.matcher(title);
            if (unit.find() && !unit.group(1).isBlank()) {
                return unit.group(1).strip();
            }
        }
        return signedBy;
    }

    private static String addressee(String text, List<Span> lines, int titleLines) {
        for (Span line : lines.subList(Math.min(titleLines, lines.size()), Math.min(lines.size(), LINES_OF_HEAD))) {
            Matcher addressee = ADDRESSEE.matcher(text).region(line.start(), line.end());
            if (addressee.matches()) {
                return addressee.group(1).strip();
            }
        }
        return null;
    }

    private static String signatory(String text, Span line) {
        String words = text.substring(line.start(), line.end());
        return words.length() <= LONGEST_SIGNATURE && words.indexOf('。') < 0 && words.indexOf('，') < 0 ? words : null;
    }
}
