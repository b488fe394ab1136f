package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.units.UnitGroup;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.keycloak.models.GroupModel;
import org.keycloak.models.UserModel;

/**
 * A person with a first post by the row; the post is named as in the unit, one of an office after the office and a slash. One that is
 * not there is made where its roles are told.
 */
record PersonRow(Exchange exchange, Caller caller, KnownGroups groups) implements ImportedRow {

    /** A post of an office. */
    private static final int DEEPEST = 2;

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;、，；]+");

    @Override
    public String name() {
        return "people";
    }

    @Override
    public List<String> heads() {
        return List.of("用户名", "姓", "名", "单位代码", "岗位");
    }

    @Override
    public Outcome take(CsvRows table, List<String> row) {
        GroupModel post = post(table.cell(row, "单位代码"), table.cell(row, "岗位"), roles(table.cell(row, "角色")));
        Reach.of(exchange, caller).requireGrantable(post, Reach.roles(post));
        NewPerson wanted = new NewPerson(
                table.cell(row, "用户名"),
                table.cell(row, "姓"),
                table.cell(row, "名"),
                table.cell(row, "邮箱"),
                post.getId());
        wanted.require();
        UserModel known = exchange.session().users().getUserByUsername(exchange.realm(), wanted.username());
        if (known != null) {
            if (wanted.describes(known) && known.isMemberOf(post)) {
                return Outcome.known(wanted.username());
            }
            throw Refusal.of(409, "already-exists", "用户名“" + wanted.username() + "”已被使用");
        }
        Accounts accounts = new Accounts(exchange);
        UserModel person = accounts.add(wanted, post);
        return Outcome.created(wanted.username(), accounts.firstPassword(person));
    }

    private static Set<String> roles(String cell) {
        return cell == null ? Set.of() : new TreeSet<>(List.of(BETWEEN.split(cell)));
    }

    private GroupModel post(String code, String path, Set<String> roles) {
        if (code == null || path == null) {
            throw Refusal.invalid("post", "须填写单位代码和岗位");
        }
        GroupModel unit = groups.unit(code).filter(caller::reaches).orElseThrow(Refusal::notFound);
        String[] names = path.split("/", -1);
        GroupModel above = unit;
        for (int i = 0; i < names.length - 1; i++) {
            above = office(above, names[i].strip(), !roles.isEmpty()).orElseThrow(() -> missing(code, path));
        }
        String name = names[names.length - 1].strip();
        Optional<GroupModel> known = groups.child(above, name).filter(group -> !UnitGroup.isUnit(group));
        if (known.isPresent()) {
            if (!roles.isEmpty() && !roles.equals(Reach.roles(known.get()))) {
                throw Refusal.of(
                        409, "already-exists", "岗位“" + path + "”已有，其角色为 " + String.join("、", Reach.roles(known.get())));
            }
            return known.get();
        }
        if (roles.isEmpty() || names.length > DEEPEST) {
            throw missing(code, path);
        }
        NewPost wanted = new NewPost(UnitGroup.POST, name, null, List.copyOf(roles));
        wanted.require();
        Reach.of(exchange, caller).requireGrantable(above, wanted.roles());
        return made(above, wanted);
    }

    private Optional<GroupModel> office(GroupModel unit, String name, boolean mayBeMade) {
        Optional<GroupModel> known = groups.child(unit, name).filter(group -> !UnitGroup.isUnit(group));
        if (known.isPresent() || !mayBeMade) {
            return known;
        }
        NewPost wanted = new NewPost(UnitGroup.OFFICE, name, null, List.of());
        wanted.require();
        return Optional.of(made(unit, wanted));
    }

    private GroupModel made(GroupModel above, NewPost wanted) {
        if (groups.child(above, wanted.name()).isPresent()) {
            throw PostGroups.taken(wanted.name());
        }
        GroupModel group = new PostGroups(exchange).add(above, wanted.kind(), wanted.name(), wanted.roles());
        groups.add(group);
        return group;
    }

    private static Refusal missing(String unit, String path) {
        return Refusal.invalid("post", "单位“" + unit + "”没有岗位“" + path + "”；要新建，请填写“角色”");
    }
}
