package cn.tiaokuai.report.imports;

import static cn.tiaokuai.report.imports.WordFiles.bytes;
import static cn.tiaokuai.report.imports.WordFiles.paragraph;
import static cn.tiaokuai.report.imports.WordFiles.styled;
import static cn.tiaokuai.report.imports.WordFiles.styles;
import static cn.tiaokuai.report.imports.WordFiles.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Inline.Mark;
import cn.tiaokuai.report.drafting.model.Inline.Words;
import cn.tiaokuai.report.drafting.model.Section;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class WordReaderTest {

    private static final String STYLES = "<w:style w:styleId=\"a3\"><w:name w:val=\"Title\"/></w:style>"
            + "<w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>"
            + "<w:style w:styleId=\"2\"><w:name w:val=\"标题 2\"/></w:style>"
            + "<w:style w:styleId=\"x\"><w:name w:val=\"局里的标题\"/><w:basedOn w:val=\"1\"/></w:style>"
            + "<w:style w:styleId=\"t1\"><w:name w:val=\"toc 1\"/></w:style>";

    private static byte[] styledFile(String body) {
        return with(body, Map.of("word/styles.xml", styles(STYLES)));
    }

    private static List<String> headings(Content content) {
        return content.sections().stream()
                .map(section -> section.level() + " " + section.heading())
                .toList();
    }

    private static Block only(byte[] file) {
        return Imported.read(file).items().getFirst().block();
    }

    @Test
    void styles_name_title_and_headings() {
        Content content = Imported.of(styledFile(styled("a3", "临江区交通运输局工作总结")
                + styled("t1", "道路建设……1")
                + styled("1", "道路建设")
                + paragraph("新建道路3公里。")
                + styled("2", "农村的路")
                + styled("x", "水路运输")));
        assertThat(content.title()).isEqualTo("临江区交通运输局工作总结");
        assertThat(headings(content)).containsExactly("1 道路建设", "2 农村的路", "1 水路运输");
        assertThat(content.sections().getFirst().paragraphs()).containsExactly("新建道路3公里。");
    }

    @Test
    void numbers_are_headings_without_any_style() {
        Content content = Imported.of(WordFiles.of(paragraph("临江区交通运输局2025年工作总结")
                + paragraph("一、主要工作")
                + paragraph("（一）农村公路提质。新改建农村公路46.5公里。")
                + paragraph("二、存在问题")
                + paragraph("养护资金不足。")));
        assertThat(content.sections()).extracting(Section::number).containsExactly("一、", "（一）", "二、");
        assertThat(content.sections().get(1).runIn()).isTrue();
    }

    @Test
    void marks_are_kept() {
        String body =
                "<w:p><w:r><w:t>投资</w:t></w:r><w:r><w:rPr><w:b/><w:u w:val=\"single\"/></w:rPr><w:t>3亿元</w:t></w:r>"
                        + "<w:r><w:rPr><w:b w:val=\"0\"/><w:u w:val=\"none\"/></w:rPr><w:t>，完工</w:t></w:r></w:p>";
        assertThat(((Block.Paragraph) only(WordFiles.of(body))).line())
                .containsExactly(
                        new Words("投资"), new Words("3亿元", Set.of(Mark.BOLD, Mark.UNDERLINE)), new Words("，完工"));
    }

    @Test
    void deleted_hidden_and_duplicate_words_stay_away() {
        String body = "<w:p><w:ins><w:r><w:t>新增</w:t></w:r></w:ins><w:del><w:r><w:delText>删去</w:delText></w:r></w:del>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><mc:AlternateContent><mc:Choice><w:r><w:t>一次</w:t></w:r>"
                + "</mc:Choice><mc:Fallback><w:r><w:t>一次</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>";
        assertThat(only(WordFiles.of(body)).lines()).containsExactly("新增一次");
    }

    @Test
    void cells_over_rows_and_columns_are_kept() {
        String body = "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("<w:vMerge w:val=\"restart\"/>", "项目")
                + cell("<w:gridSpan w:val=\"2\"/>", "2025年") + "</w:tr><w:tr>" + cell("<w:vMerge/>", "")
                + cell("", "计划") + cell("", "完成") + "</w:tr></w:tbl>";
        Block.Table table = (Block.Table) only(WordFiles.of(body));
        assertThat(table.rows().getFirst().cells())
                .extracting(Block.Cell::text, Block.Cell::rowspan, Block.Cell::colspan, Block.Cell::header)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("项目", 2, 1, true),
                        org.assertj.core.groups.Tuple.tuple("2025年", 1, 2, true));
        assertThat(table.rows().getLast().cells()).extracting(Block.Cell::text).containsExactly("计划", "完成");
    }

    private static String cell(String properties, String words) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(words) + "</w:tc>";
    }

    @Test
    void pictures_are_set_aside_by_what_is_in_them() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", png);
        byte[] file = with(
                picture("rId1") + picture("rId2") + picture("rId3"),
                Map.of(
                        "word/media/a.png", png.toByteArray(),
                        "word/media/b.emf", new byte[] {1, 0, 0, 0},
                        "word/_rels/document.xml.rels",
                                bytes("<Relationships><Relationship Id=\"rId1\" Target=\"media/a.png\"/><Relationship"
                                        + " Id=\"rId2\" Target=\"media/b.emf\"/><Relationship Id=\"rId3\""
                                        + " Target=\"http://example.org/x.png\" TargetMode=\"External\"/>"
                                        + "</Relationships>")));
        Import.ReadFile read = Imported.read(file);
        assertThat(read.pictures()).hasSize(1);
        assertThat(read.items().getFirst().block())
                .isEqualTo(new Block.Image(read.pictures().keySet().iterator().next(), "路网图", 80));
        assertThat(read.items().get(1).block().lines()).containsExactly("［此处图片未能导入：路网图。］");
        assertThat(read.items().get(2).block().lines()).containsExactly("［此处图片未能导入：路网图。］");
    }

    private static String picture(String relationship) {
        return "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"2880000\" cy=\"1\"/><wp:docPr id=\"1\" name=\"x\""
                + " descr=\"路网图\"/><a:blip r:embed=\"" + relationship + "\"/></wp:inline></w:drawing></w:r></w:p>";
    }
}
