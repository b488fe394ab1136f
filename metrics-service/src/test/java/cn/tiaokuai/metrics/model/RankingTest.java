package cn.tiaokuai.metrics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static Ratio ratio(int part, int whole) {
        return new Ratio(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    @Test
    void equals_share_a_rank_and_the_next_one_is_left_out() {
        Map<String, Ratio> completions =
                new HashMap<>(Map.of("A", ratio(1, 3), "B", ratio(2, 6), "C", ratio(9, 10), "D", ratio(-1, 5)));
        completions.put("E", null);
        assertThat(Ranking.of(completions)).isEqualTo(Map.of("C", 1, "A", 2, "B", 2, "D", 4));
    }
}
