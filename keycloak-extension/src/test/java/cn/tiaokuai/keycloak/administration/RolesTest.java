package cn.tiaokuai.keycloak.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTest {

    @ParameterizedTest
    @ValueSource(strings = {"system-admin", "security-admin", "audit-admin"})
    void each_of_the_three_stands_alone(String one) {
        assertThat(Roles.conflict(Set.of(one))).isEmpty();
        for (String other : Set.of("drafter", "unit-admin", "issuer")) {
            assertThat(Roles.conflict(Set.of(one, other))).as(other).isPresent();
        }
    }

    @Test
    void two_of_the_three_are_not_one_person() {
        assertThat(Roles.conflict(Set.of("system-admin", "audit-admin"))).isPresent();
    }

    @Test
    void business_roles_go_together() {
        assertThat(Roles.conflict(Set.of("drafter", "reviewer", "unit-admin"))).isEmpty();
        assertThat(Roles.conflict(Set.of())).isEmpty();
    }
}
