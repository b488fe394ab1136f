package cn.tiaokuai.review.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedWordsTest {

    private static void differ(Object one, Object other) {
        assertThat(SignedWords.of(one)).isNotEqualTo(SignedWords.of(other));
    }

    @Test
    void words_that_move_from_one_field_to_the_next_read_differently() {
        assertThat(SignedWords.of("a", "bc")).isNotEqualTo(SignedWords.of("ab", "c"));
        differ(List.of("a", "b"), List.of("a, b"));
        differ(List.of(List.of("a"), List.of("b")), List.of(List.of("a", "b")));
    }

    @Test
    void what_is_missing_is_not_the_word_for_it() {
        differ(null, "null");
        differ(null, "-");
        differ(Arrays.asList(null, "x"), Arrays.asList("x", null));
    }

    @Test
    void a_list_is_none_of_its_words() {
        differ(List.of(), "");
        differ(List.of("1*"), "1*");
    }
}
