package cn.tiaokuai.platform.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeCellTest {

    @ParameterizedTest
    @CsvSource({
        "=1+1,             '''=1+1'",
        "+cmd|' /C calc'!A0, '''+cmd|'' /C calc''!A0'",
        "-2+3,             '''-2+3'",
        "@SUM(A1),         '''@SUM(A1)'",
        "-5.2,             '''-5.2'",
        "农村公路,           农村公路",
        "'',               ''",
    })
    void what_a_spreadsheet_would_run_is_text(String text, String cell) {
        assertThat(SafeCell.of(text)).isEqualTo(cell);
        assertThat(SafeCell.read(SafeCell.of(text))).isEqualTo(text);
    }

    @Test
    void a_figure_below_zero_stays_a_number() {
        assertThat(SafeCell.figure("-5.2")).isEqualTo("-5.2");
        assertThat(SafeCell.figure("-2+3")).isEqualTo("'-2+3");
    }
}
