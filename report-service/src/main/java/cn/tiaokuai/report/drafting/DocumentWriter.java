package cn.tiaokuai.report.drafting;

import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Inline;
import cn.tiaokuai.report.drafting.model.Section;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * Writes a text as a document of ProseMirror: a row of headings, paragraphs, tables and images. {@link DocumentReader} reads
 * the same form, and docs/api/document.schema.json describes it.
 */
public final class DocumentWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DocumentWriter() {}

    /** The document; numbers of headings are told for display only and ignored when it comes back. */
    public static ObjectNode write(Content content) {
        ObjectNode document = node("doc");
        ObjectNode attrs = document.putObject("attrs");
        attrs.put("title", content.title());
        ArrayNode blocks = document.putArray("content");
        boolean first = true;
        for (Section section : content.sections()) {
            if (first && isPreface(section)) {
                attrs.put("preface", section.id().toString());
            } else {
                blocks.add(heading(section));
            }
            first = false;
            section.blocks().forEach(block -> blocks.add(block(block)));
        }
        return document;
    }

    private static boolean isPreface(Section section) {
        return section.heading().isEmpty()
                && section.level() == 1
                && section.numbering() == null
                && section.part() == null
                && !section.runIn();
    }

    private static ObjectNode heading(Section section) {
        ObjectNode heading = node("heading");
        ObjectNode attrs = heading.putObject("attrs");
        attrs.put("id", section.id().toString());
        attrs.put("level", section.level());
        if (section.numbering() != null) {
            attrs.put("numbering", section.numbering().name());
            attrs.put("number", section.number());
        }
        if (section.start() != null) {
            attrs.put("start", section.start());
        }
        if (section.runIn()) {
            attrs.put("runIn", true);
        }
        if (section.part() != null) {
            attrs.put("part", section.part());
        }
        if (!section.heading().isEmpty()) {
            heading.putArray("content").add(node("text").put("text", section.heading()));
        }
        return heading;
    }

    private static ObjectNode block(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.Table table -> table(table);
            case Block.Image image -> image(image);
        };
    }

    private static ObjectNode image(Block.Image image) {
        ObjectNode node = node("image");
        ObjectNode attrs = node.putObject("attrs").put("digest", image.digest()).put("alt", image.alt());
        if (image.width() != null) {
            attrs.put("width", image.width());
        }
        return node;
    }

    private static ObjectNode table(Block.Table table) {
        ObjectNode node = node("table");
        ArrayNode rows = node.putArray("content");
        for (Block.Row row : table.rows()) {
            ArrayNode cells = rows.add(node("tableRow")).get(rows.size() - 1).withArray("content");
            for (Block.Cell cell : row.cells()) {
                ObjectNode written = node(cell.header() ? "tableHeader" : "tableCell");
                written.putObject("attrs").put("colspan", cell.colspan()).put("rowspan", cell.rowspan());
                ArrayNode paragraphs = written.putArray("content");
                cell.paragraphs().forEach(paragraph -> paragraphs.add(paragraph(paragraph)));
                cells.add(written);
            }
        }
        return node;
    }

    private static ObjectNode paragraph(Block.Paragraph paragraph) {
        ObjectNode node = node("paragraph");
        List<Inline> line = paragraph.line();
        if (!line.isEmpty()) {
            ArrayNode inlines = node.putArray("content");
            line.forEach(inline -> inlines.add(inline(inline)));
        }
        return node;
    }

    private static ObjectNode inline(Inline inline) {
        ObjectNode node =
                switch (inline) {
                    case Inline.Words words -> node("text").put("text", words.text());
                    case Inline.BoundFigure figure -> {
                        ObjectNode bound = node("figure");
                        bound.putObject("attrs")
                                .put("id", figure.id().toString())
                                .put("text", figure.text());
                        yield bound;
                    }
                };
        if (!inline.marks().isEmpty()) {
            ArrayNode marks = node.putArray("marks");
            inline.ordered().forEach(mark -> marks.add(node(mark.name().toLowerCase(Locale.ROOT))));
        }
        return node;
    }

    private static ObjectNode node(String type) {
        return JSON.objectNode().put("type", type);
    }
}
