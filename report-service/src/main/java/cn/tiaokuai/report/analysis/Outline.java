package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Heading.Style;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes sections of headings: a level for each by the styles open above it, and where each ends. */
final class Outline {

    private static final int LOOK_AHEAD = 100;

    private final Map<Style, Integer> levels = new EnumMap<>(Style.class);
    private final List<Integer> result = new ArrayList<>();
    private int numbered;

    private Outline() {}

    /** A level for each heading, 1 for the uppermost. */
    static List<Integer> levels(List<Heading> headings) {
        Outline outline = new Outline();
        boolean linesAbove = !headings.isEmpty() && headings.getFirst().style() == Style.LINE;
        for (int i = 0; i < headings.size(); i++) {
            outline.result.add(outline.level(headings, i, linesAbove));
        }
        return outline.result;
    }

    private int level(List<Heading> headings, int i, boolean linesAbove) {
        Heading heading = headings.get(i);
        return switch (heading.style()) {
            case LINE -> line(headings, i, linesAbove);
            case LABEL -> label(headings, i);
            case PART -> opened(Style.PART, 1);
            case CHINESE, CHINESE_IN_BRACKETS, ARABIC, ARABIC_IN_BRACKETS, CIRCLED, ENUMERATED -> numbered(headings, i);
        };
    }

    /** An unnumbered line stands above the numbers where it comes first or starts them again, else below the last one. */
    private int line(List<Heading> headings, int i, boolean linesAbove) {
        boolean startsNumbers = i + 1 < headings.size()
                && headings.get(i + 1).ordinal() == 1
                && headings.get(i + 1).style() == Style.CHINESE;
        boolean isAbove = linesAbove && (startsNumbers || levels.size() <= 1);
        boolean mayBeAbove = linesAbove || startsNumbers;
        if (isAbove || (mayBeAbove && Parts.named(headings.get(i).text()) != null)) {
            return opened(Style.LINE, levels.containsKey(Style.PART) ? 2 : 1);
        }
        if (levels.isEmpty()) {
            return opened(Style.LINE, 1);
        }
        return numbered + 1;
    }

    /** A label that stands where a numbered heading is missing takes its place; any other goes below the last number. */
    private int label(List<Heading> headings, int i) {
        boolean beforeEnumeration = i + 1 < headings.size()
                && headings.get(i + 1).style() == Style.ENUMERATED
                && headings.get(i + 1).ordinal() == 1;
        Integer missing = levels.get(Style.CHINESE_IN_BRACKETS);
        if (beforeEnumeration && missing != null) {
            return opened(Style.CHINESE_IN_BRACKETS, missing);
        }
        return numbered + 1;
    }

    private int numbered(List<Heading> headings, int i) {
        Heading heading = headings.get(i);
        Integer known = levels.get(heading.style());
        if (known != null) {
            return opened(heading.style(), known);
        }
        int above = 0;
        for (Map.Entry<Style, Integer> open : levels.entrySet()) {
            boolean isAbove = open.getKey() == Style.LINE || open.getKey().compareTo(heading.style()) < 0;
            above = isAbove ? Math.max(above, open.getValue()) : above;
        }
        int level = Math.max(above + (lacksFirst(headings, i) ? 1 : 0), labelled(heading)) + 1;
        return opened(heading.style(), level);
    }

    /** Whether the style above begins with 二 further down: its first heading is missing here. */
    private boolean lacksFirst(List<Heading> headings, int i) {
        Style style = headings.get(i).style();
        int last = Math.min(headings.size(), i + LOOK_AHEAD);
        for (int j = i + 1; j < last && style == Style.ENUMERATED; j++) {
            Style other = headings.get(j).style();
            if (levels.containsKey(other) && other != Style.LINE) {
                return false;
            }
            if (other.compareTo(style) < 0) {
                return headings.get(j).ordinal() == 2;
            }
        }
        return false;
    }

    /** An enumeration directly below a label that took no numbered place belongs to it. */
    private int labelled(Heading heading) {
        boolean afterLabel = heading.style() == Style.ENUMERATED && heading.ordinal() == 1 && !result.isEmpty();
        return afterLabel ? Math.min(result.getLast(), numbered + 1) : 0;
    }

    /** Styles below the opened one begin anew. */
    private int opened(Style style, int level) {
        levels.values().removeIf(other -> other >= level);
        levels.put(style, level);
        numbered = level;
        return level;
    }

    /** Sections with their ends: each ends where the next of its level or above begins. */
    static List<Section> sections(List<Heading> headings, List<Integer> levels, List<Part> parts, int length) {
        int[] ends = new int[headings.size()];
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            while (!open.isEmpty() && levels.get(open.getLast()) >= levels.get(i)) {
                ends[open.removeLast()] = headings.get(i).start();
            }
            open.add(i);
        }
        open.forEach(i -> ends[i] = length);
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            sections.add(new Section(
                    levels.get(i), heading.number(), heading.text(), parts.get(i), heading.start(), ends[i]));
        }
        return List.copyOf(sections);
    }
}
