package cn.tiaokuai.report.export;

import static cn.tiaokuai.report.ExchangedFiles.unpacked;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Numbering;
import cn.tiaokuai.report.drafting.model.Section;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Many reports as one Word file, without anything that renders it. */
class WordBookTest {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final Block PICTURE = new Block.Image("a".repeat(64), "张三在现场", null);

    private static Content report(String title, Block... blocks) {
        return new Content(
                title,
                List.of(new Section(
                        UUID.randomUUID(), 1, Numbering.COMMA, null, null, "主要工作", false, "SUMMARY", List.of(blocks))));
    }

    private static Block.Cell cell(String text, int columns, int rows) {
        return new Block.Cell(false, columns, rows, List.of(Block.Paragraph.of(text)));
    }

    private static byte[] written(Pictures pictures, Integer page, Content... reports) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<WordFront.Entry> contents = List.of(reports).stream()
                .map(report -> new WordFront.Entry(report.title(), page))
                .toList();
        try (WordBook book = new WordBook(out, new WordFront.Cover("工作总结汇编", "临江区", "2026年1月"), contents)) {
            for (Content report : reports) {
                book.chapter(report, pictures);
            }
        }
        return out.toByteArray();
    }

    private static Document main(byte[] docx) throws Exception {
        return xml(unpacked(docx).get("word/document.xml"));
    }

    private static Document xml(byte[] part) throws Exception {
        DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
        xml.setNamespaceAware(true);
        return xml.newDocumentBuilder().parse(new ByteArrayInputStream(part));
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
        Document main =
                main(written(Pictures.LEFT_OUT, 7, report("甲局总结", Block.Paragraph.of("修路<10>公里&桥")), report("乙局总结")));
        assertThat(paragraphs(main, "Title")).containsExactly("工作总结汇编");
        assertThat(paragraphs(main, "TOC1")).containsExactly("甲局总结7", "乙局总结7");
        assertThat(paragraphs(main, "ChapterTitle")).containsExactly("甲局总结", "乙局总结");
        assertThat(paragraphs(main, "Heading2")).containsExactly("一、主要工作", "一、主要工作");
        assertThat(main.getDocumentElement().getTextContent()).contains("修路<10>公里&桥");
    }

    @Test
    void every_part_is_well_formed_and_declared() throws Exception {
        Map<String, byte[]> parts = unpacked(written(Specimens.PICTURES, 1, report("甲局总结", PICTURE)));
        String types = new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8);
        for (var part : parts.entrySet()) {
            String name = part.getKey();
            if (name.endsWith(".png")) {
                assertThat(types).contains("Extension=\"png\"");
            } else {
                xml(part.getValue());
                if (!name.equals("[Content_Types].xml")) {
                    assertThat(types)
                            .contains(name.endsWith(".rels") ? "Extension=\"rels\"" : "PartName=\"/" + name + "\"");
                }
            }
        }
    }

    @Test
    void a_picture_that_several_reports_show_is_stored_once_and_found_by_the_text() throws Exception {
        Map<String, byte[]> parts =
                unpacked(written(Specimens.PICTURES, 1, report("甲局总结", PICTURE), report("乙局总结", PICTURE)));
        assertThat(parts).containsKey("word/media/image1.png").doesNotContainKey("word/media/image2.png");
        Element blip = (Element) xml(parts.get("word/document.xml"))
                .getElementsByTagNameNS("http://schemas.openxmlformats.org/drawingml/2006/main", "blip")
                .item(1);
        String id = blip.getAttributeNS("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "embed");
        assertThat(new String(parts.get("word/_rels/document.xml.rels"), StandardCharsets.UTF_8))
                .contains("Id=\"" + id + "\"")
                .contains("media/image1.png");
    }

    @Test
    void tables_are_those_of_a_single_report() throws Exception {
        Block.Table table = new Block.Table(List.of(
                new Block.Row(List.of(cell("项目", 1, 2), cell("数量", 2, 1))),
                new Block.Row(List.of(cell("去年", 1, 1), cell("今年", 1, 1)))));
        Document main = main(written(Pictures.LEFT_OUT, 1, report("甲局总结", table)));
        assertThat(main.getElementsByTagNameNS(W, "gridCol").getLength()).isEqualTo(3);
        assertThat(main.getElementsByTagNameNS(W, "tc").getLength()).isEqualTo(5);
    }

    @Test
    void what_shows_no_pictures_tells_nothing_of_them() throws Exception {
        String words = main(written(Pictures.LEFT_OUT, 1, report("某局总结", PICTURE)))
                .getDocumentElement()
                .getTextContent();
        assertThat(words).contains("（图略）").doesNotContain("张三");
    }

    @Test
    void only_contents_without_pages_are_filled_on_opening() throws Exception {
        Content report = report("甲局总结");
        String update = "updateFields";
        assertThat(new String(
                        unpacked(written(Pictures.LEFT_OUT, null, report)).get("word/settings.xml"),
                        StandardCharsets.UTF_8))
                .contains(update);
        assertThat(new String(
                        unpacked(written(Pictures.LEFT_OUT, 3, report)).get("word/settings.xml"),
                        StandardCharsets.UTF_8))
                .doesNotContain(update);
    }

    @Test
    void the_same_chapters_make_the_same_file() throws Exception {
        Content report = report("甲局总结", Block.Paragraph.of("修路。"), PICTURE);
        assertThat(written(Specimens.PICTURES, 1, report)).isEqualTo(written(Specimens.PICTURES, 1, report));
    }
}
