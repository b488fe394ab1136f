package cn.tiaokuai.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that somebody made, or that were made for something else; {@link TokenTest} has the clumsy ones. */
class ForgedTokensTest {

    private static final List<String> DOORS = List.of(
            "/api/reports", "/api/metrics/indicators", "/api/reviews/steps", Administering.ROOT + "/colleagues");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GOOD = TestedSystem.get().api().token("drafter.370102jt");

    private final Api api = TestedSystem.get().api();

    /** What the forger claims: the real claims, with all roles of the province. */
    private static String promoted() throws Exception {
        ObjectNode claims = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(GOOD.split("\\.", 3)[1]));
        claims.putArray("posts")
                .addObject()
                .put("unit", "37")
                .put("path", "37")
                .put("linePath", "37")
                .putArray("roles")
                .add("supervisor")
                .add("reviewer");
        return claims.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE", "", "HS256", "RS256", "XX999"})
    void nobody_gets_in_without_a_signature(String algorithm) throws Exception {
        requireRefused(encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}") + "." + encoded(promoted()) + ".");
    }

    /** The public key is known to everybody: as a secret it is none. */
    static Stream<Arguments> public_keys() throws Exception {
        String key = TestedSystem.get()
                .api()
                .nobody()
                .get("/auth/realms/tiaokuai")
                .expect(200)
                .json()
                .get("public_key")
                .asText();
        return Stream.of(
                argumentSet("bytes", (Object) Base64.getDecoder().decode(key)),
                argumentSet("letters", (Object) key.getBytes(UTF_8)),
                argumentSet("PEM", (Object)
                        ("-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n").getBytes(UTF_8)),
                argumentSet("nothing", (Object) new byte[] {0}));
    }

    @ParameterizedTest
    @MethodSource("public_keys")
    void nobody_gets_in_with_the_public_key_as_a_secret(byte[] key) throws Exception {
        for (String kid : List.of(kid(), "../../../../dev/null", "x' or 1=1 --")) {
            ObjectNode header = JSON.createObjectNode()
                    .put("alg", "HS256")
                    .put("typ", "JWT")
                    .put("kid", kid);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            String signed = encoded(header.toString()) + "." + encoded(promoted());
            requireRefused(signed + "." + encoded(mac.doFinal(signed.getBytes(UTF_8))));
        }
    }

    @Test
    void nobody_gets_in_with_a_key_that_the_token_brings_along_and_nobody_asks_for_it() throws Exception {
        KeyPair own = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        try (Listening elsewhere = Listening.open(jwks((RSAPublicKey) own.getPublic()))) {
            ObjectNode plain = JSON.createObjectNode()
                    .put("alg", "RS256")
                    .put("typ", "JWT")
                    .put("kid", kid());
            for (ObjectNode header : List.of(
                    plain,
                    plain.deepCopy().put("kid", "new"),
                    plain.deepCopy().put("kid", "new").put("jku", elsewhere.address()),
                    plain.deepCopy().put("kid", "new").put("x5u", elsewhere.address()),
                    plain.deepCopy()
                            .set(
                                    "jwk",
                                    JSON.readTree(jwks((RSAPublicKey) own.getPublic()))
                                            .get("keys")
                                            .get(0)))) {
                requireRefused(signed(header, promoted(), own));
            }
            ObjectNode foreign = (ObjectNode) JSON.readTree(promoted());
            requireRefused(signed(plain, foreign.put("iss", elsewhere.address()).toString(), own));
            assertThat(elsewhere.asked()).isEmpty();
        }
    }

    @Test
    void a_token_for_somebody_else_to_read_opens_nothing() {
        String form =
                "grant_type=password&scope=openid&client_id=tiaokuai-demo&username=drafter.370102jt&password=Tiaokuai-2026";
        JsonNode tokens = api.nobody()
                .form("/auth/realms/tiaokuai/protocol/openid-connect/token", form)
                .expect(200)
                .json();
        requireRefused(tokens.get("id_token").asText());
        requireRefused(tokens.get("refresh_token").asText());
    }

    @Test
    void a_token_for_another_audience_opens_nothing() {
        requireRefused(KeycloakAdmin.get().tokenOf("admin-cli", "drafter.370102jt"));
    }

    private void requireRefused(String token) {
        for (String door : DOORS) {
            Answer answer = api.authorizedBy("Bearer " + token).get(door);
            assertThat(answer.status()).as(answer.request() + " with " + token).isEqualTo(401);
            assertThat(answer.json().path("type").asText()).isEqualTo("urn:tiaokuai:problem:unauthorized");
        }
    }

    private static String kid() throws Exception {
        return JSON.readTree(Base64.getUrlDecoder().decode(GOOD.split("\\.", 3)[0]))
                .get("kid")
                .asText();
    }

    private static String signed(ObjectNode header, String claims, KeyPair by) throws GeneralSecurityException {
        String signed = encoded(header.toString()) + "." + encoded(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(by.getPrivate());
        signature.update(signed.getBytes(UTF_8));
        return signed + "." + encoded(signature.sign());
    }

    private static String jwks(RSAPublicKey key) {
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"new\",\"n\":\""
                + encoded(key.getModulus().toByteArray()) + "\",\"e\":\""
                + encoded(key.getPublicExponent().toByteArray()) + "\"}]}";
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
