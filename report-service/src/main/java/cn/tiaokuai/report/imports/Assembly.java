package cn.tiaokuai.report.imports;

import cn.tiaokuai.report.analysis.Reader;
import cn.tiaokuai.report.analysis.Reading;
import cn.tiaokuai.report.drafting.DraftingLimits;
import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Inline;
import cn.tiaokuai.report.drafting.model.Numbering;
import cn.tiaokuai.report.drafting.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Makes a text of the blocks of a file. Headings are those that a style names and those that the reader recognises by their
 * numbers and words; where both see one, the style tells the level.
 */
final class Assembly {

    private final DraftingLimits limits;
    private final List<Item> items;
    private final StringBuilder text = new StringBuilder();
    private final int[] starts;
    private String title;

    private Assembly(List<Item> items, DraftingLimits limits) {
        this.limits = limits;
        this.items = Titles.found(items);
        this.starts = new int[this.items.size()];
    }

    /**
     * The text.
     *
     * @param before what the report held; sections found again keep their identities, and the title stays where the file
     *     has none
     */
    static Content of(List<Item> items, Content before, DraftingLimits limits) {
        return new Assembly(items, limits).content(before);
    }

    private Content content(Content before) {
        write();
        Reading reading = Reader.read(text.toString());
        NavigableMap<Integer, Mark> marks = marks(reading);
        String read = title == null ? reading.title() : title;
        boolean fits = read != null && !read.isBlank() && read.strip().length() <= limits.titleLength();
        List<Section> sections = sections(marks, fits ? read.strip() : null);
        return Content.asWritten(fits ? read.strip() : before.title(), sections).keepingIdentities(before);
    }

    /** The words as the reader gets them: a line for each paragraph, a blank one for what is no paragraph. */
    private void write() {
        for (int i = 0; i < items.size(); i++) {
            starts[i] = text.length();
            if (items.get(i).block() instanceof Block.Paragraph paragraph) {
                String words = Inline.text(paragraph.line());
                title = title == null && items.get(i).isTitle() ? words : title;
                text.append(items.get(i).isRemark() ? "" : words);
            }
            text.append('\n');
        }
    }

    /** Where a section begins, as both the styles and the reader see it. */
    private record Mark(int level, String number, String heading, String part) {}

    private NavigableMap<Integer, Mark> marks(Reading reading) {
        TreeMap<Integer, cn.tiaokuai.report.analysis.Section> found = new TreeMap<>();
        reading.sections().forEach(section -> found.put(section.start(), section));
        int least = items.stream()
                .filter(Item::isHeading)
                .mapToInt(Item::level)
                .min()
                .orElse(1);
        TreeMap<Integer, Mark> marks = new TreeMap<>();
        // By how much the styles' levels differ from the reader's, since the last heading that both saw.
        int shift = 0;
        TreeMap<Integer, Integer> starting = new TreeMap<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).isHeading()) {
                starting.put(starts[i], items.get(i).level() - least + 1);
            }
        }
        found.keySet().forEach(start -> starting.putIfAbsent(start, null));
        for (var start : starting.entrySet()) {
            var seen = found.get(start.getKey());
            Integer styled = start.getValue();
            if (styled != null) {
                shift = seen == null ? shift : styled - seen.level();
                String part =
                        marks.isEmpty() ? null : marks.lastEntry().getValue().part();
                marks.put(start.getKey(), seen == null ? styled(start.getKey(), styled, part) : mark(seen, styled));
            } else {
                marks.put(start.getKey(), mark(seen, Math.max(1, seen.level() + shift)));
            }
        }
        return marks;
    }

    private static Mark mark(cn.tiaokuai.report.analysis.Section seen, int level) {
        return new Mark(
                level,
                seen.number(),
                seen.heading(),
                seen.part() == null ? null : seen.part().name());
    }

    /** A heading that only its style shows: all of its line; it belongs to the part that it stands in. */
    private Mark styled(int start, int level, String part) {
        return new Mark(level, null, text.substring(start, text.indexOf("\n", start)), part);
    }

    private List<Section> sections(NavigableMap<Integer, Mark> marks, String title) {
        List<Section> sections = new ArrayList<>();
        Opened opened = new Opened(null, "", "");
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).block() instanceof Block.Paragraph paragraph) {
                int from = 0;
                int length = Inline.text(paragraph.line()).length();
                for (var begins : marks.subMap(starts[i], true, starts[i] + Math.max(1, length), false)
                        .entrySet()) {
                    opened.continues = from > 0;
                    opened.add(Lines.between(paragraph.line(), from, begins.getKey() - starts[i]), limits);
                    opened.finish(sections);
                    opened = open(begins.getValue(), paragraph, begins.getKey() - starts[i]);
                    from = begins.getKey() - starts[i] + opened.taken();
                }
                boolean isTitle = sections.isEmpty() && opened.mark == null && isTitle(items.get(i), title);
                if (!isTitle) {
                    opened.continues = from > 0;
                    opened.add(Lines.between(paragraph.line(), from, length), limits);
                }
            } else {
                opened.blocks.add(items.get(i).block());
            }
        }
        opened.finish(sections);
        return sections;
    }

    private static boolean isTitle(Item item, String title) {
        return item.isTitle()
                || (title != null
                        && item.block() instanceof Block.Paragraph paragraph
                        && title.contains(Inline.text(paragraph.line())));
    }

    /** A heading too long for one is text; a number of no known form is part of the heading. */
    private Opened open(Mark mark, Block.Paragraph paragraph, int at) {
        String rest = Inline.text(paragraph.line()).substring(at);
        boolean isNumber =
                mark.number() != null && Numbering.read(mark.number()).isPresent();
        String unread = isNumber || mark.number() == null ? "" : mark.number();
        boolean isLong = mark.heading().length() + unread.length() > limits.headingLength();
        Opened opened = new Opened(mark, isNumber ? mark.number() : null, isLong ? "" : unread + mark.heading());
        int end = mark.number() != null && rest.startsWith(mark.number())
                ? mark.number().length()
                : 0;
        while (end < rest.length() && Character.isSpaceChar(rest.charAt(end))) {
            end++;
        }
        if (isLong) {
            opened.taken = isNumber ? end : 0;
        } else {
            opened.taken =
                    rest.startsWith(mark.heading(), end) ? end + mark.heading().length() : end;
        }
        return opened;
    }

    /** A section whose blocks are still being read. */
    private static final class Opened {

        private final Mark mark;
        private final String number;
        private final String heading;
        private final List<Block> blocks = new ArrayList<>();
        private int taken;
        private boolean continues;
        private boolean runIn;

        Opened(Mark mark, String number, String heading) {
            this.mark = mark;
            this.number = number;
            this.heading = heading;
        }

        int taken() {
            return taken;
        }

        void add(List<Inline> line, DraftingLimits limits) {
            List<Inline> words = Lines.stripped(line);
            if (words.isEmpty()) {
                return;
            }
            runIn |= continues && blocks.isEmpty() && !heading.isEmpty();
            continues = false;
            // A line longer than any paragraph may be is cut, so that nothing is lost; never within a character.
            String text = Inline.text(words);
            for (int from = 0; from < text.length(); ) {
                int to = Math.min(text.length(), from + limits.paragraphLength());
                to -= to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
                blocks.add(new Block.Paragraph(Lines.between(words, from, to)));
                from = to;
            }
        }

        void finish(List<Section> sections) {
            if (mark == null && blocks.isEmpty()) {
                return;
            }
            sections.add(new Section(
                    UUID.randomUUID(),
                    mark == null ? 1 : mark.level(),
                    number == null
                            ? null
                            : Numbering.read(number)
                                    .map(Numbering.Written::numbering)
                                    .orElse(null),
                    null,
                    number,
                    heading,
                    runIn,
                    mark == null ? null : mark.part(),
                    blocks));
        }
    }
}
