package cn.tiaokuai.keycloak.units;

import static cn.tiaokuai.keycloak.units.Units.superior;
import static cn.tiaokuai.keycloak.units.Units.twin;
import static cn.tiaokuai.keycloak.units.Units.unit;
import static cn.tiaokuai.keycloak.units.Units.valid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnitRulesTest {

    @Test
    void a_proper_hierarchy_is_stored() {
        var units = Units.transport();
        assertThat(UnitRules.refusal(units.stream(), Units.all(units))).isEmpty();
    }

    @Test
    void a_code_of_small_letters_is_refused() {
        assertThat(refusal(unit("37jt", null)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("37jt"));
    }

    @Test
    void a_unit_without_code_is_refused() {
        assertThat(refusal(new UnitGroup("x", null, 1, null, "某局", null, null, null, null, null, true, true)))
                .hasValue("单位“某局”缺少代码（属性 code）");
    }

    @Test
    void a_code_used_by_another_unit_is_refused_whoever_is_older() {
        assertThat(refusal(twin(unit("37", null)), unit("37", null))).isPresent();
        assertThat(refusal(unit("37", null), twin(unit("37", null)))).isPresent();
    }

    @Test
    void a_last_day_before_the_first_is_refused() {
        assertThat(refusal(valid(unit("37", null), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 4, 30))))
                .isPresent();
    }

    @Test
    void an_unreadable_date_is_refused() {
        assertThat(refusal(new UnitGroup("37", null, 1, "37", "某省", null, null, null, null, null, false, true)))
                .isPresent();
    }

    @Test
    void a_line_superior_must_exist() {
        assertThat(refusal(superior(unit("3701JT", null), "37JT"))).isPresent();
    }

    @Test
    void a_line_must_have_a_top() {
        assertThat(refusal(superior(unit("A", null), "B"), superior(unit("B", null), "A")))
                .isPresent();
    }

    /** Refusal of the first unit among all of them. */
    private static Optional<String> refusal(UnitGroup... units) {
        return UnitRules.refusal(Stream.of(units[0]), Units.all(units));
    }
}
