package cn.tiaokuai.system;

import static cn.tiaokuai.system.DelegatedAdministrationTest.requireProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody with a post may ask about people: to whom of the own unit work can be given, and what people are called. */
class ColleaguesTest {

    private final Administering reviewer = Administering.as("reviewer.370102jt");

    @Test
    void colleagues_with_a_role_are_those_of_the_own_unit_and_nobody_above_below_or_beside() {
        assertThat(usernames(reviewer.all("/colleagues?role=reviewer", 200)))
                .contains("head.office", "reviewer.370102jt")
                .doesNotContain("two.posts", "reviewer.370102", "reviewer.3701jt", "reviewer.370102sf");
        assertThat(usernames(Administering.as("drafter.370102").all("/colleagues", 200)))
                .contains("issuer.370102", "admin.370102")
                .doesNotContain("drafter.370102jt", "drafter.3701");
    }

    @Test
    void a_role_counts_in_the_unit_in_which_it_is_held() {
        Administering county =
                new Administering(TestedSystem.get().api().as("two.posts").in("370121JT"));
        Administering district =
                new Administering(TestedSystem.get().api().as("two.posts").in("370102JT"));
        assertThat(usernames(county.all("/colleagues?role=reviewer&role=issuer", 200)))
                .contains("two.posts")
                .doesNotContain("head.office");
        assertThat(usernames(district.all("/colleagues?role=reviewer", 200))).doesNotContain("two.posts");
    }

    @Test
    void colleagues_have_a_name_roles_and_offices() {
        JsonNode drafter =
                reviewer.all("/colleagues?search=drafter.370102jt", 10).getFirst();
        assertThat(drafter.get("name").asText()).isEqualTo("魏思齐");
        assertThat(drafter.get("roles")).extracting(JsonNode::asText).containsExactly("drafter", "statistician");
        assertThat(drafter.get("offices")).extracting(JsonNode::asText).containsExactly("办公室");
        assertThat(reviewer.all("/colleagues?search=%E9%99%86%E6%89%BF", 10))
                .as("found by a part of the Chinese name")
                .singleElement()
                .satisfies(head -> assertThat(head.get("offices"))
                        .extracting(JsonNode::asText)
                        .containsExactly("综合规划科"));
    }

    @Test
    void colleagues_read_page_by_page_are_all() {
        assertThat(reviewer.all("/colleagues", 2))
                .isEqualTo(reviewer.all("/colleagues", 200))
                .hasSizeGreaterThan(3);
    }

    @Test
    void whoever_is_disabled_is_offered_no_more_and_has_a_name_still() {
        Administering unit = Administering.as("admin.370102");
        String username = "left." + UUID.randomUUID().toString().substring(0, 8);
        String post =
                KeycloakAdmin.get().group("江州省/云川市/临江区/临江区交通运输局/起草岗").get("id").asText();
        String person =
                unit.create(username, post).expect(201).json().at("/person/id").asText();
        assertThat(reviewer.all("/colleagues?search=" + username, 10)).hasSize(1);
        unit.edit("/people/" + person, Map.of("lastName", "安", "firstName", "知新", "enabled", false))
                .expect(200);
        assertThat(reviewer.all("/colleagues?search=" + username, 10)).isEmpty();
        assertThat(named(reviewer, username)).isEqualTo(Map.of(username, "安知新"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"drafter.370121t1", "admin.370102", "admin.audit"})
    void whoever_has_a_post_is_told_what_people_are_called_and_nothing_else(String username) {
        assertThat(named(Administering.as(username), "reviewer.37", "Head.Office", "nobody.knows"))
                .isEqualTo(Map.of("reviewer.37", "沈国梁", "head.office", "陆承志"));
        JsonNode told = Administering.as(username)
                .get("/names?username=reviewer.37")
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(told.fieldNames()).toIterable().containsExactlyInAnyOrder("username", "name");
    }

    @Test
    void too_many_names_at_once_and_questions_without_a_token_are_refused() {
        String many =
                IntStream.rangeClosed(0, 100).mapToObj(i -> "username=u" + i).collect(Collectors.joining("&"));
        requireProblem(reviewer.get("/names?" + many), 400, "bad-parameter");
        requireProblem(reviewer.get("/names"), 400, "bad-parameter");
        requireProblem(reviewer.get("/colleagues?limit=1000"), 400, "bad-parameter");
        for (String path : List.of("/names?username=head.office", "/colleagues")) {
            requireProblem(TestedSystem.get().api().nobody().get(Administering.ROOT + path), 401, "unauthorized");
        }
    }

    @Test
    void whoever_asks_without_end_is_refused_for_a_while_and_others_are_not() {
        Administering curious = Administering.as("drafter.370122t1");
        Answer refused = Stream.generate(() -> curious.get("/names?username=head.office"))
                .limit(300)
                .filter(answer -> answer.status() != 200)
                .findFirst()
                .orElseThrow();
        requireProblem(refused, 429, "too-many-requests");
        assertThat(refused.response().headers().firstValue("Retry-After")).isPresent();
        Administering.as("reviewer.370122t1").get("/names?username=head.office").expect(200);
    }

    private static Map<String, String> named(Administering who, String... usernames) {
        String asked = Stream.of(usernames).map(one -> "username=" + one).collect(Collectors.joining("&"));
        JsonNode items = who.get("/names?" + asked).expect(200).json().get("items");
        return items.valueStream()
                .collect(Collectors.toMap(one -> one.get("username").asText(), one -> one.get("name")
                        .asText()));
    }

    private static List<String> usernames(List<JsonNode> people) {
        return people.stream().map(person -> person.get("username").asText()).toList();
    }
}
