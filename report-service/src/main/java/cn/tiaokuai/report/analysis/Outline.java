package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Headings.Heading;
import cn.tiaokuai.report.analysis.Headings.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes sections of headings: levels by the styles that a text uses, parts by what headings and the text before them say. */
final class Outline {

    private static final Pattern PROBLEMS = Pattern.compile("问题|不足|短板|困难|薄弱");
    private static final Pattern SUGGESTIONS = Pattern.compile("建议");
    private static final Pattern HIGHLIGHTS = Pattern.compile("亮点|荣誉|特色");
    private static final Pattern PLAN = Pattern.compile("计划|思路|打算|下一步|下步|来年|明年|谋划");
    private static final Pattern SUMMARY = Pattern.compile("总结|完成情况|开展情况|工作情况|主要工作|成效");
    /** A sentence that turns to the coming year. */
    private static final Pattern TURNS_TO_NEXT = Pattern.compile("(下一年|明年|来年|20\\d\\d年)[^。]{0,60}(我们|将|要|重点|聚焦|计划)");

    private static final int LOOK_BACK = 120;

    private Outline() {}

    static List<Section> of(String text, List<Heading> headings) {
        List<Section> sections = new ArrayList<>();
        Part part = Part.SUMMARY;
        int upper = headings.stream().anyMatch(h -> h.style() == Style.NONE) ? 1 : 0;
        List<Style> open = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            int level = level(heading.style(), open, upper);
            part = part(text, headings, i, level, upper, part);
            sections.add(new Section(level, heading.number(), heading.text(), part, heading.start(), text.length()));
        }
        return closed(sections, text.length());
    }

    /** A style that is open already keeps its level; a new one goes below the last. */
    private static int level(Style style, List<Style> open, int upper) {
        if (style == Style.NONE) {
            open.clear();
            return 1;
        }
        int known = open.indexOf(style);
        if (known >= 0) {
            open.subList(known + 1, open.size()).clear();
        } else {
            open.removeIf(other -> other.compareTo(style) > 0 && other != Style.ENUMERATED);
            open.add(style);
        }
        return open.indexOf(style) + 1 + upper;
    }

    private static Part part(String text, List<Heading> headings, int i, int level, int upper, Part before) {
        Heading heading = headings.get(i);
        boolean decides = level == 1 || (heading.style() == Style.CHINESE && upper == 0);
        if (!decides) {
            return before;
        }
        String words = heading.text();
        if (PROBLEMS.matcher(words).find() && words.length() <= 25) {
            return Part.PROBLEMS;
        }
        if (SUMMARY.matcher(words).find() && !PLAN.matcher(words).find()) {
            return Part.SUMMARY;
        }
        if (PLAN.matcher(words).find()) {
            return Part.PLAN;
        }
        if (SUGGESTIONS.matcher(words).find()) {
            return Part.SUGGESTIONS;
        }
        if (HIGHLIGHTS.matcher(words).find()) {
            return Part.HIGHLIGHTS;
        }
        String lead = text.substring(Math.max(0, heading.start() - LOOK_BACK), heading.start());
        return i > 0 && heading.restarts() && TURNS_TO_NEXT.matcher(lead).find() ? Part.PLAN : before;
    }

    /** A section ends where the next of its level or above begins. */
    private static List<Section> closed(List<Section> sections, int length) {
        List<Section> closed = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            int end = length;
            for (int j = i + 1; j < sections.size(); j++) {
                if (sections.get(j).level() <= section.level()) {
                    end = sections.get(j).start();
                    break;
                }
            }
            closed.add(new Section(
                    section.level(), section.number(), section.heading(), section.part(), section.start(), end));
        }
        return List.copyOf(closed);
    }
}
