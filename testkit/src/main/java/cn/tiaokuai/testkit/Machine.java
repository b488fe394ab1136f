package cn.tiaokuai.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A system of another office, made by the administrator of a unit in the real Keycloak, with a key of its own. */
public final class Machine {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Base64.Encoder URL_SAFE = Base64.getUrlEncoder().withoutPadding();

    private final String clientId = "machine-" + UUID.randomUUID();
    private final KeyPair key = key();

    private Machine() {}

    /**
     * A new client.
     *
     * @param administrator of the unit or above it, for example {@code admin.370102}
     * @param post name of the post in the unit whose roles it gets
     */
    public static Machine of(
            String administrator, String unit, String post, int perMinute, int perDay, String... scopes) {
        Machine machine = new Machine();
        JsonNode posts = send(administrator, "GET", "/units/" + unit + "/posts", null);
        String group = StreamSupport.stream(posts.get("items").spliterator(), false)
                .filter(one -> one.get("name").asText().equals(post))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
        JsonNode made = send(
                administrator,
                "POST",
                "/clients",
                Map.of(
                        "clientId",
                        machine.clientId,
                        "name",
                        "数据交换",
                        "post",
                        group,
                        "scopes",
                        List.of(scopes),
                        "perMinute",
                        perMinute,
                        "perDay",
                        perDay));
        RSAPublicKey known = (RSAPublicKey) machine.key.getPublic();
        send(
                administrator,
                "POST",
                "/clients/" + made.get("id").asText() + "/keys",
                Map.of(
                        "kty",
                        "RSA",
                        "kid",
                        "first",
                        "n",
                        number(known.getModulus().toByteArray()),
                        "e",
                        number(known.getPublicExponent().toByteArray())));
        return machine;
    }

    public String clientId() {
        return clientId;
    }

    /** A new token, for the key that Keycloak knows. */
    public String token() {
        String realm = Servers.addresses().realmUrl();
        Instant now = Instant.now();
        String claims = text(Map.of(
                "iss", clientId,
                "sub", clientId,
                "aud", Servers.addresses().issuer(),
                "jti", UUID.randomUUID().toString(),
                "iat", now.getEpochSecond(),
                "exp", now.plusSeconds(60).getEpochSecond()));
        String signed = url(text(Map.of("alg", "RS256", "kid", "first"))) + "." + url(claims);
        String form = "grant_type=client_credentials&client_assertion_type="
                + URLEncoder.encode("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", StandardCharsets.UTF_8)
                + "&client_assertion=" + signed + "." + signature(signed);
        return exchange(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .get("access_token")
                .asText();
    }

    private static JsonNode send(String administrator, String method, String path, Object body) {
        return exchange(HttpRequest.newBuilder(URI.create(Servers.addresses().realmUrl() + "/administration/v1" + path))
                .header("Authorization", "Bearer " + Tokens.of(administrator))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body))));
    }

    private static JsonNode exchange(HttpRequest.Builder request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("no answer", e);
        }
    }

    private String signature(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return URL_SAFE.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the byte that holds the sign. */
    private static String number(byte[] bytes) {
        return URL_SAFE.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String url(String text) {
        return URL_SAFE.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
