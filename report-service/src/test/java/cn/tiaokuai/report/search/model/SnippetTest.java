package cn.tiaokuai.report.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SnippetTest {

    @Test
    void words_are_marked_where_they_stand() {
        String text = "前".repeat(100) + "农村公路建设，农村公路养护" + "后".repeat(100);
        Snippet snippet = Snippet.of(text, List.of("农村公路"), 3).getFirst();
        assertThat(snippet.start()).isEqualTo(70);
        assertThat(snippet.marks())
                .extracting(mark -> snippet.text().substring(mark.start(), mark.end()))
                .containsExactly("农村公路", "农村公路");
    }

    @Test
    void places_far_apart_make_several_stretches_up_to_a_limit() {
        String text = ("公路" + "远".repeat(100)).repeat(5);
        assertThat(Snippet.of(text, List.of("公路"), 3)).hasSize(3);
    }

    @Test
    void overlapping_words_are_marked_once() {
        assertThat(Snippet.marks("农村公路", List.of("农村公路", "公路"))).containsExactly(new Snippet.Mark(0, 4));
    }

    /** Whatever the text: a stretch stands where it says, and a mark shows a word that was sought. */
    @Test
    void stretches_tell_the_truth() {
        Random random = new Random(7);
        List<String> words = List.of("甲乙", "乙丙", "丙");
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(300), 0, 6).forEach(c -> text.append("甲乙丙丁𠀀，".codePointAt(c == 5 ? 6 : c)));
            for (Snippet snippet : Snippet.of(text.toString(), words, 5)) {
                assertThat(text.substring(
                                snippet.start(),
                                snippet.start() + snippet.text().length()))
                        .isEqualTo(snippet.text());
                assertThat(snippet.marks())
                        .isNotEmpty()
                        .allMatch(mark -> words.contains(snippet.text().substring(mark.start(), mark.end())));
            }
        }
    }
}
