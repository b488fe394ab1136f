package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.units.LiveUnits;
import cn.tiaokuai.keycloak.units.UnitCheck;
import cn.tiaokuai.keycloak.units.UnitGroup;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.GroupModel;

/** Groups that stand for units, as this administration makes and changes them. */
record UnitGroups(Exchange exchange) {

    Optional<GroupModel> withCode(String code) {
        return new LiveUnits(exchange.session(), exchange.realm())
                .withCode(code)
                .map(unit -> exchange.session().groups().getGroupById(exchange.realm(), unit.id()));
    }

    GroupModel add(NewUnit wanted) {
        GroupModel parent = wanted.parent() == null ? null : parent(wanted.parent());
        PostGroups.requireFree(parent, wanted.name().strip());
        return add(wanted, parent);
    }

    /** Below a parent that has no child of that name. */
    GroupModel add(NewUnit wanted, GroupModel parent) {
        GroupModel group = exchange.session()
                .groups()
                .createGroup(exchange.realm(), wanted.name().strip(), parent);
        group.setSingleAttribute(UnitGroup.KIND, UnitGroup.UNIT);
        group.setSingleAttribute(UnitGroup.CODE, wanted.code());
        wanted.inPlace().into(group);
        return group;
    }

    void move(GroupModel group, String parentCode) {
        GroupModel parent = parent(parentCode);
        for (GroupModel at = parent; at != null; at = at.getParent()) {
            if (at.getId().equals(group.getId())) {
                throw Refusal.invalid("parent", "单位不能移到自己或下级单位之下");
            }
        }
        if (!parent.getId().equals(group.getParentId())) {
            PostGroups.requireFree(parent, group.getName());
            exchange.session().groups().moveGroup(exchange.realm(), group, parent);
        }
    }

    /** Refuses what breaks a rule of units: a code used twice, a line that runs in a circle. */
    void requireRules(GroupModel group) {
        UnitCheck.refusal(exchange.session(), exchange.realm(), Set.of(group.getId()))
                .ifPresent(reason -> {
                    throw Refusal.of(422, "unit-refused", reason);
                });
    }

    static Refusal noParent(String code) {
        return Refusal.invalid("parent", "没有代码为“" + code + "”的单位");
    }

    private GroupModel parent(String code) {
        return withCode(code).orElseThrow(() -> noParent(code));
    }
}
