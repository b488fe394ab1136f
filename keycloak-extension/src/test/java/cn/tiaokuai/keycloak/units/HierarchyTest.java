package cn.tiaokuai.keycloak.units;

import static cn.tiaokuai.keycloak.units.Units.TODAY;
import static cn.tiaokuai.keycloak.units.Units.disabled;
import static cn.tiaokuai.keycloak.units.Units.superior;
import static cn.tiaokuai.keycloak.units.Units.unit;
import static cn.tiaokuai.keycloak.units.Units.valid;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.keycloak.units.Hierarchy.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HierarchyTest {

    @Test
    void a_bureau_stands_below_its_government_and_below_the_bureau_one_level_up() {
        assertThat(place("370102JT", Units.transport()))
                .isEqualTo(new Place("37.3701.370102.370102JT", "370102", "37JT.3701JT.370102JT", "3701JT", true));
    }

    @Test
    void a_government_has_no_line() {
        assertThat(place("370102", Units.transport()))
                .isEqualTo(new Place("37.3701.370102", "3701", "370102", null, true));
    }

    @Test
    void a_line_in_a_circle_gives_nobody_in_it_or_below_it_a_superior() {
        var units =
                List.of(superior(unit("A", null), "B"), superior(unit("B", null), "A"), superior(unit("C", null), "A"));
        assertThat(units)
                .extracting(unit -> place(unit.code(), units).linePath())
                .containsExactly("A", "B", "C");
    }

    @Test
    void a_unit_is_not_its_own_superior() {
        assertThat(place("A", List.of(superior(unit("A", null), "A"))).lineSuperior())
                .isNull();
    }

    @Test
    void an_unknown_line_superior_counts_for_nothing() {
        assertThat(place("A", List.of(superior(unit("A", null), "GONE"))))
                .isEqualTo(new Place("A", null, "A", null, true));
    }

    @Test
    void folders_between_units_leave_no_trace_in_the_path() {
        var folders = Map.of("folder", "37");
        var hierarchy =
                new Hierarchy(new AllUnits(List.of(unit("37", null), unit("3701", "folder")), folders::get), TODAY);
        assertThat(hierarchy.of(unit("3701", "folder")).path()).isEqualTo("37.3701");
    }

    @Test
    void a_unit_is_valid_on_its_first_and_on_its_last_day() {
        assertThat(place("A", List.of(valid(unit("A", null), TODAY, TODAY))).active())
                .isTrue();
    }

    @Test
    void a_unit_is_closed_before_its_first_and_after_its_last_day() {
        assertThat(place("A", List.of(valid(unit("A", null), TODAY.plusDays(1), null)))
                        .active())
                .isFalse();
        assertThat(place("A", List.of(valid(unit("A", null), null, TODAY.minusDays(1))))
                        .active())
                .isFalse();
    }

    @Test
    void what_is_below_a_closed_unit_is_closed() {
        assertThat(place("B", List.of(disabled(unit("A", null)), unit("B", "A")))
                        .active())
                .isFalse();
    }

    @Test
    void a_closed_line_superior_closes_nothing() {
        assertThat(place("B", List.of(disabled(unit("A", null)), superior(unit("B", null), "A"))))
                .isEqualTo(new Place("B", null, "A.B", "A", true));
    }

    private static Place place(String code, List<UnitGroup> units) {
        return Units.hierarchy(units).of(Units.all(units).withCode(code).orElseThrow());
    }
}
