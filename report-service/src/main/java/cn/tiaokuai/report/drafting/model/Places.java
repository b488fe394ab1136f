package cn.tiaokuai.report.drafting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tells of offsets in {@link Content#text()} in which section they stand. */
public final class Places {

    private Places() {}

    /**
     * A line of the text below one heading, without the derived number before it; the title belongs to no section.
     *
     * @param section null for the title
     * @param start offset in UTF-16 units
     * @param end offset after it
     */
    public record Line(UUID section, int start, int end) {

        public boolean holds(int at) {
            return start <= at && at < end;
        }
    }

    /** All lines in the very order of {@link Content#text()}; a heading that runs into its first paragraph is one line. */
    public static List<Line> of(Content content) {
        List<Line> lines = new ArrayList<>();
        int at = content.title().length();
        lines.add(new Line(null, 0, at));
        at++;
        for (Section section : content.sections()) {
            List<String> paragraphs = section.paragraphs();
            int runsIn = 0;
            if (!section.heading().isEmpty()) {
                at += section.number() == null ? 0 : section.number().length();
                int start = at;
                at += section.heading().length();
                if (section.runIn() && !paragraphs.isEmpty()) {
                    runsIn = 1;
                    at += paragraphs.getFirst().length();
                }
                lines.add(new Line(section.id(), start, at));
                at++;
            }
            for (String paragraph : paragraphs.subList(runsIn, paragraphs.size())) {
                lines.add(new Line(section.id(), at, at + paragraph.length()));
                at += paragraph.length() + 1;
            }
        }
        return lines;
    }
}
