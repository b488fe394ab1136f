package cn.tiaokuai.platform.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private static String cell(Object value) {
        String text = new CsvTable(List.of("事项")).of(List.of(value), v -> Stream.of(v));
        return text.substring("\uFEFF事项\r\n".length(), text.length() - 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "  =cmd",
                "\u00a0=1",
                "\u3000=1",
                "\uFEFF=1",
                "\u200b=1"
            })
    void what_people_typed_is_never_a_formula(String typed) {
        assertThat(cell(typed).replace("\"", "")).startsWith("'");
    }

    @Test
    void numbers_stay_numbers() {
        assertThat(cell(new BigDecimal("-1E+3"))).isEqualTo("-1000");
        assertThat(cell(7)).isEqualTo("7");
    }

    @Test
    void commas_quotes_and_lines_are_kept() {
        assertThat(cell("甲,乙\"丙\"\n丁")).isEqualTo("\"甲,乙\"\"丙\"\"\n丁\"");
    }

    @Test
    void half_a_table_is_none() {
        assertThat(CsvTable.whole(List.of(1, 2), 2)).hasSize(2);
        assertThatThrownBy(() -> CsvTable.whole(List.of(1, 2, 3), 2)).hasMessageContaining("2 行");
    }
}
