package cn.tiaokuai.keycloak.posts;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import org.keycloak.models.GroupModel;
import org.keycloak.models.RoleModel;

/** Groups as Keycloak would show them, as far as posts need it. */
final class Groups {

    private static final Map<String, String> ABOVE =
            Map.of("370102JT", "370102", "370102", "3701", "3701JT", "3701", "3701", "37", "37JT", "37");

    private Groups() {}

    /** The group of one of the units of {@code Units.transport()}, its code being its id. */
    static GroupModel unit(String code) {
        GroupModel above = ABOVE.containsKey(code) ? unit(ABOVE.get(code)) : null;
        Map<String, String> attributes =
                switch (code) {
                    case "370102JT" -> Map.of("kind", "unit", "code", code, "lineSuperior", "3701JT");
                    case "3701JT" -> Map.of("kind", "unit", "code", code, "lineSuperior", "37JT");
                    default -> Map.of("kind", "unit", "code", code);
                };
        return proxy(code, above, attributes);
    }

    /** A group that is no unit, with roles of its own. */
    static GroupModel group(String name, GroupModel parent, String... roles) {
        return proxy(name, parent, Map.of("kind", "post"), roles);
    }

    static GroupModel office(String name, GroupModel parent, String... roles) {
        return proxy(name, parent, Map.of("kind", "office"), roles);
    }

    private static GroupModel proxy(String id, GroupModel parent, Map<String, String> attributes, String... roles) {
        return (GroupModel) Proxy.newProxyInstance(
                Groups.class.getClassLoader(),
                new Class<?>[] {GroupModel.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getId", "getName" -> id;
                    case "getParent" -> parent;
                    case "getParentId" -> parent == null ? null : parent.getId();
                    case "getFirstAttribute" -> attributes.get((String) arguments[0]);
                    case "getCreatedTimestamp" -> 1L;
                    case "getRealmRoleMappingsStream" -> Arrays.stream(roles).map(Groups::role);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static RoleModel role(String name) {
        return (RoleModel) Proxy.newProxyInstance(
                Groups.class.getClassLoader(), new Class<?>[] {RoleModel.class}, (self, method, arguments) -> name);
    }
}
