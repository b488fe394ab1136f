package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.units.UnitGroup;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.keycloak.models.GroupModel;

/**
 * What of a unit can be changed where it stands; missing dates and lines are taken away.
 *
 * @param kind PROVINCE, CITY ... as the directory knows them
 */
record EditedUnit(
        String name,
        String kind,
        String line,
        String lineSuperior,
        LocalDate validFrom,
        LocalDate validTo,
        Boolean enabled) {

    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z_]{0,39}");
    private static final Pattern LINE = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{1,40}");

    void require() {
        Names.require("name", name);
        require("kind", kind, KIND, "单位类型须为大写字母，例如 BUREAU");
        if (line != null) {
            require("line", line, LINE, "条线须为小写字母、数字和连字符");
        }
        if (lineSuperior != null) {
            require("lineSuperior", lineSuperior, CODE, "条线上级须为单位代码");
        }
        if (enabled == null) {
            throw Refusal.invalid("enabled", "须指明单位是否启用");
        }
    }

    static void requireCode(String code) {
        require("code", code, CODE, "单位代码须由 1 至 40 个数字和大写字母组成");
    }

    void into(GroupModel group) {
        if (!group.getName().equals(name.strip())) {
            PostGroups.requireFree(group.getParent(), name.strip());
            group.setName(name.strip());
        }
        set(group, UnitGroup.UNIT_KIND, kind);
        set(group, UnitGroup.LINE, line);
        set(group, UnitGroup.LINE_SUPERIOR, lineSuperior);
        set(group, UnitGroup.VALID_FROM, validFrom);
        set(group, UnitGroup.VALID_TO, validTo);
        set(group, UnitGroup.ENABLED, enabled ? null : "false");
    }

    private static void set(GroupModel group, String attribute, Object value) {
        if (value == null) {
            group.removeAttribute(attribute);
        } else if (!Objects.equals(group.getFirstAttribute(attribute), value.toString())) {
            group.setSingleAttribute(attribute, value.toString());
        }
    }

    private static void require(String field, String value, Pattern form, String reason) {
        if (value == null || !form.matcher(value).matches()) {
            throw Refusal.invalid(field, reason);
        }
    }
}
