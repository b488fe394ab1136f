package cn.tiaokuai.report.comments.model;

import cn.tiaokuai.report.drafting.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A section as one string: its heading, then its lines, each with a line end. */
final class SectionText {

    final UUID section;
    final String text;
    private final List<Integer> starts = new ArrayList<>();

    SectionText(Section section) {
        this.section = section.id();
        StringBuilder all = new StringBuilder(section.heading()).append('\n');
        starts.add(0);
        for (String line : section.paragraphs()) {
            starts.add(all.length());
            all.append(line).append('\n');
        }
        this.text = all.toString();
    }

    /** Where a place of a line is in the string; -1 when there is no such place. */
    int offset(int line, int at) {
        if (line < -1 || line + 1 >= starts.size() || at < 0) {
            return -1;
        }
        int offset = starts.get(line + 1) + at;
        return offset <= end(line) ? offset : -1;
    }

    private int end(int line) {
        return (line + 2 < starts.size() ? starts.get(line + 2) : text.length()) - 1;
    }

    /** The line that holds a place of the string. */
    int line(int offset) {
        int line = starts.size() - 1;
        while (starts.get(line) > offset) {
            line--;
        }
        return line - 1;
    }

    /** The anchor of a stretch of the string; one that runs over the end of a line is cut there. */
    Anchor anchor(int from, int to, String quote, Anchor.Status status) {
        int line = line(from);
        int start = starts.get(line + 1);
        int end = Math.min(to, end(line));
        return new Anchor(
                section,
                line,
                from - start,
                end - start,
                quote,
                text.substring(from, end),
                text.substring(Math.max(0, from - Anchor.CONTEXT), from),
                text.substring(end, Math.min(text.length(), end + Anchor.CONTEXT)),
                status);
    }
}
