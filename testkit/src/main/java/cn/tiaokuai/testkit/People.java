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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** More people than the sample realm has, as its administrator adds them. */
public final class People {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CREATED = 201;
    private static final int EXISTS = 409;
    private static final ObjectMapper JSON = new ObjectMapper();

    private People() {}

    /**
     * So many people who hold one post, each with an account of their own; those that are there already are taken.
     *
     * @param name that their usernames begin with
     * @param post path of the group, for example {@code /江州省/云川市/临江区/临江区交通运输局/起草岗}
     * @return their usernames
     */
    public static List<String> holding(String post, String name, int number) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String token = administrator(http);
            return IntStream.rangeClosed(1, number)
                    .mapToObj(i -> name + "." + i)
                    .peek(username -> add(http, token, username, post))
                    .toList();
        }
    }

    private static void add(HttpClient http, String token, String username, String post) {
        Map<String, Object> person = Map.of(
                "username",
                username,
                "firstName",
                "同事",
                "lastName",
                username,
                "email",
                username + "@example.invalid",
                "emailVerified",
                true,
                "enabled",
                true,
                "groups",
                List.of(post),
                "credentials",
                List.of(Map.of("type", "password", "value", Tokens.SAMPLE_PASSWORD)));
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(base() + "/admin/realms/tiaokuai/users"))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .timeout(PATIENCE)
                            .POST(BodyPublishers.ofString(JSON.writeValueAsString(person)))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != CREATED && answer.statusCode() != EXISTS) {
                throw new IllegalStateException("no account " + username + ": " + answer.body());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("no account " + username, e);
        }
    }

    private static String administrator(HttpClient http) {
        String password = URLEncoder.encode(Servers.addresses().secrets().keycloakAdmin(), StandardCharsets.UTF_8);
        String form = "grant_type=password&client_id=admin-cli&username=admin&password=" + password;
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(base() + "/realms/master/protocol/openid-connect/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .timeout(PATIENCE)
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
            JsonNode token = JSON.readTree(answer.body()).get("access_token");
            if (token == null) {
                throw new IllegalStateException("Keycloak's administrator is not let in: " + answer.body());
            }
            return token.asText();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("Keycloak's administrator gets no token", e);
        }
    }

    /** Base with /auth. */
    private static String base() {
        return Servers.addresses().realmUrl().replaceFirst("/realms/[^/]+$", "");
    }
}
