package cn.tiaokuai.report.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph, or the piece of one that belongs to one part.
 *
 * @param headings headings in it, from its start; a heading that is all there is of its section is none of them, it says
 *     itself what is meant
 */
record Block(Span span, Part part, List<Span> headings) {

    private static final int LONGEST_LEAD = 200;

    static List<Block> of(String text, List<Span> lines, List<Heading> headings, List<Part> parts, Integer reportYear) {
        List<Block> blocks = new ArrayList<>();
        Part part = Part.SUMMARY;
        int next = 0;
        for (Span line : lines) {
            int start = line.start();
            List<Span> inside = new ArrayList<>();
            while (next < headings.size() && headings.get(next).start() < line.end()) {
                Heading heading = headings.get(next);
                if (parts.get(next) != part) {
                    if (heading.start() > start) {
                        blocks.add(new Block(new Span(start, heading.start()), part, List.copyOf(inside)));
                    }
                    inside.clear();
                    start = heading.start();
                    part = parts.get(next);
                }
                if (hasBody(text, headings, next)) {
                    inside.add(new Span(heading.start() - start, heading.end() - start));
                }
                next++;
            }
            if (line.end() > start) {
                blocks.add(new Block(
                        new Span(start, line.end()),
                        turned(text, start, line.end(), part, inside, reportYear),
                        List.copyOf(inside)));
            }
        }
        return blocks;
    }

    /** A paragraph without a heading may turn to the next year by itself. */
    private static Part turned(String text, int start, int end, Part part, List<Span> inside, Integer reportYear) {
        boolean mayTurn = part != Part.PLAN && inside.isEmpty() && reportYear != null;
        String lead = mayTurn ? text.substring(start, Math.min(end, start + LONGEST_LEAD)) : "";
        boolean turns = mayTurn
                && (lead.startsWith((reportYear + 1) + "年") || lead.startsWith("下一步") || lead.startsWith("明年"))
                && Parts.turnsToNext(lead, reportYear);
        return turns ? Part.PLAN : part;
    }

    /** Whether text follows a heading before the next one. */
    private static boolean hasBody(String text, List<Heading> headings, int i) {
        int from = headings.get(i).end();
        int to = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
        boolean hasText = !text.substring(from, Math.min(to, from + 200)).isBlank();
        boolean hasSubsections = i + 1 < headings.size()
                && headings.get(i + 1).ordinal() == 1
                && headings.get(i + 1).style() != headings.get(i).style();
        return hasText || hasSubsections;
    }
}
