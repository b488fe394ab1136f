package cn.tiaokuai.report.comments.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.report.RandomTexts;
import cn.tiaokuai.report.comments.model.Anchor.Status;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnchoringTest {

    private static final UUID ROADS = UUID.randomUUID();

    private static Section section(UUID id, String... paragraphs) {
        return Section.plain(id, 1, "一、", "农村公路", false, null, List.of(paragraphs));
    }

    private static Content text(Section... sections) {
        return new Content("工作总结", List.of(sections));
    }

    private static Content roads(String... paragraphs) {
        return text(section(ROADS, paragraphs));
    }

    private static Anchor anchor(Content content, int line, String quote) {
        int start = content.sections().getFirst().paragraphs().get(line).indexOf(quote);
        return Anchoring.at(content, ROADS, line, start, start + quote.length()).orElseThrow();
    }

    private static String wordsAt(Anchor anchor, Content content) {
        return content.section(anchor.section())
                .map(section -> section.paragraphs().get(anchor.line()))
                .map(line -> line.substring(anchor.start(), anchor.end()))
                .orElseThrow();
    }

    /** A line with untouched words in it. */
    private record Marked(String before, String quote, String after) {

        private String line() {
            return before + quote + after;
        }
    }

    /** A text of some sections, the marked line somewhere among the others. */
    private static Content around(RandomTexts texts, Marked marked, List<List<String>> others, int at, int line) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            List<String> lines = new ArrayList<>(others.get(i));
            if (i == at) {
                lines.add(Math.min(line, lines.size()), marked.line());
            }
            sections.add(Section.plain(new UUID(0, i), 1, "一、", "章节", false, null, lines));
        }
        return new Content(texts.words(), sections);
    }

    private static List<List<String>> others(RandomTexts texts) {
        return IntStream.range(0, 4)
                .mapToObj(i -> IntStream.range(0, texts.below(5))
                        .mapToObj(j -> texts.words())
                        .toList())
                .toList();
    }

    private static List<List<String>> edited(RandomTexts texts, List<List<String>> others) {
        List<List<String>> edited = new ArrayList<>();
        for (List<String> lines : others) {
            List<String> some = new ArrayList<>();
            for (String line : lines) {
                if (texts.below(6) > 0) {
                    some.add(texts.below(2) == 0 ? line : texts.edited(line));
                }
            }
            if (texts.below(3) == 0) {
                some.add(texts.below(some.size() + 1), texts.words());
            }
            edited.add(some);
        }
        return edited;
    }

    @Test
    void words_that_nobody_touched_are_always_found_again_in_their_very_place() {
        RandomTexts texts = new RandomTexts(17);
        for (int i = 0; i < 400; i++) {
            Marked marked = new Marked(texts.words(), "新改建《" + i + "》公里", texts.words());
            List<List<String>> others = others(texts);
            Content content = around(texts, marked, others, 1, 1);
            int line = Math.min(1, others.get(1).size());
            int start = marked.before().length();
            Anchor anchor = Anchoring.at(
                            content,
                            new UUID(0, 1),
                            line,
                            start,
                            start + marked.quote().length())
                    .orElseThrow();
            for (int edit = 0; edit < 6; edit++) {
                marked = new Marked(texts.edited(marked.before()), marked.quote(), texts.edited(marked.after()));
                others = edited(texts, others);
                content = around(texts, marked, others, texts.below(8) == 0 ? 2 : 1, texts.below(4));
                anchor = Anchoring.find(anchor, content);
                assertThat(anchor.status()).isIn(Status.EXACT, Status.MOVED);
                assertThat(wordsAt(anchor, content)).isEqualTo(marked.quote());
            }
        }
    }

    @Test
    void words_that_stand_everywhere_are_found_again_as_long_as_they_stand_anywhere() {
        RandomTexts texts = new RandomTexts(19);
        for (int i = 0; i < 200; i++) {
            Marked marked = new Marked(texts.words(), "同比增长", texts.words());
            List<List<String>> others = others(texts);
            Content content = around(texts, marked, others, 1, 0);
            int start = marked.before().length();
            Anchor anchor =
                    Anchoring.at(content, new UUID(0, 1), 0, start, start + 4).orElseThrow();
            for (int edit = 0; edit < 5; edit++) {
                marked = new Marked(texts.edited(marked.before()), marked.quote(), texts.edited(marked.after()));
                content = around(texts, marked, edited(texts, others), 1, texts.below(3));
                anchor = Anchoring.find(anchor, content);
                assertThat(wordsAt(anchor, content)).isEqualTo("同比增长");
            }
        }
    }

    @Test
    void whatever_happens_to_a_text_an_anchor_points_into_it_or_is_orphaned() {
        RandomTexts texts = new RandomTexts(23);
        for (int i = 0; i < 300; i++) {
            Content content = texts.text();
            Section section = content.sections().getFirst();
            Anchor anchor = Anchoring.at(
                            content, section.id(), -1, 0, section.heading().length())
                    .orElseThrow();
            for (int edit = 0; edit < 5; edit++) {
                content = texts.edited(content);
                anchor = Anchoring.find(anchor, content);
                if (anchor.status() != Status.ORPHANED) {
                    assertThat(Anchoring.at(content, anchor.section(), anchor.line(), anchor.start(), anchor.end()))
                            .map(Anchor::words)
                            .contains(anchor.words());
                }
            }
        }
    }

    @Test
    void of_the_same_words_twice_the_one_with_the_same_neighbours_is_meant() {
        Content before = roads("县道完成12公里，同比增长3%。", "乡道完成20公里，同比增长3%。");
        Anchor anchor = anchor(before, 1, "同比增长3%");
        Content after = roads("全区完成32公里。", "乡道完成20公里，同比增长3%。", "县道完成12公里，同比增长3%。");
        assertThat(Anchoring.find(anchor, after).line()).isEqualTo(1);
    }

    @Test
    void words_that_were_changed_are_found_between_the_same_neighbours() {
        Anchor anchor = anchor(roads("全年新改建农村公路46.5公里，超额完成任务。"), 0, "46.5公里");
        Anchor found = Anchoring.find(anchor, roads("全年新改建农村公路五十公里，超额完成任务。"));
        assertThat(found.status()).isEqualTo(Status.CHANGED);
        assertThat(found.words()).isEqualTo("五十公里");
        assertThat(found.quote()).isEqualTo("46.5公里");
    }

    @Test
    void words_that_were_changed_with_their_neighbours_are_found_by_likeness() {
        Anchor anchor = anchor(roads("甲乙。加强农村公路日常养护管理工作。丙丁。"), 0, "加强农村公路日常养护管理工作");
        Anchor found = Anchoring.find(anchor, roads("子丑。", "切实加强农村公路养护管理工作。寅卯。"));
        assertThat(found.status()).isEqualTo(Status.CHANGED);
        assertThat(found.words()).isEqualTo("加强农村公路养护管理工作");
    }

    @Test
    void short_words_are_not_taken_for_similar_ones_of_another_section() {
        Section plan = section(UUID.randomUUID(), "新改建农村公路45公里。");
        Anchor anchor = anchor(text(section(ROADS, "新改建农村公路46.5公里。"), plan), 0, "46.5公里");
        assertThat(Anchoring.find(anchor, text(section(ROADS, "新改建农村公路48公里。"), plan))
                        .words())
                .isEqualTo("48公里");
        assertThat(Anchoring.find(anchor, text(section(ROADS, "开展安全检查。"), plan)).status())
                .isEqualTo(Status.ORPHANED);
    }

    @Test
    void words_that_are_gone_leave_their_quote_and_may_come_back() {
        Content before = roads("新改建农村公路46.5公里。");
        Anchor anchor = anchor(before, 0, "46.5公里");
        Anchor orphan = Anchoring.find(anchor, roads("开展安全检查。"));
        assertThat(orphan.status()).isEqualTo(Status.ORPHANED);
        assertThat(orphan.quote()).isEqualTo("46.5公里");
        assertThat(Anchoring.find(orphan, before).status()).isEqualTo(Status.EXACT);
    }

    @Test
    void a_paragraph_that_went_to_another_section_takes_its_comments_along() {
        UUID other = UUID.randomUUID();
        Content before = text(section(ROADS, "新改建农村公路46.5公里。"), section(other));
        Content after = text(section(ROADS), section(other, "新改建农村公路46.5公里。"));
        Anchor found = Anchoring.find(anchor(before, 0, "46.5公里"), after);
        assertThat(found.section()).isEqualTo(other);
        assertThat(found.status()).isEqualTo(Status.MOVED);
    }

    @Test
    void a_comment_on_a_section_stays_with_it_until_it_is_gone() {
        Anchor anchor = Anchoring.at(roads("甲"), ROADS).orElseThrow();
        assertThat(Anchoring.find(anchor, roads("乙")).status()).isEqualTo(Status.EXACT);
        assertThat(Anchoring.find(anchor, text()).status()).isEqualTo(Status.ORPHANED);
    }

    @Test
    void a_search_in_a_very_long_text_of_other_words_is_bounded() {
        Anchor anchor = anchor(roads("甲乙丙丁".repeat(40)), 0, "甲乙丙丁".repeat(40));
        assertThat(Anchoring.find(anchor, roads("子丑寅卯".repeat(100_000))).status())
                .isEqualTo(Status.ORPHANED);
    }
}
