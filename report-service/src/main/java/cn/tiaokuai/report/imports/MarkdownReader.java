package cn.tiaokuai.report.imports;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Reads Markdown by way of the HTML that it stands for; a line end parts paragraphs, as it does in Chinese texts. */
final class MarkdownReader {

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());

    private MarkdownReader() {}

    static List<Item> read(String markdown, Stock stock) {
        String html = HtmlRenderer.builder()
                .extensions(TABLES)
                .softbreak("<br>")
                .build()
                .render(Parser.builder().extensions(TABLES).build().parse(markdown));
        return HtmlReader.read(html, stock);
    }
}
