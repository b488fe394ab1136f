package cn.tiaokuai.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The realm file as an operator would take it over: without its mark as a sample, in which nobody is asked for a second factor. */
class SecondFactorTest {

    private static final String REALM = "second-factor";
    private static final String SECRET = "0123456789abcdefghij";
    private static final Map<String, Object> ONE_TIME_PASSWORDS = Map.of(
            "type",
            "otp",
            "secretData",
            "{\"value\":\"" + SECRET + "\"}",
            "credentialData",
            "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,\"algorithm\":\"HmacSHA1\"}");

    private static final Set<String> WITH_A_SECOND_FACTOR = Set.of("admin.security", "admin.audit");

    @BeforeAll
    static void take_over_the_realm() {
        ObjectNode realm = RealmFile.read();
        realm.put("realm", REALM);
        realm.withObject("/attributes").remove("tiaokuai.sample");
        RealmFile.keep(realm, Set.of("drafter.370102jt", "issuer.370102jt", "admin.security", "admin.audit"));
        realm.withArray("/users").forEach(person -> {
            if (WITH_A_SECOND_FACTOR.contains(person.path("username").asText())) {
                ((ArrayNode) person.path("credentials")).addPOJO(ONE_TIME_PASSWORDS);
            }
        });
        KeycloakAdmin.get().addRealm(realm);
    }

    @AfterAll
    static void remove_it() {
        KeycloakAdmin.get().removeRealm(REALM);
    }

    @Test
    void a_drafter_signs_in_with_a_password_alone() {
        assertThat(RealmFile.grant(REALM, "drafter.370102jt", "").status()).isEqualTo(200);
        assertThat(SignInPage.of(REALM).submit("drafter.370102jt")).contains("code=");
    }

    @Test
    void an_issuer_without_a_second_factor_gets_no_token_for_a_password() {
        requireNoToken("issuer.370102jt", "");
    }

    @Test
    void in_the_sample_realm_the_same_issuer_needs_nothing_but_the_password() {
        assertThat(RealmFile.grant("tiaokuai", "issuer.370102jt", "").status()).isEqualTo(200);
        assertThat(SignInPage.of("tiaokuai").submit("issuer.370102jt")).contains("code=");
    }

    @Test
    void an_issuer_who_signs_in_for_the_first_time_has_to_set_one_up() {
        assertThat(SignInPage.of(REALM).submit("issuer.370102jt")).contains("CONFIGURE_TOTP");
    }

    @Test
    void an_administrator_gives_password_and_one_time_password() {
        requireNoToken("admin.security", "");
        assertThat(RealmFile.grant(REALM, "admin.security", OneTimePassword.now(SECRET))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_wrong_one_time_password_is_none() {
        requireNoToken("admin.audit", "000000");
    }

    /** Keycloak says 401 or 400, depending on what is wrong. */
    private static void requireNoToken(String username, String oneTimePassword) {
        Answer refused = RealmFile.grant(REALM, username, oneTimePassword);
        assertThat(refused.status()).isBetween(400, 401);
        assertThat(refused.json().path("error").asText()).isEqualTo("invalid_grant");
    }
}
