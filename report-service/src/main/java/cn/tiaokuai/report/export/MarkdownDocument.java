package cn.tiaokuai.report.export;

import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Inline;
import cn.tiaokuai.report.drafting.model.Inline.Mark;
import cn.tiaokuai.report.export.model.OfficialDocument;
import cn.tiaokuai.report.export.model.Piece;
import cn.tiaokuai.report.export.model.Printable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** A document as Markdown (CommonMark with tables); what it has no signs for stands as HTML, which Markdown allows. */
final class MarkdownDocument {

    private static final int DEEPEST = 6;

    private final Writer out;
    private final String images;

    /** @param images address that pictures are found below */
    MarkdownDocument(Writer out, String images) {
        this.out = out;
        this.images = images;
    }

    void write(OfficialDocument document) throws IOException {
        if (document.redHead() != null) {
            paragraph(escaped(document.redHead().number()));
        }
        paragraph("# " + escaped(document.title()));
        if (document.addressee() != null) {
            paragraph(escaped(document.addressee()));
        }
        pieces(document.body());
        if (document.signature() != null) {
            if (document.signature().organ() != null) {
                paragraph(escaped(document.signature().organ()));
            }
            paragraph(escaped(document.signature().date()));
        }
        for (var attachment : document.attachments()) {
            paragraph(escaped(attachment.label()));
            pieces(attachment.body());
        }
    }

    private void pieces(List<Piece> pieces) throws IOException {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Heading heading ->
                    paragraph("#".repeat(Math.min(DEEPEST, heading.level() + 1)) + ' ' + escaped(heading.words()));
                case Piece.RunIn runIn ->
                    paragraph(
                            escaped(runIn.heading().words()) + line(runIn.rest().line()));
                case Piece.Text text -> paragraph(line(text.paragraph().line()));
                case Piece.Table table -> table(table.table());
                case Piece.Picture picture ->
                    paragraph("![" + escaped(picture.image().alt()) + "](" + images
                            + picture.image().digest() + ")");
            }
        }
    }

    /** Pipes for a plain table whose first row names the columns; others, as those with merged cells, as HTML. */
    private void table(Block.Table table) throws IOException {
        List<Block.Row> rows = table.rows();
        int columns = rows.getFirst().cells().size();
        boolean plain = columns > 0
                && rows.stream()
                        .allMatch(row -> row.cells().size() == columns
                                && row.cells().stream().allMatch(cell -> cell.colspan() == 1 && cell.rowspan() == 1));
        if (!plain) {
            paragraph(html(rows));
            return;
        }
        StringBuilder lines = new StringBuilder(piped(rows.getFirst())).append('\n');
        lines.append("| --- ".repeat(columns)).append("|\n");
        rows.subList(1, rows.size()).forEach(row -> lines.append(piped(row)).append('\n'));
        paragraph(lines.toString().stripTrailing());
    }

    private static String piped(Block.Row row) {
        return row.cells().stream()
                .map(cell -> cell.paragraphs().stream()
                        .map(paragraph -> line(paragraph.line()).replace("|", "\\|"))
                        .collect(Collectors.joining("<br>")))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String html(List<Block.Row> rows) {
        StringBuilder html = new StringBuilder("<table>\n");
        for (Block.Row row : rows) {
            html.append("<tr>");
            for (Block.Cell cell : row.cells()) {
                String name = cell.header() ? "th" : "td";
                html.append("<%s colspan=\"%d\" rowspan=\"%d\">".formatted(name, cell.colspan(), cell.rowspan()))
                        .append(cell.paragraphs().stream()
                                .map(paragraph -> HtmlDocument.line(paragraph.line()))
                                .collect(Collectors.joining("<br>")))
                        .append("</" + name + ">");
            }
            html.append("</tr>\n");
        }
        return html.append("</table>").toString();
    }

    private static String line(List<Inline> line) {
        return line.stream().map(MarkdownDocument::marked).collect(Collectors.joining());
    }

    private static String marked(Inline words) {
        String text = escaped(words.text());
        for (Mark mark : words.ordered()) {
            text = switch (mark) {
                case BOLD -> "<b>" + text + "</b>";
                case ITALIC -> "<i>" + text + "</i>";
                case UNDERLINE -> "<u>" + text + "</u>";
                case SUPERSCRIPT -> "<sup>" + text + "</sup>";
                case SUBSCRIPT -> "<sub>" + text + "</sub>";
            };
        }
        return text;
    }

    private void paragraph(String text) throws IOException {
        out.write(text);
        out.write("\n\n");
    }

    /** A backslash before every sign that could mean something; a number with a point at the start would begin a list. */
    private static String escaped(String words) {
        return Printable.of(words)
                .replaceAll("[\\\\`*_\\[\\]<>#|~&]", "\\\\$0")
                .replaceAll("(?m)^(\\d{1,9})([.)])", "$1\\\\$2")
                .replaceAll("(?m)^([+-])", "\\\\$1")
                .replace("\n", "<br>");
    }
}
