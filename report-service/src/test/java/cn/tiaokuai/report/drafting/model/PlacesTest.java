package cn.tiaokuai.report.drafting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    private static final Content CONTENT = new Content(
            "某局总结",
            List.of(
                    section(null, Numbering.COMMA, "", false, "情况如下："),
                    section(FIRST, Numbering.COMMA, "主要工作", false, "修路。", "架桥。"),
                    section(SECOND, Numbering.COMMA, "明年计划。", true, "再修路。", "再架桥。")));

    private static Section section(UUID id, Numbering numbering, String heading, boolean runIn, String... paragraphs) {
        List<Block> blocks =
                List.of(paragraphs).stream().<Block>map(Block.Paragraph::of).toList();
        return new Section(id == null ? UUID.randomUUID() : id, 1, numbering, null, null, heading, runIn, null, blocks);
    }

    private static List<String> lines(UUID section) {
        return Places.of(CONTENT).stream()
                .filter(line -> section.equals(line.section()))
                .map(line -> CONTENT.text().substring(line.start(), line.end()))
                .toList();
    }

    @Test
    void every_line_is_found_where_the_text_has_it() {
        assertThat(lines(FIRST)).containsExactly("主要工作", "修路。", "架桥。");
    }

    @Test
    void a_heading_that_runs_in_shares_its_line_and_leaves_its_number_out() {
        assertThat(lines(SECOND)).containsExactly("明年计划。再修路。", "再架桥。");
    }

    @Test
    void the_title_belongs_to_no_section() {
        assertThat(Places.of(CONTENT).getFirst()).isEqualTo(new Places.Line(null, 0, "某局总结".length()));
    }

    @Test
    void the_lines_hold_the_whole_text_but_its_numbers() {
        StringBuilder told = new StringBuilder();
        Places.of(CONTENT).forEach(line -> told.append(CONTENT.text(), line.start(), line.end())
                .append('\n'));
        assertThat(told.toString()).isEqualTo(CONTENT.text().replaceAll("[一二三]、", ""));
    }
}
