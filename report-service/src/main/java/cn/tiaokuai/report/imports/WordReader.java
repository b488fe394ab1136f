package cn.tiaokuai.report.imports;

import cn.tiaokuai.report.analysis.DocxNumbering;
import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Inline.Mark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Reads the blocks of a Word document, of Word or of WPS: paragraphs with marks and numbers, tables, pictures. */
final class WordReader {

    private static final double EMU_PER_MILLIMETRE = 36000;
    private static final int WIDEST = 156;

    /** What is not part of the text as one reads it: deleted words, and what stands there for older programs. */
    private static final Set<String> SKIPPED = Set.of("del", "moveFrom", "Fallback", "footnote", "comment");

    private final WordParts parts;
    private final Stock stock;
    private final WordStyles styles = new WordStyles();
    private final DocxNumbering numbering = new DocxNumbering();
    private final Map<String, String> targets = new HashMap<>();
    private final List<Item> items = new ArrayList<>();
    private final Deque<TableBuilder> tables = new ArrayDeque<>();
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private int skipping;
    private boolean inRunProperties;
    private boolean inText;
    private Set<Mark> marks = EnumSet.noneOf(Mark.class);
    private boolean hidden;

    /** A paragraph being read; a text box has paragraphs of its own inside one. */
    private static final class Paragraph {
        private final LineBuilder line = new LineBuilder();
        private final List<Block> pictures = new ArrayList<>();
        private String style = "";
        private String list;
        private int depth;
        private Integer outline;
        private String alt = "";
        private Integer width;
    }

    private WordReader(WordParts parts, Stock stock) {
        this.parts = parts;
        this.stock = stock;
    }

    static List<Item> read(WordParts parts, Stock stock) {
        WordReader reader = new WordReader(parts, stock);
        Xml.read(parts.part("word/styles.xml"), event -> {
            reader.styles.take(event);
            reader.numbering.style(event);
        });
        Xml.read(parts.part("word/numbering.xml"), reader.numbering::definition);
        Xml.read(parts.part("word/_rels/document.xml.rels"), reader::target);
        Xml.read(parts.part("word/document.xml"), reader::take);
        return reader.items;
    }

    /** Pictures inside the file alone; what lies elsewhere is never fetched. */
    private void target(XMLStreamReader reader) {
        boolean inside = reader.getEventType() == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals("Relationship")
                && !Xml.attribute(reader, "TargetMode").equals("External");
        if (inside) {
            String target = Xml.attribute(reader, "Target");
            targets.put(Xml.attribute(reader, "Id"), target.startsWith("/") ? target.substring(1) : "word/" + target);
        }
    }

    private void take(XMLStreamReader reader) {
        switch (reader.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (skipping > 0 || SKIPPED.contains(reader.getLocalName())) {
                    skipping++;
                } else {
                    start(reader);
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                if (skipping > 0) {
                    skipping--;
                } else {
                    end(reader.getLocalName());
                }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (inText && skipping == 0 && !hidden && !open.isEmpty()) {
                    open.peek().line.add(reader.getText(), marks);
                }
            }
            default -> {
                // Comments and processing instructions say nothing.
            }
        }
    }

    private void start(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "tbl" -> tables.push(new TableBuilder());
            case "tr" -> inTable(TableBuilder::row);
            case "tc" -> inTable(TableBuilder::cell);
            case "tblHeader" ->
                inTable(table -> {
                    if (Xml.isOn(reader)) {
                        table.header();
                    }
                });
            case "gridSpan" -> inTable(table -> table.colspan(Xml.number(Xml.value(reader), 60)));
            case "vMerge" ->
                inTable(table -> {
                    if (!Xml.value(reader).equals("restart")) {
                        table.goesOn();
                    }
                });
            case "p" -> open.push(new Paragraph());
            case "r" -> {
                marks = EnumSet.noneOf(Mark.class);
                hidden = false;
            }
            case "rPr" -> inRunProperties = true;
            case "t" -> inText = true;
            default -> {
                if (!open.isEmpty()) {
                    inParagraph(reader, open.peek());
                }
            }
        }
    }

    private void inParagraph(XMLStreamReader reader, Paragraph paragraph) {
        switch (reader.getLocalName()) {
            case "pStyle" -> paragraph.style = Xml.value(reader);
            case "numId" -> paragraph.list = Xml.value(reader);
            case "ilvl" -> paragraph.depth = Xml.number(Xml.value(reader), 8);
            case "outlineLvl" -> paragraph.outline = Xml.number(Xml.value(reader), 9);
            case "tab" -> paragraph.line.add(reader.getAttributeCount() == 0 ? " " : "", marks);
            case "noBreakHyphen" -> paragraph.line.add("-", marks);
            case "br", "cr" -> lineEnd(paragraph);
            case "extent" -> paragraph.width = millimetres(Xml.attribute(reader, "cx"));
            case "docPr" -> paragraph.alt = Xml.attribute(reader, "descr");
            case "blip" -> picture(paragraph, Xml.attribute(reader, "embed"));
            case "imagedata" -> picture(paragraph, Xml.attribute(reader, "id"));
            default -> {
                if (inRunProperties) {
                    mark(reader);
                }
            }
        }
    }

    private void mark(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "b" -> set(Mark.BOLD, Xml.isOn(reader));
            case "i" -> set(Mark.ITALIC, Xml.isOn(reader));
            case "u" -> set(Mark.UNDERLINE, Xml.isOn(reader));
            case "vanish" -> hidden = Xml.isOn(reader);
            case "vertAlign" -> {
                set(Mark.SUPERSCRIPT, Xml.value(reader).equals("superscript"));
                set(Mark.SUBSCRIPT, Xml.value(reader).equals("subscript"));
            }
            default -> {
                // Everything else is how it looks.
            }
        }
    }

    private void set(Mark mark, boolean on) {
        if (on) {
            marks.add(mark);
        } else {
            marks.remove(mark);
        }
    }

    /** A title may be broken into lines; elsewhere a line end parts paragraphs. */
    private void lineEnd(Paragraph paragraph) {
        Integer level = level(paragraph);
        if ((level == null || level != Item.TITLE) && !paragraph.line.isEmpty()) {
            put(new Item(number(paragraph), level));
            paragraph.list = "";
            paragraph.style = "";
        }
    }

    private void picture(Paragraph paragraph, String relationship) {
        String target = targets.get(relationship);
        byte[] bytes = target == null ? null : parts.part(target);
        paragraph.pictures.add(stock.take(bytes, paragraph.alt, paragraph.width));
    }

    private void end(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "rPr" -> inRunProperties = false;
            case "tc" -> inTable(TableBuilder::endCell);
            case "p" -> {
                if (!open.isEmpty()) {
                    finish(open.pop());
                }
            }
            case "tbl" -> {
                Block.Table table = tables.isEmpty() ? null : tables.pop().done();
                if (table != null && tables.isEmpty()) {
                    items.add(Item.of(table));
                } else if (table != null) {
                    // A table within a cell: its rows become lines of the cell.
                    table.lines().forEach(line -> tables.peek().add(Block.Paragraph.of(line.replace('\t', ' '))));
                }
            }
            default -> {
                // Nothing else is open.
            }
        }
    }

    private void finish(Paragraph paragraph) {
        if (!styles.isContents(paragraph.style)) {
            put(new Item(number(paragraph), level(paragraph)));
        }
        paragraph.pictures.forEach(picture -> put(Item.picture(picture)));
    }

    private Block.Paragraph number(Paragraph paragraph) {
        if (!paragraph.line.isEmpty() && tables.isEmpty()) {
            paragraph.line.addFirst(numbering.number(paragraph.list, paragraph.depth, paragraph.style));
        }
        return paragraph.line.take();
    }

    private Integer level(Paragraph paragraph) {
        return paragraph.outline == null
                ? styles.level(paragraph.style)
                : paragraph.outline > 8 ? null : Integer.valueOf(paragraph.outline + 1);
    }

    private void put(Item item) {
        boolean blank = item.block() instanceof Block.Paragraph paragraph
                && paragraph.line().isEmpty();
        if (blank) {
            return;
        }
        if (tables.isEmpty()) {
            items.add(item);
        } else if (item.block() instanceof Block.Paragraph paragraph) {
            tables.peek().add(paragraph);
        } else {
            tables.peek().add(Block.Paragraph.of("［表格中的图片未能导入］"));
        }
    }

    private void inTable(java.util.function.Consumer<TableBuilder> change) {
        if (!tables.isEmpty()) {
            change.accept(tables.peek());
        }
    }

    private static Integer millimetres(String emu) {
        if (!emu.matches("\\d{1,12}")) {
            return null;
        }
        return Math.clamp(Math.round(Long.parseLong(emu) / EMU_PER_MILLIMETRE), 1, WIDEST);
    }
}
