package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.units.UnitGroup;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.GroupModel;
import org.keycloak.models.UserModel;

/** A person with a first post by the row; the post is named as in the unit, one of an office after the office and a slash. */
record PersonRow(Exchange exchange, Caller caller) implements ImportedRow {

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
        GroupModel post = post(table.cell(row, "单位代码"), table.cell(row, "岗位"));
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
        return Outcome.created(wanted.username(), accounts.temporaryPassword(person));
    }

    private GroupModel post(String unit, String path) {
        if (unit == null || path == null) {
            throw Refusal.invalid("post", "须填写单位代码和岗位");
        }
        Optional<GroupModel> at = Optional.of(Reach.of(exchange, caller).unit(unit));
        for (String name : path.split("/", -1)) {
            at = at.flatMap(group -> PostGroups.child(group, name.strip()));
        }
        return at.filter(group -> !UnitGroup.isUnit(group))
                .orElseThrow(() -> Refusal.invalid("post", "单位“" + unit + "”没有岗位“" + path + "”"));
    }
}
