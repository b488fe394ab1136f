package cn.tiaokuai.report.export;

import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Inline;
import cn.tiaokuai.report.drafting.model.Inline.Mark;
import cn.tiaokuai.report.export.model.OfficialDocument;
import cn.tiaokuai.report.export.model.OfficialDocument.RedHead;
import cn.tiaokuai.report.export.model.Piece;
import cn.tiaokuai.report.export.model.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A document as one HTML file that needs nothing else and prints on A4; it holds no script and no link. */
final class HtmlDocument {

    private static final int DEEPEST = 6;

    private final Writer out;
    private final Pictures pictures;

    HtmlDocument(Writer out, Pictures pictures) {
        this.out = out;
        this.pictures = pictures;
    }

    void write(OfficialDocument document) throws IOException {
        out.write("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"UTF-8\">\n<title>");
        out.write(escaped(document.title()));
        out.write("</title>\n<style>\n" + style() + "</style>\n</head>\n<body>\n");
        if (document.redHead() != null) {
            head(document.redHead());
        }
        element("h1", null, escaped(document.title()));
        if (document.addressee() != null) {
            element("p", "addressee", escaped(document.addressee()));
        }
        pieces(document.body());
        if (document.signature() != null) {
            if (document.signature().organ() != null) {
                element("p", "signature", escaped(document.signature().organ()));
            }
            element("p", "signature", escaped(document.signature().date()));
        }
        for (var attachment : document.attachments()) {
            element("p", "attachment", escaped(attachment.label()));
            pieces(attachment.body());
        }
        out.write("</body>\n</html>\n");
    }

    private void head(RedHead head) throws IOException {
        element("p", "mark", escaped(head.mark()));
        String signer = head.signer() == null ? "" : "<span>签发人：" + escaped(head.signer()) + "</span>";
        element("p", "number", "<span>" + escaped(head.number()) + "</span>" + signer);
    }

    private void pieces(List<Piece> pieces) throws IOException {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Heading heading ->
                    element("h" + Math.min(DEEPEST, heading.level() + 1), null, escaped(heading.words()));
                case Piece.RunIn runIn ->
                    element(
                            "p",
                            null,
                            "<b>" + escaped(runIn.heading().words()) + "</b>"
                                    + line(runIn.rest().line()));
                case Piece.Text text -> element("p", null, line(text.paragraph().line()));
                case Piece.Table table -> table(table.table());
                case Piece.Picture picture -> picture(picture.image());
            }
        }
    }

    /** The rows at the top that only name columns are the table's head, which browsers repeat on every page. */
    private void table(Block.Table table) throws IOException {
        out.write("<table>\n");
        for (Block.Row row : table.rows()) {
            out.write("<tr>");
            for (Block.Cell cell : row.cells()) {
                String name = cell.header() ? "th" : "td";
                out.write("<" + name + span("colspan", cell.colspan()) + span("rowspan", cell.rowspan()) + ">");
                for (int i = 0; i < cell.paragraphs().size(); i++) {
                    out.write(i == 0 ? "" : "<br>");
                    out.write(line(cell.paragraphs().get(i).line()));
                }
                out.write("</" + name + ">");
            }
            out.write("</tr>\n");
        }
        out.write("</table>\n");
    }

    private static String span(String name, int size) {
        return size > 1 ? " " + name + "=\"" + size + "\"" : "";
    }

    private void picture(Block.Image image) throws IOException {
        Pictures.Picture picture = pictures.find(image.digest()).orElse(null);
        if (picture == null) {
            element("p", "picture", escaped(pictures.instead(image)));
            return;
        }
        String width = image.width() == null ? "" : " style=\"width:" + image.width() + "mm\"";
        out.write("<p class=\"picture\"><img alt=\"" + escaped(image.alt()) + "\"" + width + " src=\"data:"
                + picture.mediaType() + ";base64,");
        out.write(Base64.getEncoder().encodeToString(picture.bytes()));
        out.write("\"></p>\n");
    }

    static String line(List<Inline> line) {
        StringBuilder html = new StringBuilder();
        for (Inline part : line) {
            String words = escaped(part.text()).replace("\n", "<br>");
            for (Mark mark : part.ordered()) {
                words = "<" + tag(mark) + ">" + words + "</" + tag(mark) + ">";
            }
            html.append(words);
        }
        return html.toString();
    }

    private static String tag(Mark mark) {
        return switch (mark) {
            case BOLD -> "b";
            case ITALIC -> "i";
            case UNDERLINE -> "u";
            case SUPERSCRIPT -> "sup";
            case SUBSCRIPT -> "sub";
        };
    }

    private void element(String name, String style, String content) throws IOException {
        out.write("<" + name + (style == null ? "" : " class=\"" + style + "\"") + ">" + content + "</" + name + ">\n");
    }

    static String escaped(String words) {
        return Printable.of(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String style() throws IOException {
        try (InputStream file = HtmlDocument.class.getResourceAsStream("document.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
