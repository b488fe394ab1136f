package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.units.UnitGroup;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.GroupModel;

/** Offices and posts of one unit, without those of the units below. */
record UnitPosts(GroupModel unit) {

    List<PostView> all() {
        return below(unit)
                .map(PostView::of)
                .sorted(Comparator.comparing(PostView::name).thenComparing(PostView::id))
                .toList();
    }

    private static Stream<GroupModel> below(GroupModel group) {
        return group.getSubGroupsStream()
                .filter(child -> !UnitGroup.isUnit(child))
                .flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }
}
