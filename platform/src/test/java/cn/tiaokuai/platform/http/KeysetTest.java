package cn.tiaokuai.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetTest {

    @Test
    void what_was_packed_comes_out_again() {
        assertEquals(List.of("2026", "柳林镇"), Keyset.decode(Keyset.encode(2026, "柳林镇"), 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "MjAyNg", "not base64!"})
    void what_was_not_packed_here_is_refused(String after) {
        HttpProblem problem = assertThrows(HttpProblem.class, () -> Keyset.decode(after, 2));
        assertEquals(400, problem.getStatusCode());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201, Integer.MAX_VALUE})
    void a_page_has_between_1_and_200_entries(int limit) {
        assertEquals(
                400, assertThrows(HttpProblem.class, () -> Keyset.limit(limit)).getStatusCode());
    }

    @Test
    void a_page_that_is_not_the_last_names_the_next() {
        Page<Integer> page = Page.of(List.of(1, 2, 3), 2, i -> new Object[] {i});
        assertEquals(List.of(1, 2), page.items());
        assertEquals(List.of("2"), Keyset.decode(page.next(), 1));
    }
}
