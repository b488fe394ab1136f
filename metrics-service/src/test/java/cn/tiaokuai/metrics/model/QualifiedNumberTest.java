package cn.tiaokuai.metrics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualifiedNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "85000      | 85000   | -",
                "' 1,234.5 '| 1234.5  | -",
                "-3.20      | -3.20   | -",
                "+7         | 7       | -",
                "超过85000   | 85000   | MORE_THAN",
                "逾 100      | 100     | MORE_THAN",
                "不超过12    | 12      | AT_MOST",
                "不足1,000   | 1000    | LESS_THAN",
                "不少于30    | 30      | AT_LEAST",
                "≥30        | 30      | AT_LEAST",
                ">= 30      | 30      | AT_LEAST",
                "< 30       | 30      | LESS_THAN",
                "约12.5      | 12.5    | ABOUT",
                "12.5左右    | 12.5    | ABOUT",
            })
    void a_qualifier_is_a_part_of_the_value(String cell, BigDecimal value, Qualifier qualifier) {
        assertThat(QualifiedNumber.parse(cell)).contains(new QualifiedNumber(value, qualifier));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "N/A", "-", "－", "8.5万", "12%", "1,23", "1.234.5", "1e9", "=1+1", "约", "约超过3", "１２"})
    void what_is_no_number_is_none(String cell) {
        assertThat(QualifiedNumber.parse(cell)).isEmpty();
    }
}
