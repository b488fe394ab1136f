package cn.tiaokuai.platform.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitPathTest {

    private static final UnitPath DISTRICT = UnitPath.of("37.3701.370102");

    @Test
    void a_unit_covers_itself_and_what_lies_below() {
        assertTrue(DISTRICT.covers(DISTRICT));
        assertTrue(DISTRICT.covers(UnitPath.of("37.3701.370102.370102JT")));
    }

    @Test
    void a_unit_covers_neither_its_parent_nor_a_sibling() {
        assertFalse(DISTRICT.covers(UnitPath.of("37.3701")));
        assertFalse(DISTRICT.covers(UnitPath.of("37.3701.370121")));
    }

    @Test
    void a_code_that_begins_alike_is_another_unit() {
        assertFalse(DISTRICT.covers(UnitPath.of("37.3701.3701020")));
    }

    @Test
    void a_path_tells_its_codes() {
        assertEquals(List.of("37", "3701", "370102"), DISTRICT.codes());
        assertEquals("370102", DISTRICT.last());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ".", "37.", ".37", "37..01", "37/01", "37.01' or '1'='1", "三七"})
    void what_is_no_path_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> UnitPath.of(text));
    }
}
