package cn.tiaokuai.keycloak.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecondFactorTest {

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "unit-admin", "system-admin", "security-admin", "audit-admin"})
    void administrators_and_issuers_are_asked_whatever_else_they_are(String role) {
        assertThat(SecondFactor.isAskedOf(Set.of("drafter", role))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"drafter", "statistician", "reviewer", "legal-reviewer", "supervisor"})
    void others_are_not(String role) {
        assertThat(SecondFactor.isAskedOf(Set.of(role))).isFalse();
    }
}
