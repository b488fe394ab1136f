package cn.tiaokuai.metrics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026,    YEAR,      12, 2026-12-31, 2025",
        "2026H1,  HALF_YEAR, 6,  2026-06-30, 2025H1",
        "2026Q3,  QUARTER,   9,  2026-09-30, 2025Q3",
        "2024-02, MONTH,     2,  2024-02-29, 2023-02",
        "2026-12, MONTH,     12, 2026-12-31, 2025-12",
    })
    void a_period_is_read_and_written(String text, Frequency frequency, int months, LocalDate end, String before) {
        Period period = Period.parse(text).orElseThrow();
        assertThat(period).hasToString(text);
        assertThat(period.frequency()).isEqualTo(frequency);
        assertThat(period.monthsPassed()).isEqualTo(months);
        assertThat(period.end()).isEqualTo(end);
        assertThat(period.yearBefore()).hasToString(before);
        assertThat(period.closesYear()).isEqualTo(months == 12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "26",
                "2026-9",
                "2026-13",
                "2026-00",
                "2026Q0",
                "2026Q5",
                "2026H3",
                "2026q3",
                "2026-09-01",
                "２０２６",
                "2026\n",
                " 2026",
                "2026年",
                "-2026",
                "20260"
            })
    void nothing_else_is_a_period(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }
}
