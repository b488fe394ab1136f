package cn.tiaokuai.report.compendium;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Inline;
import cn.tiaokuai.report.drafting.model.Inline.Mark;
import cn.tiaokuai.report.drafting.model.Numbering;
import cn.tiaokuai.report.drafting.model.Section;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class CompendiumDocumentTest {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static Content report(String title, Block... blocks) {
        return new Content(
                title,
                List.of(new Section(
                        UUID.randomUUID(), 1, Numbering.COMMA, null, null, "主要工作", false, "SUMMARY", List.of(blocks))));
    }

    private static Block.Cell cell(String text, int columns, int rows) {
        return new Block.Cell(false, columns, rows, List.of(Block.Paragraph.of(text)));
    }

    private static byte[] written(boolean pictures, Content... reports) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> titles = List.of(reports).stream().map(Content::title).toList();
        try (CompendiumDocument document = new CompendiumDocument(out, "工作总结汇编", titles, pictures)) {
            for (Content report : reports) {
                document.chapter(report);
            }
        }
        return out.toByteArray();
    }

    /** Every part is well-formed; the main one is returned. */
    private static Document main(byte[] docx) throws Exception {
        DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
        xml.setNamespaceAware(true);
        Document main = null;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Document part = xml.newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes()));
                main = entry.getName().equals("word/document.xml") ? part : main;
            }
        }
        return main;
    }

    private static List<String> paragraphs(Document main, String style) {
        List<String> found = new ArrayList<>();
        NodeList all = main.getElementsByTagNameNS(W, "p");
        for (int i = 0; i < all.getLength(); i++) {
            Element paragraph = (Element) all.item(i);
            NodeList styles = paragraph.getElementsByTagNameNS(W, "pStyle");
            if (styles.getLength() > 0
                    && ((Element) styles.item(0)).getAttributeNS(W, "val").equals(style)) {
                StringBuilder text = new StringBuilder();
                NodeList words = paragraph.getElementsByTagNameNS(W, "t");
                for (int k = 0; k < words.getLength(); k++) {
                    text.append(words.item(k).getTextContent());
                }
                found.add(text.toString());
            }
        }
        return found;
    }

    @Test
    void cover_contents_and_chapters_stand_in_order() throws Exception {
        Document main = main(written(true, report("甲局总结", Block.Paragraph.of("修路<10>公里&桥")), report("乙局总结")));
        assertThat(paragraphs(main, "Cover")).containsExactly("工作总结汇编");
        assertThat(paragraphs(main, "TOC1")).containsExactly("甲局总结", "乙局总结");
        assertThat(paragraphs(main, "ChapterTitle")).containsExactly("甲局总结", "乙局总结");
        assertThat(paragraphs(main, "Level1")).containsExactly("一、主要工作", "一、主要工作");
        assertThat(paragraphs(main, "Body")).containsExactly("修路<10>公里&桥");
    }

    @Test
    void every_run_is_chinese_and_marks_stay() throws Exception {
        Block.Paragraph marked =
                new Block.Paragraph(List.of(new Inline.Words("“重点”", Set.of(Mark.BOLD, Mark.UNDERLINE))));
        Document main = main(written(true, report("甲局总结", marked)));
        int runs = main.getElementsByTagNameNS(W, "t").getLength();
        NodeList fonts = main.getElementsByTagNameNS(W, "rFonts");
        assertThat(fonts.getLength()).isEqualTo(runs);
        for (int i = 0; i < runs; i++) {
            assertThat(((Element) fonts.item(i)).getAttributeNS(W, "hint")).isEqualTo("eastAsia");
        }
        assertThat(main.getElementsByTagNameNS(W, "b").getLength()).isEqualTo(1);
    }

    @Test
    void cells_over_several_rows_and_columns_keep_the_grid() throws Exception {
        Block.Table table = new Block.Table(List.of(
                new Block.Row(List.of(cell("项目", 1, 2), cell("数量", 2, 1))),
                new Block.Row(List.of(cell("去年", 1, 1), cell("今年", 1, 1)))));
        assertThat(TableGrid.width(TableGrid.of(table))).isEqualTo(3);
        assertThat(TableGrid.of(table).get(1))
                .extracting(TableGrid.Place::merge)
                .containsExactly("continue", null, null);
        Document main = main(written(true, report("甲局总结", table)));
        assertThat(main.getElementsByTagNameNS(W, "gridCol").getLength()).isEqualTo(3);
        assertThat(main.getElementsByTagNameNS(W, "tc").getLength()).isEqualTo(5);
    }

    @Test
    void a_de_identified_one_shows_no_picture_and_says_so() throws Exception {
        Content report = report("某局总结", new Block.Image("a".repeat(64), "张三在现场", null));
        assertThat(paragraphs(main(written(false, report)), "Body")).containsExactly("（图略）");
    }

    @Test
    void the_same_chapters_make_the_same_document() throws Exception {
        Content report = report("甲局总结", Block.Paragraph.of("修路。"));
        assertThat(written(true, report)).isEqualTo(written(true, report));
    }
}
