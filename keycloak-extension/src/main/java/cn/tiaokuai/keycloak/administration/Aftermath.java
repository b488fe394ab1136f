package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.units.UnitGroup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.GroupModel;
import org.keycloak.models.UserModel;

/** What follows when a unit goes on in others: told beforehand and done on the day by the same steps. */
final class Aftermath {

    /**
     * What becomes of one unit.
     *
     * @param ends whether it is closed from the day on
     * @param units units of the block below, with the unit that they go to
     * @param lines units of the line below, with their new line superior; missing at the top of a line
     * @param posts posts with people who go on in posts of the same name
     * @param left posts with people that end with the unit, or stay
     */
    record Ended(
            String code,
            String name,
            boolean ends,
            List<String> successors,
            List<MovedUnit> units,
            List<MovedUnit> lines,
            List<MovedPost> posts,
            List<MovedPost> left) {}

    /** A unit with another superior. */
    record MovedUnit(String code, String name, String to) {}

    /**
     * A post, its people and where they go.
     *
     * @param post its name, after that of its office and a slash
     * @param to code of the unit; missing where they go nowhere
     * @param isNew whether the post has to be made there
     */
    record MovedPost(String post, String to, long people, Boolean isNew) {}

    private final Exchange exchange;
    private final UnitGroups groups;
    private final Succession succession;
    private final boolean done;
    private final List<MovedUnit> units = new ArrayList<>();
    private final List<MovedUnit> lines = new ArrayList<>();
    private final List<MovedPost> posts = new ArrayList<>();
    private final List<MovedPost> left = new ArrayList<>();

    private Aftermath(Exchange exchange, Succession succession, boolean done) {
        this.exchange = exchange;
        this.groups = new UnitGroups(exchange);
        this.succession = succession;
        this.done = done;
    }

    static Ended told(Exchange exchange, Succession succession) {
        return new Aftermath(exchange, succession, false).run();
    }

    static Ended done(Exchange exchange, Succession succession) {
        Ended ended = new Aftermath(exchange, succession, true).run();
        succession.unit().setSingleAttribute(Succession.DONE, "true");
        return ended;
    }

    private Ended run() {
        unitsBelow(succession.unit()).forEach(this::moveUnit);
        inLineBelow().forEach(this::moveLine);
        movePosts(succession.unit(), "");
        return new Ended(
                succession.code(),
                succession.unit().getName(),
                succession.ends(),
                succession.heirs(),
                List.copyOf(units),
                List.copyOf(lines),
                List.copyOf(posts),
                List.copyOf(left));
    }

    /** Codes of units that stand below in the block or in the line. */
    static List<String> subordinates(Exchange exchange, Succession succession) {
        Aftermath aftermath = new Aftermath(exchange, succession, false);
        return Stream.concat(unitsBelow(succession.unit()).stream(), aftermath.inLineBelow().stream())
                .map(Aftermath::code)
                .toList();
    }

    private static List<GroupModel> unitsBelow(GroupModel group) {
        return group.getSubGroupsStream()
                .flatMap(child -> UnitGroup.isUnit(child) ? Stream.of(child) : unitsBelow(child).stream())
                .toList();
    }

    private List<GroupModel> inLineBelow() {
        return exchange.session()
                .groups()
                .searchGroupsByAttributes(
                        exchange.realm(),
                        Map.of(UnitGroup.KIND, UnitGroup.UNIT, UnitGroup.LINE_SUPERIOR, succession.code()),
                        null,
                        null)
                .toList();
    }

    private void moveUnit(GroupModel child) {
        succession.heirOf(code(child)).ifPresent(to -> {
            units.add(new MovedUnit(code(child), child.getName(), to));
            if (done) {
                GroupModel heir = heir(to);
                if (PostGroups.child(heir, child.getName()).isPresent()) {
                    child.setName(child.getName() + "（" + code(child) + "）");
                }
                exchange.session().groups().moveGroup(exchange.realm(), child, heir);
            }
        });
    }

    /** An heir that stood below in the line stands where the unit stood. */
    private void moveLine(GroupModel unit) {
        succession.heirOf(code(unit)).ifPresent(heir -> {
            String to = heir.equals(code(unit)) ? succession.unit().getFirstAttribute(UnitGroup.LINE_SUPERIOR) : heir;
            lines.add(new MovedUnit(code(unit), unit.getName(), to));
            if (done && to == null) {
                unit.removeAttribute(UnitGroup.LINE_SUPERIOR);
            } else if (done) {
                unit.setSingleAttribute(UnitGroup.LINE_SUPERIOR, to);
            }
        });
    }

    private void movePosts(GroupModel group, String path) {
        List<UserModel> people = exchange.session()
                .users()
                .getGroupMembersStream(exchange.realm(), group)
                .toList();
        if (!people.isEmpty()) {
            movePost(group, path, people);
        }
        group.getSubGroupsStream()
                .filter(child -> !UnitGroup.isUnit(child))
                .toList()
                .forEach(child -> movePosts(child, path.isEmpty() ? child.getName() : path + "/" + child.getName()));
    }

    /** Administrators are appointed, and do not come with a merger; nor does who is a member of the unit's own group. */
    private void movePost(GroupModel group, String path, List<UserModel> people) {
        boolean goes = succession.movesPosts()
                && succession.ends()
                && !path.isEmpty()
                && Collections.disjoint(Reach.roles(group), Roles.ADMINISTRATORS);
        if (!goes) {
            left.add(new MovedPost(path, null, people.size(), null));
            return;
        }
        GroupModel heir = heir(succession.heirs().getFirst());
        Optional<GroupModel> known = at(heir, path);
        posts.add(new MovedPost(path, code(heir), people.size(), known.isEmpty()));
        if (done) {
            GroupModel post = known.orElseGet(() -> made(heir, group));
            people.forEach(person -> {
                person.joinGroup(post);
                person.leaveGroup(group);
            });
        }
    }

    private static Optional<GroupModel> at(GroupModel unit, String path) {
        Optional<GroupModel> at = Optional.of(unit);
        for (String name : path.split("/", -1)) {
            at = at.flatMap(group -> PostGroups.child(group, name)).filter(group -> !UnitGroup.isUnit(group));
        }
        return at;
    }

    /** The same post below the heir, in an office of the same name. */
    private GroupModel made(GroupModel heir, GroupModel group) {
        GroupModel above = group.getParentId().equals(succession.unit().getId())
                ? heir
                : at(heir, group.getParent().getName()).orElseGet(() -> made(heir, group.getParent()));
        String kind =
                UnitGroup.OFFICE.equals(group.getFirstAttribute(UnitGroup.KIND)) ? UnitGroup.OFFICE : UnitGroup.POST;
        return new PostGroups(exchange).add(above, kind, group.getName(), Reach.roles(group));
    }

    private GroupModel heir(String code) {
        return groups.withCode(code).orElseThrow(() -> Refusal.of(409, "conflict", "承接单位“" + code + "”已不存在"));
    }

    private static String code(GroupModel unit) {
        return unit.getFirstAttribute(UnitGroup.CODE);
    }
}
