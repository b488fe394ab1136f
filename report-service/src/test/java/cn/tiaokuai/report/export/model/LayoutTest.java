package cn.tiaokuai.report.export.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import cn.tiaokuai.report.export.model.OfficialDocument.Attachment;
import cn.tiaokuai.report.export.model.OfficialDocument.Signature;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static final Layout.Facts KNOWN = new Layout.Facts("临江区人民政府", new Signature("临江区交通运输局", "2026年4月3日"), null);

    private static Content text(String... paragraphs) {
        return Content.asWritten(
                "工作总结", List.of(Section.plain(UUID.randomUUID(), 1, "一、", "主要工作", false, null, List.of(paragraphs))));
    }

    private static Content prefaced(String... paragraphs) {
        return Content.asWritten(
                "工作总结", List.of(Section.plain(UUID.randomUUID(), 1, null, "", false, null, List.of(paragraphs))));
    }

    @Test
    void what_a_text_lacks_is_taken_from_what_is_known() {
        OfficialDocument document = Layout.of(text("新建道路3公里。"), KNOWN);
        assertThat(document.addressee()).isEqualTo("临江区人民政府：");
        assertThat(document.signature()).isEqualTo(KNOWN.signature());
    }

    @Test
    void what_a_text_has_itself_is_left_as_it_is() {
        OfficialDocument document = Layout.of(prefaced("区政府：", "新建道路3公里。", "区交通局", "2026年1月5日"), KNOWN);
        assertThat(document.addressee()).isEqualTo("区政府：");
        assertThat(document.signature()).isEqualTo(new Signature("区交通局", "2026年1月5日"));
        assertThat(document.body()).extracting(Piece::words).containsExactly("新建道路3公里。");
    }

    @Test
    void attachments_stand_behind_the_signature() {
        OfficialDocument document = Layout.of(text("正文。", "区交通局", "2026年1月5日", "附件1", "项目表"), KNOWN);
        assertThat(document.signature().date()).isEqualTo("2026年1月5日");
        assertThat(document.attachments()).extracting(Attachment::label).containsExactly("附件1");
        assertThat(document.body()).extracting(Piece::words).containsExactly("一、主要工作", "正文。");
    }

    @Test
    void a_title_is_broken_by_its_sense() {
        assertThat(TitleLines.of("临江区2025年工作总结", 18)).containsExactly("临江区2025年工作总结");
        assertThat(TitleLines.of("临江区交通运输局2025年工作总结和2026年工作计划", 18)).containsExactly("临江区交通运输局", "2025年工作总结和2026年工作计划");
    }

    @Test
    void cells_over_rows_stand_in_each_of_them() {
        Block.Cell tall = cell(1, 2, "项目");
        Block.Table table = new Block.Table(List.of(
                new Block.Row(List.of(tall, cell(2, 1, "2025年"))),
                new Block.Row(List.of(cell(1, 1, "计划"), cell(1, 1, "完成"))),
                new Block.Row(List.of(cell(1, 1, "县道")))));
        List<List<Grid.Place>> rows = Grid.of(table).rows();
        assertThat(rows.get(1).getFirst()).isEqualTo(new Grid.Place(tall, 0, 1, true));
        assertThat(rows.get(2)).extracting(Grid.Place::span).containsExactly(1, 2);
    }

    private static Block.Cell cell(int columns, int rows, String words) {
        return new Block.Cell(false, columns, rows, List.of(Block.Paragraph.of(words)));
    }

    @Test
    void no_control_character_gets_onto_the_page() {
        assertThat(Printable.of("路\u0001网\uD800图\t。")).isEqualTo("路网图\t。");
    }
}
