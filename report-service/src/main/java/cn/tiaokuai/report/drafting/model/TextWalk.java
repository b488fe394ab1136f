package cn.tiaokuai.report.drafting.model;

import java.util.ArrayList;
import java.util.List;

/** Goes through a content in the very order of {@link Content#text()}, counting its offsets, and makes another of it. */
abstract class TextWalk {

    private int at;

    /** The words of the title or of a heading as they shall be; unchanged unless somebody wants otherwise. */
    String heading(int offset, String words) {
        return words;
    }

    /** The line of a paragraph, in a table or not, as it shall be. */
    abstract List<Inline> line(int offset, List<Inline> line, Section section);

    final Content walk(Content content) {
        String title = heading(at, content.title());
        at += content.title().length() + 1;
        return new Content(title, content.sections().stream().map(this::section).toList());
    }

    private Section section(Section section) {
        String heading = section.heading();
        if (!heading.isEmpty()) {
            at += section.number() == null ? 0 : section.number().length();
            heading = heading(at, section.heading());
            at += section.heading().length();
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
                section.blocks().stream().map(block -> block(block, section)).toList());
    }

    private Block block(Block block, Section section) {
        return switch (block) {
            case Block.Paragraph paragraph -> {
                Block.Paragraph walked = paragraph(paragraph, section);
                at++;
                yield walked;
            }
            case Block.Table table ->
                new Block.Table(
                        table.rows().stream().map(row -> row(row, section)).toList());
            case Block.Image image -> image;
        };
    }

    /** Cells are parted by one sign, and so are the paragraphs of a cell; an empty row is still a line. */
    private Block.Row row(Block.Row row, Section section) {
        List<Block.Cell> cells = new ArrayList<>();
        for (Block.Cell cell : row.cells()) {
            List<Block.Paragraph> paragraphs = new ArrayList<>();
            for (Block.Paragraph paragraph : cell.paragraphs()) {
                at += paragraphs.isEmpty() ? 0 : 1;
                paragraphs.add(paragraph(paragraph, section));
            }
            cells.add(new Block.Cell(cell.header(), cell.colspan(), cell.rowspan(), paragraphs));
            at++;
        }
        at += cells.isEmpty() ? 1 : 0;
        return new Block.Row(cells);
    }

    private Block.Paragraph paragraph(Block.Paragraph paragraph, Section section) {
        Block.Paragraph walked = new Block.Paragraph(line(at, paragraph.line(), section));
        at += Inline.text(paragraph.line()).length();
        return walked;
    }
}
