package cn.tiaokuai.report.analysis;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a report as it is written: its title, its outline in whatever numbering style, and what its plan promises. */
public final class Reader {

    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");

    private Reader() {}

    /** What stands in a text; offsets count UTF-16 units of this very text. */
    public static Reading read(String text) {
        int titleStart = 0;
        while (titleStart < text.length() && Character.isWhitespace(text.charAt(titleStart))) {
            titleStart++;
        }
        if (titleStart == text.length()) {
            return new Reading(null, List.of(), List.of());
        }
        int lineEnd = text.indexOf('\n', titleStart);
        int titleEnd = lineEnd < 0 ? text.length() : lineEnd;
        String title = text.substring(titleStart, titleEnd).strip();
        List<Section> sections = Outline.of(text, Headings.find(text, titleEnd));
        return new Reading(title, sections, Promises.find(text, sections, planYear(title)));
    }

    /** The later of the years in the title, else the year after the only one; null where the title names none. */
    private static Integer planYear(String title) {
        Matcher year = YEAR.matcher(title);
        Integer first = year.find() ? Integer.valueOf(year.group(1)) : null;
        return year.find() ? Integer.valueOf(year.group(1)) : first == null ? null : Integer.valueOf(first + 1);
    }
}
