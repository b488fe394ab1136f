package cn.tiaokuai.keycloak.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What testers of 等保三级 look for in the realm; the file is what operators start theirs from. */
class RealmSecurityTest {

    private static JsonNode realm;

    @BeforeAll
    static void read() throws IOException {
        realm = new ObjectMapper()
                .readTree(Path.of("../deploy/keycloak/realm.json").toFile());
    }

    @Test
    void passwords_are_long_mixed_new_and_changed_every_ninety_days() {
        List<String> policy =
                Arrays.asList(realm.path("passwordPolicy").asText().split(" and "));
        assertThat(policy)
                .contains("length(10)", "upperCase(1)", "lowerCase(1)", "digits(1)", "specialChars(1)")
                .contains("notUsername", "notContainsUsername", "passwordHistory(5)", "forceExpiredPasswordChange(90)");
    }

    @Test
    void an_account_is_locked_for_ten_minutes_after_five_failures() {
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("failureFactor").asInt()).isEqualTo(5);
        assertThat(realm.path("waitIncrementSeconds").asInt()).isEqualTo(600);
    }

    @Test
    void sessions_end_after_half_an_hour_of_silence_and_after_ten_hours_anyway() {
        assertThat(realm.path("ssoSessionIdleTimeout").asInt()).isEqualTo(1_800);
        assertThat(realm.path("ssoSessionMaxLifespan").asInt()).isEqualTo(36_000);
        assertThat(realm.path("rememberMe").asBoolean(true)).isFalse();
    }

    @Test
    void events_of_sign_in_and_administration_are_kept_for_two_hundred_days() {
        long days = Duration.ofDays(200).toSeconds();
        assertThat(realm.path("eventsEnabled").asBoolean()).isTrue();
        assertThat(realm.path("eventsExpiration").asLong()).isEqualTo(days);
        assertThat(realm.path("adminEventsEnabled").asBoolean()).isTrue();
        assertThat(realm.path("adminEventsDetailsEnabled").asBoolean()).isTrue();
        assertThat(realm.path("attributes").path("adminEventsExpiration").asLong())
                .isEqualTo(days);
        assertThat(realm.path("enabledEventTypes"))
                .extracting(JsonNode::asText)
                .contains("LOGIN", "LOGIN_ERROR", "LOGOUT", "UPDATE_CREDENTIAL", "USER_DISABLED_BY_TEMPORARY_LOCKOUT");
    }

    @Test
    void both_ways_to_sign_in_ask_for_the_second_factor() {
        for (String way : List.of("browserFlow", "directGrantFlow")) {
            assertThat(authenticatorsBelow(realm.path(way).asText()))
                    .as(way)
                    .contains("tiaokuai-second-factor")
                    .anyMatch(name -> name.endsWith("otp-form") || name.endsWith("validate-otp"));
        }
    }

    private static List<String> authenticatorsBelow(String flow) {
        return StreamSupport.stream(realm.path("authenticationFlows").spliterator(), false)
                .filter(one -> one.path("alias").asText().equals(flow))
                .flatMap(one -> StreamSupport.stream(
                        one.path("authenticationExecutions").spliterator(), false))
                .flatMap(one -> one.has("flowAlias")
                        ? authenticatorsBelow(one.path("flowAlias").asText()).stream()
                        : List.of(one.path("authenticator").asText()).stream())
                .toList();
    }
}
