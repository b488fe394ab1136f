package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.units.UnitGroup;
import java.util.List;
import java.util.Set;

/**
 * A post or an office to be.
 *
 * @param kind post or office
 * @param office id of the office to which a post belongs; missing for one of the unit itself
 * @param roles that members get; none for an office without a head's roles
 */
record NewPost(String kind, String name, String office, List<String> roles) {

    private static final Set<String> KINDS = Set.of(UnitGroup.POST, UnitGroup.OFFICE);

    NewPost {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }

    void require() {
        if (kind == null || !KINDS.contains(kind)) {
            throw Refusal.invalid("kind", "须为 post（岗位）或 office（科室）");
        }
        if (kind.equals(UnitGroup.OFFICE) && office != null) {
            throw Refusal.invalid("office", "科室之下不再设科室");
        }
        if (kind.equals(UnitGroup.POST) && roles.isEmpty()) {
            throw Refusal.invalid("roles", "岗位至少须有一个角色");
        }
        Names.require("name", name);
    }
}
