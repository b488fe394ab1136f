package cn.tiaokuai.report.drafting.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts other words in place of stretches of a text. Walks through the content in the very order of {@link Content#text()};
 * what is set off keeps its marks.
 */
public final class Rewriting {

    private final List<Replacement> replacements;
    private int at;

    private Rewriting(List<Replacement> replacements) {
        this.replacements = replacements;
    }

    /**
     * Other words for a stretch of a text.
     *
     * @param start offset in {@link Content#text()}, in UTF-16 units
     * @param end offset after it
     */
    public record Replacement(int start, int end, String words) {

        private boolean overlaps(int from, int to) {
            return start < to && from < end;
        }
    }

    /** The content with all replacements made; of two that overlap, the one that begins first, of those the longest. */
    public static Content apply(Content content, List<Replacement> asked) {
        List<Replacement> apart = new ArrayList<>();
        asked.stream()
                .sorted(Comparator.comparingInt(Replacement::start)
                        .thenComparing(Comparator.comparingInt(Replacement::end).reversed()))
                .filter(next -> apart.isEmpty() || apart.getLast().end() <= next.start())
                .forEach(apart::add);
        Rewriting rewriting = new Rewriting(apart);
        String title = rewriting.words(content.title());
        rewriting.at++;
        return new Content(
                title, content.sections().stream().map(rewriting::section).toList());
    }

    private Section section(Section section) {
        String heading = section.heading();
        if (!heading.isEmpty()) {
            at += section.number() == null ? 0 : section.number().length();
            heading = words(heading);
            at += section.runIn() && !section.paragraphs().isEmpty() ? 0 : 1;
        }
        return new Section(
                section.id(),
                section.level(),
                section.numbering(),
                section.start(),
                null,
                heading,
                section.runIn(),
                section.part(),
                section.blocks().stream().map(this::block).toList());
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> {
                Block.Paragraph rewritten = paragraph(paragraph);
                at++;
                yield rewritten;
            }
            case Block.Table table ->
                new Block.Table(table.rows().stream().map(this::row).toList());
            case Block.Image image -> image;
        };
    }

    /** Cells are parted by one sign, and so are the paragraphs of a cell; an empty row is still a line. */
    private Block.Row row(Block.Row row) {
        List<Block.Cell> cells = new ArrayList<>();
        for (Block.Cell cell : row.cells()) {
            List<Block.Paragraph> paragraphs = new ArrayList<>();
            for (Block.Paragraph paragraph : cell.paragraphs()) {
                at += paragraphs.isEmpty() ? 0 : 1;
                paragraphs.add(paragraph(paragraph));
            }
            cells.add(new Block.Cell(cell.header(), cell.colspan(), cell.rowspan(), paragraphs));
            at++;
        }
        at += cells.isEmpty() ? 1 : 0;
        return new Block.Row(cells);
    }

    private Block.Paragraph paragraph(Block.Paragraph paragraph) {
        List<Inline> line = new ArrayList<>();
        for (Inline inline : paragraph.line()) {
            Inline rewritten =
                    switch (inline) {
                        case Inline.Words words -> new Inline.Words(words(words.text()), words.marks());
                        case Inline.BoundFigure figure -> figure(figure);
                    };
            if (!rewritten.text().isEmpty()) {
                line.add(rewritten);
            }
        }
        return new Block.Paragraph(line);
    }

    /** A bound figure whose words are replaced is bound no more. */
    private Inline figure(Inline.BoundFigure figure) {
        String words = words(figure.text());
        return words.equals(figure.text()) ? figure : new Inline.Words(words);
    }

    /** The next words of the text as they shall be; a replacement stands where it begins. */
    private String words(String words) {
        int from = at;
        at += words.length();
        StringBuilder rewritten = new StringBuilder();
        int copied = from;
        for (Replacement replacement : replacements) {
            if (replacement.overlaps(from, at)) {
                rewritten.append(words, Math.max(copied, from) - from, Math.max(replacement.start(), from) - from);
                rewritten.append(replacement.start() >= from ? replacement.words() : "");
                copied = Math.min(replacement.end(), at);
            }
        }
        return rewritten.append(words, copied - from, words.length()).toString();
    }
}
