package cn.tiaokuai.report.compendium.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PassesTest {

    private static int[] progress(Passes passes) {
        return IntStream.rangeClosed(1, passes.count())
                .flatMap(pass -> IntStream.rangeClosed(1, passes.chapters()).map(ordinal -> passes.done(pass, ordinal)))
                .toArray();
    }

    @Test
    void progress_goes_on_from_the_layout_to_the_end() {
        assertThat(progress(Passes.of(4, true))).containsExactly(0, 1, 1, 2, 2, 3, 3, 4);
    }

    @Test
    void without_a_layout_each_chapter_counts_once() {
        assertThat(progress(Passes.of(3, false))).containsExactly(1, 2, 3);
    }
}
