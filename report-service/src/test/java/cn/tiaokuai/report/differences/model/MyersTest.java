package cn.tiaokuai.report.differences.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MyersTest {

    private static List<Integer> row(Random random) {
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(i -> random.nextInt(4))
                .toList();
    }

    private static int longestCommon(List<Integer> from, List<Integer> to) {
        int[][] best = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                best[i][j] = from.get(i).equals(to.get(j))
                        ? best[i + 1][j + 1] + 1
                        : Math.max(best[i + 1][j], best[i][j + 1]);
            }
        }
        return best[0][0];
    }

    private static int kept(List<Integer> from, List<Integer> to, int most) {
        int kept = 0;
        for (Myers.Run run : Myers.runs(from, to, most)) {
            if (run.kept()) {
                assertThat(from.subList(run.from(), run.fromEnd())).isEqualTo(to.subList(run.to(), run.toEnd()));
                kept += run.fromEnd() - run.from();
            }
        }
        return kept;
    }

    @Test
    void nothing_is_removed_that_could_stay() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            List<Integer> from = row(random);
            List<Integer> to = row(random);
            assertThat(kept(from, to, 1000)).as("%s to %s", from, to).isEqualTo(longestCommon(from, to));
        }
    }

    @Test
    void rows_that_are_too_far_apart_keep_their_common_ends() {
        List<Integer> from = List.of(1, 2, 3, 4, 9);
        List<Integer> to = List.of(1, 5, 6, 7, 9);
        assertThat(kept(from, to, 2)).isEqualTo(2);
        assertThat(kept(Collections.nCopies(50, 1), Collections.nCopies(60, 1), 0))
                .isEqualTo(50);
    }
}
