package cn.tiaokuai.report.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Inline.Mark;
import cn.tiaokuai.report.drafting.model.Inline.Words;
import cn.tiaokuai.report.drafting.model.Section;
import cn.tiaokuai.report.imports.Import.Language;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PastedTextTest {

    private static Content pasted(String html) {
        return Imported.of(html.getBytes(StandardCharsets.UTF_8), Language.HTML);
    }

    private static Content markdown(String text) {
        return Imported.of(text.getBytes(StandardCharsets.UTF_8), Language.MARKDOWN);
    }

    @Test
    void scripts_and_addresses_do_not_come_through() {
        Content content = pasted("<p>临江区2025年工作总结</p><p onclick='x()'>全年新建道路3公里，<script>alert(1)</script><a"
                + " href='javascript:x()'>完成投资2亿元</a>。</p><style>p{}</style><iframe src='x'></iframe><img"
                + " src='http://example.org/x.png' alt='图'>");
        assertThat(content.sections().getFirst().paragraphs()).containsExactly("全年新建道路3公里，完成投资2亿元。", "［此处图片未能导入：图。］");
    }

    @Test
    void the_clipboard_of_word_keeps_headings_marks_and_tables() {
        Content content = pasted("<h1>道路建设</h1><p class=MsoNormal>投资<b><span lang=EN-US>3</span>亿元</b>。<o:p></o:p></p>"
                + "<table><tr><td rowspan=2>县道</td><td>12.5</td></tr><tr><td>13</td></tr></table><h1>水路运输</h1>");
        assertThat(content.sections()).extracting(Section::heading).containsExactly("道路建设", "水路运输");
        assertThat(((Block.Paragraph) content.sections().getFirst().blocks().getFirst()).line())
                .containsExactly(new Words("投资"), new Words("3亿元", Set.of(Mark.BOLD)), new Words("。"));
        Block.Table table = (Block.Table) content.sections().getFirst().blocks().get(1);
        assertThat(table.rows().getFirst().cells().getFirst().rowspan()).isEqualTo(2);
    }

    @Test
    void lists_keep_their_numbers() {
        Content content = pasted("<p>任务如下：</p><ol start=3><li>修路</li><li>架桥</li></ol><ul><li>通车</li></ul>");
        assertThat(content.text())
                .contains("3.")
                .contains("修路")
                .contains("4.")
                .contains("架桥")
                .contains("• 通车");
    }

    @Test
    void markdown_has_a_title_headings_and_tables() {
        Content content = markdown("""
            # 临江区2025年工作总结

            ## 道路建设
            新建道路**3公里**。
            又架桥1座。

            | 项目 | 公里 |
            | --- | --- |
            | 县道 | 12.5 |
            """);
        assertThat(content.title()).isEqualTo("临江区2025年工作总结");
        assertThat(content.sections()).extracting(Section::heading).containsExactly("道路建设");
        assertThat(content.sections().getFirst().paragraphs())
                .containsExactly("新建道路3公里。", "又架桥1座。", "项目\t公里", "县道\t12.5");
    }

    @Test
    void an_old_text_file_is_read_in_its_own_encoding() {
        byte[] file = "临江区2025年工作总结\n一、主要工作\n新建道路3公里。".getBytes(Charset.forName("GB18030"));
        assertThat(Imported.of(file).sections()).extracting(Section::heading).containsExactly("主要工作");
    }

    @Test
    void tags_without_end_are_read_or_refused() {
        String deep = "<div>".repeat(5000) + "正文";
        try {
            assertThat(pasted(deep).text()).contains("正文");
        } catch (io.quarkiverse.resteasy.problem.HttpProblem refused) {
            assertThat(refused.getStatusCode()).isEqualTo(422);
        }
    }
}
