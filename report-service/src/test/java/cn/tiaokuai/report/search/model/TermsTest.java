package cn.tiaokuai.report.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.report.Kind;
import cn.tiaokuai.report.analysis.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

    private static final String TEXT = "新改建农村公路46.5公里，完成投资１.2亿元。";

    private static int[] pairs(String text) {
        return Terms.pairs(Terms.folded(text));
    }

    private static boolean finds(String text, String word) {
        return IntStream.of(pairs(word))
                .allMatch(pair -> IntStream.of(pairs(text)).anyMatch(other -> other == pair));
    }

    @Test
    void every_stretch_of_letters_is_found() {
        assertThat(finds(TEXT, "农村公路")).isTrue();
        assertThat(finds(TEXT, "路46")).isTrue();
        assertThat(finds(TEXT, "公里数")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"公路, 1", "新公路, 2", "农村公路, 2", "农村公路网, 3", "46.5公里, 3", "路, 0", "路，里, 0"})
    void the_fewest_pairs_cover_a_word(String word, int pairs) {
        int[] cover = Terms.cover(word);
        assertThat(cover).hasSize(pairs);
        assertThat(Terms.pairs(word)).contains(cover);
        assertThat(Arrays.stream(cover)
                        .mapToObj(pair -> "" + (char) (pair >>> 16) + (char) pair)
                        .collect(Collectors.joining())
                        .chars())
                .containsAll(pairs == 0 ? List.of() : letters(word));
    }

    /** Those that stand beside another one. */
    private static List<Integer> letters(String word) {
        return IntStream.of(Terms.pairs(word))
                .flatMap(pair -> IntStream.of(pair >>> 16, pair & 0xffff))
                .boxed()
                .toList();
    }

    @Test
    void signs_part_pairs() {
        assertThat(pairs("里，完")).isEmpty();
        assertThat(pairs("路")).isEmpty();
    }

    @Test
    void width_and_case_make_no_difference_and_move_nothing() {
        assertThat(Terms.folded("ＧＤＰ（１.２）")).isEqualTo("gdp(1.2)");
        assertThat(Terms.folded(TEXT)).hasSameSizeAs(TEXT);
    }

    @Test
    void marks_are_no_pairs_and_differ() {
        int[] marks = IntStream.concat(
                        IntStream.concat(
                                Arrays.stream(Kind.values()).mapToInt(kind -> Terms.kind(kind.name())),
                                Arrays.stream(Part.values()).mapToInt(part -> Terms.part(part.name()))),
                        IntStream.of(Terms.year(2025), Terms.year(2026)))
                .toArray();
        assertThat(marks).doesNotHaveDuplicates();
        assertThat(Terms.onlyPairs(marks)).isEmpty();
        assertThat(Terms.onlyPairs(Likeness.bands(pairs(TEXT)))).isEmpty();
        assertThat(Terms.onlyPairs(pairs(TEXT))).isEqualTo(pairs(TEXT));
    }

    @Test
    void texts_share_bands_as_often_as_they_are_alike() {
        Random random = new Random(1);
        int found = 0;
        for (int i = 0; i < 300; i++) {
            int[] first =
                    random.ints(200, 0x4e004e00, 0x4e00ffff).distinct().sorted().toArray();
            int[] second = IntStream.concat(
                            Arrays.stream(first).limit(92), random.ints(first.length - 92, 0x5e004e00, 0x5e00ffff))
                    .distinct()
                    .sorted()
                    .toArray();
            assertThat(Likeness.of(first, second)).isBetween(0.29, 0.32);
            int[] bands = Likeness.bands(second);
            found += IntStream.of(Likeness.bands(first)).anyMatch(band -> Arrays.binarySearch(sorted(bands), band) >= 0)
                    ? 1
                    : 0;
        }
        assertThat(found).isBetween(245, 299);
    }

    private static int[] sorted(int[] numbers) {
        return Arrays.stream(numbers).sorted().toArray();
    }
}
