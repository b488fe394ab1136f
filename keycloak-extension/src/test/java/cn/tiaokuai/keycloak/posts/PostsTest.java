package cn.tiaokuai.keycloak.posts;

import static cn.tiaokuai.keycloak.posts.Groups.group;
import static cn.tiaokuai.keycloak.posts.Groups.office;
import static cn.tiaokuai.keycloak.posts.Groups.unit;
import static cn.tiaokuai.keycloak.units.Units.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.keycloak.units.UnitGroup;
import cn.tiaokuai.keycloak.units.Units;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.models.GroupModel;

class PostsTest {

    private final GroupModel bureau = unit("370102JT");
    private final GroupModel office = office("office", bureau, "reviewer");
    private final GroupModel postInOffice = group("post", office, "drafter", "statistician");

    @Test
    void a_post_counts_in_the_nearest_unit_above_with_sorted_roles() {
        assertThat(posts(Units.transport(), postInOffice))
                .containsExactly(new PostClaim(
                        "370102JT",
                        "37.3701.370102.370102JT",
                        "37JT.3701JT.370102JT",
                        List.of("drafter", "statistician"),
                        List.of(new PostClaim.OfficeClaim("office", List.of("drafter", "statistician")))));
    }

    @Test
    void a_post_outside_of_offices_is_in_none() {
        assertThat(posts(Units.transport(), group("post", bureau, "reviewer"))
                        .getFirst()
                        .offices())
                .isEmpty();
    }

    @Test
    void who_drafts_in_one_office_and_reviews_in_another_reviews_in_that_one_alone() {
        GroupModel reviewing = group("post", office("other", bureau), "reviewer");
        assertThat(posts(Units.transport(), postInOffice, reviewing).getFirst().offices())
                .containsExactly(
                        new PostClaim.OfficeClaim("office", List.of("drafter", "statistician")),
                        new PostClaim.OfficeClaim("other", List.of("reviewer")));
    }

    @Test
    void a_role_given_outside_of_offices_counts_in_the_office_that_one_is_in() {
        GroupModel plain = office("plain", bureau);
        assertThat(posts(Units.transport(), plain, group("post", bureau, "reviewer"))
                        .getFirst()
                        .offices())
                .containsExactly(new PostClaim.OfficeClaim("plain", List.of("reviewer")));
    }

    @Test
    void the_role_of_an_office_is_not_inherited_by_the_posts_inside() {
        assertThat(posts(Units.transport(), postInOffice).getFirst().roles()).doesNotContain("reviewer");
    }

    @Test
    void several_posts_in_one_unit_are_one_claim() {
        assertThat(posts(Units.transport(), postInOffice, office))
                .extracting(PostClaim::roles)
                .containsExactly(List.of("drafter", "reviewer", "statistician"));
    }

    @Test
    void posts_in_two_units_stay_apart() {
        assertThat(posts(Units.transport(), group("p", unit("3701JT"), "reviewer"), postInOffice))
                .extracting(PostClaim::unit)
                .containsExactly("370102JT", "3701JT");
    }

    @Test
    void membership_without_a_role_is_no_post() {
        assertThat(posts(Units.transport(), bureau, group("staff", bureau))).isEmpty();
    }

    @Test
    void a_group_outside_of_all_units_is_no_post() {
        assertThat(posts(Units.transport(), group("club", null, "reviewer"))).isEmpty();
    }

    @Test
    void a_closed_unit_gives_no_post_not_even_in_the_unit_above() {
        List<UnitGroup> units = new ArrayList<>(Units.transport());
        units.set(4, Units.valid(units.get(4), null, TODAY.minusDays(1)));
        assertThat(posts(units, postInOffice)).isEmpty();
    }

    private static List<PostClaim> posts(List<UnitGroup> units, GroupModel... memberships) {
        return PostsMapper.posts(List.of(memberships), Units.hierarchy(units));
    }
}
