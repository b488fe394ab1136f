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
 */
public record Post(String unit, UnitPath path, UnitPath linePath, Set<Role> roles) {

    public Post {
        roles = Set.copyOf(roles);
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
