package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.units.UnitGroup;
import java.util.List;
import org.keycloak.models.GroupModel;

/**
 * A group whose members hold a post, or an office.
 *
 * @param kind unit, office or post
 * @param unit code of the unit
 * @param above id of the group above, the unit's or an office's
 * @param roles that its members have in the unit
 */
record PostView(String id, String name, String kind, String unit, String above, List<String> roles) {

    static PostView of(GroupModel group) {
        return new PostView(
                group.getId(),
                group.getName(),
                group.getFirstAttribute(UnitGroup.KIND),
                UnitGroup.nearest(group).map(UnitGroup::code).orElse(null),
                group.getParentId(),
                List.copyOf(Reach.roles(group)));
    }
}
