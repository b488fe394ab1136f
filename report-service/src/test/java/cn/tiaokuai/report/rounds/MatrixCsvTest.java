package cn.tiaokuai.report.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.report.rounds.model.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatrixCsvTest {

    private static String csv(PlaceView place) {
        return MatrixCsv.TABLE.of(List.of(place), MatrixCsv::cells);
    }

    private static PlaceView place(String name, Standing state, Instant submitted) {
        LocalDate day = LocalDate.of(2026, 1, 15);
        return new PlaceView(
                "370102JT", name, state, true, day, false, null, submitted, submitted == null ? null : day, 3);
    }

    @Test
    void a_line_says_where_a_unit_is() {
        String csv = csv(place("临江区交通运输局", Standing.SUBMITTED, Instant.parse("2026-01-15T16:30:00Z")));
        assertThat(csv).startsWith("\uFEFF单位代码,");
        assertThat(csv).endsWith("\r\n370102JT,临江区交通运输局,已送审,2026-01-15,否,2026-01-15,2026-01-16 00:30,3\r\n");
    }

    @Test
    void who_is_late_may_have_begun() {
        assertThat(csv(place("x", Standing.LATE, null))).contains("逾期未报（已起草）");
    }

    @Test
    void a_name_is_never_a_formula() {
        assertThat(csv(place("=1+1", Standing.DRAFTING, null))).contains(",'=1+1,");
    }
}
