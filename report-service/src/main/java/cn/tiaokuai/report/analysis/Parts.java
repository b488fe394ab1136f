package cn.tiaokuai.report.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parts of a report are about, by their headings and by the sentences that lead to them. */
final class Parts {

    private static final List<String> PROBLEMS = words("问题|不足|短板|困难|薄弱|差距");
    private static final List<String> PROBLEMS_SOLVED = words("解决|整改|化解|破解|聚焦|着力|民生问题|排查");
    private static final List<String> SUGGESTIONS = words("建议|请求|需上级");
    private static final List<String> HIGHLIGHTS = words("亮点|荣誉|特色工作|创新工作|典型经验|特色做法");
    private static final List<String> PLAN = words("计划|思路|打算|下一步|下步|来年|明年|谋划|工作目标|工作安排|工作要点|重点工作|重点任务|努力方向");
    /** 2023年重点工作 looks back on a year, 2023年工作打算 does not. */
    private static final List<String> INTENDS = words("计划|思路|打算|下一步|下步|安排|谋划|目标|方向");

    private static final List<String> SUMMARY = words("总结|完成情况|开展情况|工作情况|主要工作|成效|回顾|主要做法|工作成绩|执行情况|落实情况|推进情况|进展");
    private static final List<String> BASICS = words("基本情况|概况|基本概况|职能|机构设置");
    /** A sentence that turns to the coming year. */
    private static final Pattern TURNS_TO_NEXT =
            Pattern.compile("(?:下一年|明年|来年|新的一年|下一步|(20\\d\\d)年)[^。]{0,80}(?:我们|将|要|重点|聚焦|计划|拟|力争|做好以下|继续)");

    private static final int LONGEST_NAME = 30;
    private static final int LOOK_BACK = 200;

    private Parts() {}

    private static List<String> words(String parted) {
        return List.of(parted.split("\\|"));
    }

    /** A loop over words, not a pattern: a text has hundreds of headings, and each edit looks at all of them. */
    private static boolean names(String heading, List<String> words) {
        for (String word : words) {
            if (heading.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The part that a heading names by itself; null for none. */
    static Part named(String heading) {
        if (heading.length() > LONGEST_NAME) {
            return null;
        }
        if (names(heading, PROBLEMS) && !names(heading, PROBLEMS_SOLVED)) {
            return Part.PROBLEMS;
        }
        if (names(heading, HIGHLIGHTS)) {
            return Part.HIGHLIGHTS;
        }
        if (names(heading, SUMMARY) && !names(heading, PLAN)) {
            return Part.SUMMARY;
        }
        if (names(heading, PLAN)) {
            return Part.PLAN;
        }
        if (names(heading, SUGGESTIONS)) {
            return Part.SUGGESTIONS;
        }
        return names(heading, BASICS) ? Part.BASICS : null;
    }

    /** A part for each heading: its own name decides at the upper levels, else what it stands below. */
    static List<Part> of(String text, List<Heading> headings, List<Integer> levels, Integer reportYear) {
        List<Part> parts = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        int upper = headings.stream().anyMatch(h -> h.style() == Heading.Style.LINE || h.style() == Heading.Style.PART)
                ? 2
                : 1;
        for (int i = 0; i < headings.size(); i++) {
            while (!open.isEmpty() && levels.get(open.getLast()) >= levels.get(i)) {
                open.removeLast();
            }
            Part above = open.isEmpty() ? null : parts.get(open.getLast());
            Part before = i == 0 ? Part.SUMMARY : parts.getLast();
            parts.add(
                    levels.get(i) <= upper
                            ? part(text, headings, i, above, before, reportYear)
                            : above == null ? before : above);
            open.add(i);
        }
        return parts;
    }

    private static Part part(String text, List<Heading> headings, int i, Part above, Part before, Integer reportYear) {
        Heading heading = headings.get(i);
        boolean isTitleLike = heading.style() != Heading.Style.ENUMERATED && heading.style() != Heading.Style.LABEL;
        Part named = isTitleLike ? named(heading.text()) : null;
        if (named == Part.PLAN && isPast(heading.text(), reportYear)) {
            named = Part.SUMMARY;
        }
        if (named != null && (before != Part.PLAN || named != Part.SUMMARY || namesYear(heading, reportYear))) {
            return named;
        }
        String lead = text.substring(Math.max(0, heading.start() - LOOK_BACK), heading.start());
        boolean restarts = heading.ordinal() == 1 && isTitleLike;
        if (i > 0 && above != Part.PLAN && restarts && turnsToNext(lead, reportYear)) {
            return Part.PLAN;
        }
        if (above != null) {
            return above;
        }
        return before == Part.HIGHLIGHTS || before == Part.PROBLEMS || before == Part.BASICS ? Part.SUMMARY : before;
    }

    private static boolean isPast(String heading, Integer reportYear) {
        return reportYear != null
                && heading.contains(reportYear.toString())
                && !heading.contains(String.valueOf(reportYear + 1))
                && (names(heading, SUMMARY) || !names(heading, INTENDS));
    }

    private static boolean namesYear(Heading heading, Integer reportYear) {
        return reportYear != null && heading.text().contains(reportYear.toString());
    }

    /** Whether a stretch of text speaks of the year after the reported one. */
    static boolean turnsToNext(String lead, Integer reportYear) {
        Matcher turn = TURNS_TO_NEXT.matcher(lead);
        while (turn.find()) {
            String year = turn.group(1);
            if (year == null || reportYear == null || Integer.parseInt(year) > reportYear) {
                return true;
            }
        }
        return false;
    }
}
