package cn.tiaokuai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gets in, and in which of their posts. */
class TokenTest {

    private static final List<String> SERVICES =
            List.of("/api/reports", "/api/metrics/indicators", "/api/reviews/steps");

    private final Api api = TestedSystem.get().api();

    static Stream<Arguments> bad_headers() {
        String good = TestedSystem.get().api().token("drafter.370102jt");
        String[] parts = good.split("\\.", 3);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String promoted = claims.replace("\"drafter\"", "\"supervisor\"");
        return Stream.of(
                argumentSet("garbage", "Bearer garbage"),
                argumentSet("three parts of garbage", "Bearer aaaa.bbbb.cccc"),
                argumentSet("nothing after Bearer", "Bearer "),
                argumentSet("another scheme", "Basic ZHJhZnRlcjpkcmFmdGVy"),
                argumentSet("signature cut off", "Bearer " + parts[0] + "." + parts[1] + "."),
                argumentSet("claims changed", "Bearer " + parts[0] + "." + encoded(promoted) + "." + parts[2]),
                argumentSet("no algorithm", "Bearer " + encoded("{\"alg\":\"none\"}") + "." + encoded(promoted) + "."));
    }

    @ParameterizedTest
    @MethodSource("bad_headers")
    void a_bad_token_is_refused_by_every_service(String header) {
        SERVICES.forEach(path -> requireUnauthorized(api.authorizedBy(header).get(path)));
    }

    @Test
    void no_token_is_refused_by_every_service() {
        SERVICES.forEach(path -> requireUnauthorized(api.nobody().get(path)));
    }

    @Test
    void a_token_of_another_realm_is_refused() {
        String foreign = KeycloakAdmin.get().token();
        SERVICES.forEach(path ->
                requireUnauthorized(api.authorizedBy("Bearer " + foreign).get(path)));
    }

    @Test
    void a_token_is_refused_once_it_has_expired() {
        String shortLived = KeycloakAdmin.get().tokenFor("drafter.370102jt", 2);
        for (String path : SERVICES) {
            Answer refused = Waiting.until("the token expires", () -> Optional.of(
                            api.authorizedBy("Bearer " + shortLived).get(path))
                    .filter(answer -> answer.status() != 200));
            requireUnauthorized(refused);
        }
    }

    @Test
    void who_has_two_posts_and_names_none_is_asked_which() {
        JsonNode problem = api.as("two.posts").get("/api/reports").expect(400).json();
        assertThat(problem.get("type").asText()).isEqualTo("urn:tiaokuai:problem:post-required");
        assertThat(problem.get("posts")).extracting(JsonNode::asText).containsExactlyInAnyOrder("370102JT", "370121JT");
    }

    @Test
    void rights_are_those_of_the_named_post_alone() {
        Map<String, Object> report = Map.of("kind", "SPECIAL", "year", 1990);
        JsonNode refused = api.as("two.posts")
                .in("370121JT")
                .post("/api/reports", report)
                .expect(403)
                .json();
        assertThat(refused.get("type").asText()).isEqualTo("urn:tiaokuai:problem:role-missing");
        api.as("two.posts").in("370102JT").post("/api/reports", report).expect(201);
    }

    @Test
    void a_post_that_one_does_not_have_is_refused_even_to_somebody_with_a_single_post() {
        for (String person : List.of("two.posts", "drafter.370102jt", "admin.system")) {
            JsonNode refused = api.as(person)
                    .in("370102SF")
                    .get("/api/reports")
                    .expect(403)
                    .json();
            assertThat(refused.get("type").asText()).isEqualTo("urn:tiaokuai:problem:foreign-post");
        }
    }

    @Test
    void the_head_of_an_office_acts_for_the_unit_that_the_office_belongs_to() {
        assertThat(api.as("head.office")
                        .in("370102JT")
                        .get("/api/reviews/steps")
                        .status())
                .isEqualTo(200);
    }

    private static void requireUnauthorized(Answer answer) {
        assertThat(answer.status()).as(answer.request()).isEqualTo(401);
        assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
                .as(answer.request())
                .startsWith("application/problem+json");
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:tiaokuai:problem:unauthorized");
        assertThat(answer.response().headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
