package cn.tiaokuai.platform.access;

import cn.tiaokuai.platform.units.UnitPath;
import java.util.Set;

/**
 * A person's roles in one unit 岗位; rights are those of the active post alone.
 *
 * @param unit code of the unit
 * @param path its block path
 * @param linePath its line path
 * @param roles what the person may do there
 * @param offices names of the unit's offices 科室 that the person is in; they give no rights
 */
public record Post(String unit, UnitPath path, UnitPath linePath, Set<Role> roles, Set<String> offices) {

    public Post {
        roles = Set.copyOf(roles);
        offices = Set.copyOf(offices);
    }

    public Scope scope() {
        return new Scope(unit, path, linePath);
    }

    /** True when the post has at least one of the roles. */
    public boolean hasAny(Role... anyOf) {
        for (Role role : anyOf) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
