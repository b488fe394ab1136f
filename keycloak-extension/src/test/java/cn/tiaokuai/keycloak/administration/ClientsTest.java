package cn.tiaokuai.keycloak.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of machine clients and their keys before Keycloak is touched; the rest is tried with the system. */
class ClientsTest {

    @Test
    void limits_are_there_unless_given() {
        EditedClient edited =
                new NewClient("city-statistics", "市统计", "group", List.of("reports:read"), null, null).edited();
        assertThat(edited.perMinute()).isEqualTo(60);
        assertThat(edited.perDay()).isEqualTo(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiaokuai-web", "admin-cli", "account-console", "Upper", "a", "1st-client", "with space"})
    void a_name_that_is_taken_or_no_name_is_refused(String clientId) {
        refused(() -> new NewClient(clientId, "市统计", "group", List.of("reports:read"), 60, 100).require(), "clientId");
    }

    @Test
    void a_scope_that_nobody_knows_is_refused_and_so_is_none() {
        refused(() -> new EditedClient("市统计", List.of("reports:write"), 60, 100, true).require(), "scopes");
        refused(() -> new EditedClient("市统计", List.of(), 60, 100, true).require(), "scopes");
    }

    @Test
    void a_limit_of_nothing_is_refused() {
        refused(() -> new EditedClient("市统计", List.of("reports:read"), 0, 100, true).require(), "perMinute");
        refused(() -> new EditedClient("市统计", List.of("reports:read"), 60, 1_000_001, true).require(), "perDay");
    }

    @Test
    void a_key_of_two_thousand_bits_will_do_and_a_shorter_one_will_not() {
        assertThatNoException().isThrownBy(() -> rsa(2_048).require());
        refused(() -> rsa(1_024).require(), "kty");
        refused(() -> new NewKey("RSA", "k", null, null, "?", "?", null, null, null).require(), "kty");
        assertThatNoException().isThrownBy(() -> ec(BigInteger.ZERO).require());
        refused(() -> ec(BigInteger.ONE).require(), "kty");
        refused(() -> new NewKey("oct", "k", null, null, null, null, null, null, null).require(), "kty");
    }

    /** Json refuses fields that nobody knows: with "d" in it, a key is the private one. */
    @Test
    void a_private_key_is_refused_by_its_field() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Json.read(
                        "{\"kty\":\"RSA\",\"kid\":\"k\",\"n\":\"a\",\"e\":\"AQAB\",\"d\":\"b\"}", NewKey.class))
                .matches(refusal -> refusal.status() == 400);
    }

    private static NewKey rsa(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            RSAPublicKey key = (RSAPublicKey) generator.generateKeyPair().getPublic();
            return new NewKey(
                    "RSA", "k", null, null, url(key.getModulus()), url(key.getPublicExponent()), null, null, null);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A new one, whose point is moved by so much. */
    private static NewKey ec(BigInteger moved) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            ECPoint point = ((ECPublicKey) generator.generateKeyPair().getPublic()).getW();
            String y = url(point.getAffineY().add(moved));
            return new NewKey("EC", "k", null, null, null, null, "P-256", url(point.getAffineX()), y);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String url(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable check, String field) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(check)
                .matches(refusal ->
                        refusal.status() == 422 && field.equals(refusal.more().get("field")));
    }
}
