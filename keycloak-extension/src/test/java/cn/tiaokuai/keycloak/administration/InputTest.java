package cn.tiaokuai.keycloak.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators type is looked at before Keycloak sees it. */
class InputTest {

    @Test
    void a_user_name_is_in_small_letters_however_it_is_typed() {
        assertThat(person(" Zhang.San ").username()).isEqualTo("zhang.san");
        assertThatCode(person("zhang.san")::require).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "张三", "a b", ".a", "a/b", "<b>"})
    void a_user_name_of_another_form_is_refused(String username) {
        assertThatThrownBy(person(username)::require)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.more()).isEqualTo(Map.of("field", "username")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "a\nb"})
    void a_name_that_would_break_paths_of_groups_is_refused(String name) {
        assertThatThrownBy(() -> new EditedPost(name, List.of()).require()).isInstanceOf(Refusal.class);
    }

    @Test
    void a_field_that_nobody_knows_is_named() {
        assertThatThrownBy(() -> Json.read("{\"name\":\"a\",\"admin\":true}", EditedPost.class))
                .hasMessageContaining("admin");
    }

    @Test
    void a_version_is_what_is_seen() {
        String version = Version.of(new EditedPost("岗", List.of("drafter")));
        assertThat(Version.of(new EditedPost("岗", List.of("drafter")))).isEqualTo(version);
        assertThat(Version.of(new EditedPost("岗", List.of("reviewer")))).isNotEqualTo(version);
    }

    private static NewPerson person(String username) {
        return new NewPerson(username, "张", "三", null, "post");
    }
}
