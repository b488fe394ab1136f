package cn.tiaokuai.keycloak.posts;

import static cn.tiaokuai.keycloak.posts.NameMapper.fullName;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameMapperTest {

    @Test
    void the_family_name_comes_first_in_chinese() {
        assertThat(fullName("思齐", "魏")).isEqualTo("魏思齐");
    }

    @Test
    void the_family_name_comes_last_elsewhere() {
        assertThat(fullName("Anna", "Meyer")).isEqualTo("Anna Meyer");
    }

    @Test
    void half_a_name_is_better_than_none() {
        assertThat(fullName(null, "魏")).isEqualTo("魏");
        assertThat(fullName(" ", null)).isNull();
    }
}
