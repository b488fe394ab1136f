package cn.tiaokuai.report.imports;

import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Inline.Mark;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads what people paste from Word, WPS or a browser. Only words, marks, tables and pictures that are part of the text come
 * through; scripts, addresses and styles have no place in a document, and nothing is fetched.
 */
final class HtmlReader {

    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "head",
            "template",
            "noscript",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "button",
            "select",
            "textarea",
            "input",
            "xml",
            "title");
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "b",
            "strong",
            "i",
            "em",
            "u",
            "ins",
            "sup",
            "sub",
            "span",
            "font",
            "small",
            "big",
            "mark",
            "code",
            "s",
            "del",
            "strike",
            "label",
            "time",
            "o:p",
            "st1:chsdate");
    private static final int DEEPEST = 400;
    private static final int MOST_CELLS = 60;
    private static final int MOST_ROWS = 500;

    private final Stock stock;
    private final List<Item> items = new ArrayList<>();
    private LineBuilder line = new LineBuilder();

    private HtmlReader(Stock stock) {
        this.stock = stock;
    }

    static List<Item> read(String html, Stock stock) {
        HtmlReader reader = new HtmlReader(stock);
        reader.children(Jsoup.parse(html).body(), EnumSet.noneOf(Mark.class), null, 0);
        reader.paragraph(null);
        return reader.items;
    }

    private void children(Node parent, Set<Mark> marks, Integer level, int depth) {
        if (depth > DEEPEST) {
            throw Refusals.broken("网页内容嵌套过深，无法读取");
        }
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                line.add(text.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " "), marks);
            } else if (child instanceof Element element) {
                element(element, marks, level, depth + 1);
            }
        }
    }

    private void element(Element element, Set<Mark> marks, Integer level, int depth) {
        String name = element.normalName();
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        if (SKIPPED.contains(name) || style.contains("display:none")) {
            return;
        }
        Set<Mark> own = marked(name, style, marks);
        switch (name) {
            case "br" -> paragraph(level);
            case "img" -> picture(element);
            case "table" -> {
                paragraph(level);
                table(element);
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> block(element, marks, name.charAt(1) - '0', depth);
            case "li" -> {
                paragraph(level);
                line.add(number(element), Set.of());
                block(element, own, level, depth);
            }
            default -> {
                if (INLINE.contains(name)) {
                    children(element, own, level, depth);
                } else {
                    paragraph(level);
                    block(element, own, level, depth);
                }
            }
        }
    }

    private void block(Element element, Set<Mark> marks, Integer level, int depth) {
        boolean begun = element.normalName().equals("li");
        if (!begun) {
            paragraph(null);
        }
        children(element, marks, level, depth);
        paragraph(level);
    }

    private static String number(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "• ";
        }
        int start = list.attr("start").matches("\\d{1,4}") ? Integer.parseInt(list.attr("start")) : 1;
        return start + item.elementSiblingIndex() + ". ";
    }

    private static Set<Mark> marked(String name, String style, Set<Mark> outer) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        marks.addAll(outer);
        switch (name) {
            case "b", "strong" -> marks.add(Mark.BOLD);
            case "i", "em" -> marks.add(Mark.ITALIC);
            case "u", "ins" -> marks.add(Mark.UNDERLINE);
            case "sup" -> marks.add(Mark.SUPERSCRIPT);
            case "sub" -> marks.add(Mark.SUBSCRIPT);
            default -> {
                // Only its style may tell.
            }
        }
        if (style.contains("font-weight:bold") || style.matches(".*font-weight:[6-9]00.*")) {
            marks.add(Mark.BOLD);
        }
        if (style.contains("font-weight:normal") || style.contains("font-weight:400")) {
            marks.remove(Mark.BOLD);
        }
        if (style.contains("font-style:italic")) {
            marks.add(Mark.ITALIC);
        }
        if (style.matches(".*text-decoration(-line)?:underline.*")) {
            marks.add(Mark.UNDERLINE);
        }
        return marks;
    }

    private void paragraph(Integer level) {
        Block.Paragraph paragraph = line.take();
        if (!paragraph.line().isEmpty()) {
            items.add(new Item(paragraph, level));
        }
    }

    private void picture(Element image) {
        paragraph(null);
        items.add(Item.picture(stock.take(data(image.attr("src")), image.attr("alt"), null)));
    }

    /** The bytes of a picture that is part of the text; null for an address, which is never followed. */
    private static byte[] data(String source) {
        int comma = source.indexOf(',');
        if (!source.startsWith("data:image/")
                || comma < 0
                || !source.substring(0, comma).endsWith(";base64")) {
            return null;
        }
        try {
            return Base64.getMimeDecoder().decode(source.substring(comma + 1));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void table(Element table) {
        List<Block.Row> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            if (table.equals(row.closest("table")) && rows.size() < MOST_ROWS) {
                rows.add(new Block.Row(row.children().stream()
                        .filter(cell -> cell.normalName().equals("td")
                                || cell.normalName().equals("th"))
                        .limit(MOST_CELLS)
                        .map(this::cell)
                        .toList()));
            }
        }
        if (rows.stream().anyMatch(row -> !row.cells().isEmpty())) {
            items.add(Item.of(new Block.Table(rows)));
        }
    }

    private Block.Cell cell(Element cell) {
        HtmlReader inside = new HtmlReader(stock);
        inside.children(cell, EnumSet.noneOf(Mark.class), null, 0);
        inside.paragraph(null);
        List<Block.Paragraph> paragraphs = new ArrayList<>();
        for (Item item : inside.items) {
            if (item.block() instanceof Block.Paragraph paragraph) {
                paragraphs.add(paragraph);
            } else {
                item.block().lines().forEach(words -> paragraphs.add(Block.Paragraph.of(words.replace('\t', ' '))));
            }
        }
        return new Block.Cell(
                cell.normalName().equals("th"),
                span(cell, "colspan", MOST_CELLS),
                span(cell, "rowspan", MOST_ROWS),
                paragraphs);
    }

    private static int span(Element cell, String name, int most) {
        return Math.clamp(Xml.number(cell.attr(name), most), 1, most);
    }
}
