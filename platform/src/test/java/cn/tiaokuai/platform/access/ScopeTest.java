package cn.tiaokuai.platform.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tiaokuai.platform.units.UnitPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

    private static final String UNIT = "370102JT";
    private static final UnitPath PATH = UnitPath.of("37.3701.370102.370102JT");
    private static final UnitPath LINE = UnitPath.of("37JT.3701JT.370102JT");

    @ParameterizedTest
    @CsvSource({
        "370102JT, 37.3701.370102.370102JT, 37JT.3701JT.370102JT, OWN",
        "370102, 37.3701.370102, 370102, BLOCK_ANCESTOR",
        "37, 37, 37, BLOCK_ANCESTOR",
        "3701JT, 37.3701.3701JT, 37JT.3701JT, LINE_ANCESTOR",
        "37JT, 37.37JT, 37JT, LINE_ANCESTOR",
        "370121JT, 37.3701.370121.370121JT, 37JT.3701JT.370121JT, NONE",
        "370102SF, 37.3701.370102.370102SF, 37SF.3701SF.370102SF, NONE",
    })
    void a_superior_stands_above_by_block_or_by_line(String unit, String path, String line, Relation expected) {
        Scope caller = new Scope(unit, UnitPath.of(path), UnitPath.of(line));
        assertEquals(expected, caller.to(UNIT, PATH, LINE));
    }

    @ParameterizedTest
    @CsvSource({"370102, 37.3701.370102, 370102", "3701, 37.3701, 3701"})
    void a_unit_below_has_no_claim_on_its_superior(String unit, String path, String line) {
        Scope caller = new Scope(UNIT, PATH, LINE);
        assertEquals(Relation.NONE, caller.to(unit, UnitPath.of(path), UnitPath.of(line)));
    }
}
