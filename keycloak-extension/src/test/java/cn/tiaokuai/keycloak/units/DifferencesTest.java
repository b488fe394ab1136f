package cn.tiaokuai.keycloak.units;

import static cn.tiaokuai.keycloak.units.Units.TODAY;
import static cn.tiaokuai.keycloak.units.Units.all;
import static cn.tiaokuai.keycloak.units.Units.disabled;
import static cn.tiaokuai.keycloak.units.Units.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.tiaokuai.contracts.UnitChanged;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    @Test
    void what_is_published_already_is_not_said_again() {
        assertThat(Differences.between(published(Units.transport()), directory(Units.transport())))
                .isEmpty();
    }

    @Test
    void a_snapshot_says_everything_again() {
        assertThat(Differences.everything(published(Units.transport()), directory(Units.transport())))
                .hasSize(6);
    }

    @Test
    void a_moved_unit_takes_those_below_it_along() {
        var before = List.of(unit("37", null), unit("3701", "37"), unit("370102", "3701"));
        var after = List.of(unit("37", null), unit("3701", null), unit("370102", "3701"));
        assertThat(Differences.between(published(before), directory(after)))
                .extracting(UnitChanged::path)
                .containsExactly("3701", "3701.370102");
    }

    @Test
    void a_removed_unit_is_said_to_be_inactive_once() {
        var gone = Differences.between(published(List.of(unit("37", null))), List.of());
        assertThat(gone).extracting(UnitChanged::code, UnitChanged::active).containsExactly(tuple("37", false));
        assertThat(Differences.between(published(List.of(disabled(unit("37", null)))), List.of()))
                .isEmpty();
    }

    private static Map<String, UnitChanged> published(List<UnitGroup> units) {
        return directory(units).stream().collect(Collectors.toMap(UnitChanged::code, Function.identity()));
    }

    private static List<UnitChanged> directory(List<UnitGroup> units) {
        return all(units).directory(TODAY);
    }
}
