package cn.tiaokuai.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens of the sample people, from the real Keycloak; kept until shortly before they expire. */
public final class Tokens {

    /** Of everybody in the sample realm. */
    static final String SAMPLE_PASSWORD = "Tiaokuai-2026";

    private static final Map<String, Token> KEPT = new ConcurrentHashMap<>();

    private record Token(String value, Instant until) {}

    private Tokens() {}

    /** A token of this person, for example {@code drafter.370102jt}. */
    public static String of(String username) {
        return KEPT.compute(
                        username,
                        (name, kept) -> kept != null && kept.until().isAfter(Instant.now()) ? kept : fetch(name))
                .value();
    }

    private static Token fetch(String username) {
        String form = "grant_type=password&client_id=tiaokuai-demo&username="
                + URLEncoder.encode(username, StandardCharsets.UTF_8) + "&password=" + SAMPLE_PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(Servers.addresses().realmUrl() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("no token for " + username + ": " + response.body());
            }
            JsonNode answer = new ObjectMapper().readTree(response.body());
            return new Token(
                    answer.get("access_token").asText(),
                    Instant.now().plusSeconds(answer.get("expires_in").asLong() - 30));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("no token for " + username, e);
        }
    }
}
