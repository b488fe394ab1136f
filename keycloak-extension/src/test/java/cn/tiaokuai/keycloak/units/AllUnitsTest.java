package cn.tiaokuai.keycloak.units;

import static cn.tiaokuai.keycloak.units.Units.TODAY;
import static cn.tiaokuai.keycloak.units.Units.all;
import static cn.tiaokuai.keycloak.units.Units.twin;
import static cn.tiaokuai.keycloak.units.Units.unit;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.contracts.UnitChanged;
import org.junit.jupiter.api.Test;

class AllUnitsTest {

    @Test
    void the_directory_names_superiors_before_subordinates() {
        assertThat(all(Units.transport()).directory(TODAY))
                .extracting(UnitChanged::code)
                .containsExactly("37", "3701", "370102", "370102JT", "3701JT", "37JT");
    }

    @Test
    void a_newcomer_with_the_code_of_another_is_left_out() {
        assertThat(all(twin(unit("37", null)), unit("37", null)).directory(TODAY))
                .extracting(UnitChanged::name)
                .containsExactly("37单位");
    }

    @Test
    void a_group_whose_code_cannot_stand_in_a_path_is_left_out() {
        assertThat(all(unit("37.01", null), unit("jt", null)).directory(TODAY)).isEmpty();
    }
}
