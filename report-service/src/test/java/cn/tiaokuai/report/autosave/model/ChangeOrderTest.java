package cn.tiaokuai.report.autosave.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangeOrderTest {

    @Test
    void the_first_change_has_the_number_one() {
        assertThat(ChangeOrder.of(0, 1)).isEqualTo(new ChangeOrder.Next());
    }

    @Test
    void a_gap_and_a_number_of_the_past_are_told_apart_with_what_is_expected() {
        assertThat(ChangeOrder.of(4, 6)).isEqualTo(new ChangeOrder.Ahead(5));
        assertThat(ChangeOrder.of(4, 4)).isEqualTo(new ChangeOrder.Behind(5));
    }
}
