package cn.tiaokuai.report.drafting;

import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.analysis.Part;
import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Inline;
import cn.tiaokuai.report.drafting.model.Inline.Mark;
import cn.tiaokuai.report.drafting.model.Numbering;
import cn.tiaokuai.report.drafting.model.Section;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads a document of ProseMirror as {@link DocumentWriter} writes it. The schema is fixed: what it does not know is refused
 * by name and place, never dropped.
 */
final class DocumentReader {

    private static final int DEEPEST = 9;
    private static final int HIGHEST_START = 999;
    private static final int MOST_ROWS = 500;
    private static final int MOST_CELLS = 60;
    private static final int WIDEST = 160;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Set<String> BLOCKS = Set.of("heading", "paragraph", "table", "image");

    private final Violations violations;
    private final DraftingLimits limits;
    private final Set<UUID> seen = new HashSet<>();

    DocumentReader(Violations violations, DraftingLimits limits) {
        this.violations = violations;
        this.limits = limits;
    }

    /** The text of a document; what is wrong with it is noted, and the result is of use only when nothing is. */
    Content read(String title, JsonNode document) {
        DocumentNode doc = new DocumentNode(document, "document", violations);
        doc.type("doc");
        doc.only("type", "attrs", "content");
        doc.attrsOnly("title", "preface");
        List<Section> sections = new ArrayList<>();
        Building preface = new Building(new Section(
                identity(doc.uuid("preface"), doc.path() + ".attrs.preface"),
                1,
                null,
                null,
                null,
                "",
                false,
                null,
                List.of()));
        Building current = preface;
        for (DocumentNode block : doc.content(limits.paragraphs() + limits.sections())) {
            if (!block.isOneOf(BLOCKS)) {
                continue;
            }
            if (block.is("heading")) {
                current.finish(sections, current == preface);
                current = new Building(heading(block));
            } else {
                current.blocks.add(block(block));
            }
        }
        current.finish(sections, current == preface);
        return new Content(title == null ? "" : title, sections);
    }

    /** A section whose blocks are still being read. */
    private static final class Building {

        private final Section section;
        private final List<Block> blocks = new ArrayList<>();

        Building(Section section) {
            this.section = section;
        }

        void finish(List<Section> sections, boolean mayBeMissing) {
            if (!mayBeMissing || !blocks.isEmpty()) {
                sections.add(new Section(
                        section.id(),
                        section.level(),
                        section.numbering(),
                        section.start(),
                        null,
                        section.heading(),
                        section.runIn(),
                        section.part(),
                        blocks));
            }
        }
    }

    private Section heading(DocumentNode node) {
        node.only("type", "attrs", "content");
        node.attrsOnly("id", "level", "numbering", "number", "start", "runIn", "part");
        String heading = Inline.text(line(node));
        violations.optionalText(node.path(), heading, limits.headingLength());
        return new Section(
                identity(node.uuid("id"), node.path() + ".attrs.id"),
                node.integer("level", 1, DEEPEST, null),
                node.constant("numbering", Numbering.class),
                node.integer("start", 1, HIGHEST_START, 0) == 0 ? null : node.integer("start", 1, HIGHEST_START, 0),
                null,
                heading,
                node.flag("runIn"),
                node.constant("part", Part.class) == null
                        ? null
                        : node.constant("part", Part.class).name(),
                List.of());
    }

    private UUID identity(UUID given, String path) {
        violations.unless(given == null || seen.add(given), path, "与前面的章节重复");
        return given == null ? UUID.randomUUID() : given;
    }

    private Block block(DocumentNode node) {
        return switch (node.type()) {
            case "table" -> table(node);
            case "image" -> image(node);
            default -> paragraph(node);
        };
    }

    private Block.Image image(DocumentNode node) {
        node.only("type", "attrs");
        node.attrsOnly("digest", "alt", "width");
        String digest = node.text("digest", "");
        violations.unless(DIGEST.matcher(digest).matches(), node.path() + ".attrs.digest", "须为图片的摘要（64位十六进制）");
        String alt = node.text("alt", "");
        violations.optionalText(node.path() + ".attrs.alt", alt, limits.headingLength());
        int width = node.integer("width", 1, WIDEST, 0);
        return new Block.Image(digest, alt, width == 0 ? null : width);
    }

    private Block.Table table(DocumentNode node) {
        node.only("type", "attrs", "content");
        node.attrsOnly();
        List<Block.Row> rows = new ArrayList<>();
        for (DocumentNode row : node.content(MOST_ROWS)) {
            row.type("tableRow");
            row.only("type", "attrs", "content");
            row.attrsOnly();
            List<Block.Cell> cells = new ArrayList<>();
            row.content(MOST_CELLS).forEach(cell -> cells.add(cell(cell)));
            rows.add(new Block.Row(cells));
        }
        violations.unless(!rows.isEmpty(), node.path(), "表格至少要有一行");
        return new Block.Table(rows);
    }

    private Block.Cell cell(DocumentNode node) {
        node.isOneOf(Set.of("tableCell", "tableHeader"));
        node.only("type", "attrs", "content");
        node.attrsOnly("colspan", "rowspan", "colwidth");
        List<Block.Paragraph> paragraphs = new ArrayList<>();
        for (DocumentNode paragraph : node.content(MOST_ROWS)) {
            paragraph.type("paragraph");
            paragraphs.add(paragraph(paragraph));
        }
        return new Block.Cell(
                node.is("tableHeader"),
                node.integer("colspan", 1, MOST_CELLS, 1),
                node.integer("rowspan", 1, MOST_ROWS, 1),
                paragraphs);
    }

    private Block.Paragraph paragraph(DocumentNode node) {
        node.only("type", "attrs", "content");
        node.attrsOnly();
        List<Inline> line = line(node);
        violations.optionalText(node.path(), Inline.text(line), limits.paragraphLength());
        return new Block.Paragraph(line);
    }

    private List<Inline> line(DocumentNode node) {
        List<Inline> line = new ArrayList<>();
        for (DocumentNode inline : node.content(limits.paragraphLength())) {
            if (inline.is("figure")) {
                inline.only("type", "attrs", "marks");
                inline.attrsOnly("id", "text");
                UUID id = inline.uuid("id");
                violations.present(inline.path() + ".attrs.id", id);
                line.add(new Inline.BoundFigure(id, inline.text("text", ""), marks(inline)));
            } else if (inline.isOneOf(Set.of("text"))) {
                inline.only("type", "text", "marks");
                line.add(new Inline.Words(inline.words(), marks(inline)));
            }
        }
        return line;
    }

    private Set<Mark> marks(DocumentNode node) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        for (DocumentNode mark : node.list("marks", Mark.values().length)) {
            mark.only("type");
            String name = mark.type().toUpperCase(Locale.ROOT);
            boolean known =
                    EnumSet.allOf(Mark.class).stream().anyMatch(m -> m.name().equals(name));
            violations.unless(known, mark.path() + ".type", "不支持的格式“" + mark.type() + "”");
            if (known) {
                marks.add(Mark.valueOf(name));
            }
        }
        return marks;
    }
}
