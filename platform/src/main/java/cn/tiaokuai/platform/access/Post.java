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
 * @param offices the roles as the person has them in offices 科室 of the unit; they give no rights
 */
public record Post(String unit, UnitPath path, UnitPath linePath, Set<Role> roles, Set<Office> offices) {

    public Post {
        roles = Set.copyOf(roles);
        offices = Set.copyOf(offices);
    }

    /**
     * A role in an office 科室: whoever drafts in one and reviews in another reviews in that one alone.
     *
     * @param name of the office
     */
    public record Office(Role role, String name) {

        /** For queries: no role has a slash in its name. */
        public String key() {
            return role.id() + "/" + name;
        }
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
