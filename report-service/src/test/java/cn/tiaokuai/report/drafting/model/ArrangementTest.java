package cn.tiaokuai.report.drafting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArrangementTest {

    private static Section section(int level, String heading) {
        Numbering numbering = level == 1 ? Numbering.COMMA : Numbering.BRACKET;
        return new Section(UUID.randomUUID(), level, numbering, null, null, heading, false, null, List.of());
    }

    private static final Section ONE = section(1, "甲");
    private static final Section BELOW = section(2, "甲一");
    private static final Section DEEPER = section(3, "甲一一");
    private static final Section TWO = section(1, "乙");
    private static final Content TEXT = new Content("总结", List.of(ONE, BELOW, DEEPER, TWO));

    private static List<String> headings(Optional<Content> content) {
        return content.orElseThrow().sections().stream().map(Section::heading).toList();
    }

    @Test
    void a_section_moves_with_all_below_it_and_the_numbers_follow() {
        Optional<Content> moved = Arrangement.moved(TEXT, ONE.id(), TWO.id());
        assertThat(headings(moved)).containsExactly("乙", "甲", "甲一", "甲一一");
        assertThat(moved.orElseThrow().sections().get(1).number()).isEqualTo("二、");
    }

    @Test
    void a_section_may_move_to_the_beginning() {
        assertThat(headings(Arrangement.moved(TEXT, TWO.id(), null))).containsExactly("乙", "甲", "甲一", "甲一一");
    }

    @Test
    void nothing_moves_below_itself_or_behind_what_is_not_there() {
        assertThat(Arrangement.moved(TEXT, ONE.id(), DEEPER.id())).isEmpty();
        assertThat(Arrangement.moved(TEXT, ONE.id(), UUID.randomUUID())).isEmpty();
        assertThat(Arrangement.moved(TEXT, UUID.randomUUID(), null)).isEmpty();
    }

    @Test
    void a_section_that_is_added_and_taken_away_leaves_the_text_as_it_was() {
        Section added = section(1, "丙");
        Content more = Arrangement.with(TEXT, added, BELOW.id()).orElseThrow();
        assertThat(headings(Optional.of(more))).containsExactly("甲", "甲一", "丙", "甲一一", "乙");
        assertThat(Arrangement.without(more, added.id())).isEqualTo(TEXT);
    }

    @Test
    void no_move_loses_or_doubles_a_section() {
        Random random = new Random(9);
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            sections.add(section(1 + random.nextInt(3), "节" + i));
        }
        Content content = new Content("总结", sections);
        for (int i = 0; i < 500; i++) {
            List<Section> all = new ArrayList<>(content.sections());
            Collections.shuffle(all, random);
            Content before = content;
            content =
                    Arrangement.moved(before, all.get(0).id(), all.get(1).id()).orElse(before);
            assertThat(content.sections())
                    .extracting(Section::id)
                    .containsExactlyInAnyOrderElementsOf(
                            before.sections().stream().map(Section::id).toList());
        }
    }
}
