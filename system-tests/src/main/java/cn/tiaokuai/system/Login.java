package cn.tiaokuai.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens of the sample people, by the password grant that exists in local mode only. */
final class Login {

    private static final String SAMPLE_PASSWORD = "Tiaokuai-2026";
    private static final long RENEW_BEFORE_SECONDS = 30;

    private record Token(String value, Instant until) {}

    private final HttpClient http;
    private final URI endpoint;
    private final boolean throughOutages;
    private final Map<String, Token> kept = new ConcurrentHashMap<>();

    Login(HttpClient http, String front, boolean throughOutages) {
        this.http = http;
        this.throughOutages = throughOutages;
        this.endpoint = URI.create(front + "/auth/realms/tiaokuai/protocol/openid-connect/token");
    }

    String token(String username) {
        return kept.compute(username, (name, token) -> isFresh(token) ? token : fetch(name))
                .value();
    }

    private static boolean isFresh(Token token) {
        return token != null && token.until().isAfter(Instant.now());
    }

    private Token fetch(String username) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=password&client_id=tiaokuai-demo&username="
                        + username + "&password=" + SAMPLE_PASSWORD))
                .build();
        HttpResponse<String> response = throughOutages
                ? Waiting.until("a token for " + username, () -> Optional.of(exchange(request))
                        .filter(answer -> answer.statusCode() < 500))
                : exchange(request);
        try {
            if (response.statusCode() != 200) {
                throw new Unexpected("no token for " + username + ": " + response.body());
            }
            JsonNode answer = new ObjectMapper().readTree(response.body());
            return new Token(
                    answer.get("access_token").asText(),
                    Instant.now().plusSeconds(answer.get("expires_in").asLong() - RENEW_BEFORE_SECONDS));
        } catch (IOException e) {
            throw new Unexpected("no JSON of " + endpoint + ": " + response.body());
        }
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("cannot reach " + endpoint, e);
        }
    }
}
