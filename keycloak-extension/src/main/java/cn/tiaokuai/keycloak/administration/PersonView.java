package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.posts.NameMapper;
import cn.tiaokuai.keycloak.units.UnitGroup;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.GroupModel;
import org.keycloak.models.UserModel;

/**
 * A person as administrators see them.
 *
 * @param id of the account
 * @param name family name first for Chinese names
 * @param posts within the caller's reach
 * @param elsewhere whether there are others
 */
record PersonView(
        String id,
        String username,
        String name,
        String lastName,
        String firstName,
        String email,
        boolean enabled,
        List<HeldPost> posts,
        boolean elsewhere) {

    /**
     * A post that somebody has.
     *
     * @param id of the group
     * @param unit code of the nearest unit above, missing for groups that belong to none
     */
    record HeldPost(String id, String name, String unit, String unitName, List<String> roles) {

        static HeldPost of(GroupModel group) {
            Optional<UnitGroup> unit = UnitGroup.nearest(group);
            return new HeldPost(
                    group.getId(),
                    group.getName(),
                    unit.map(UnitGroup::code).orElse(null),
                    unit.map(UnitGroup::name).orElse(null),
                    List.copyOf(Reach.roles(group)));
        }
    }

    static PersonView of(UserModel person, Caller caller) {
        List<GroupModel> groups = person.getGroupsStream().toList();
        List<HeldPost> posts = groups.stream()
                .filter(caller::reaches)
                .map(HeldPost::of)
                .sorted(Comparator.comparing(HeldPost::id))
                .toList();
        return new PersonView(
                person.getId(),
                person.getUsername(),
                NameMapper.fullName(person.getFirstName(), person.getLastName()),
                person.getLastName(),
                person.getFirstName(),
                person.getEmail(),
                person.isEnabled(),
                posts,
                posts.size() < groups.size());
    }
}
