package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.administration.RoleSets.RoleSet;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;

/** Sets of roles that unit administrators may give. */
@Consumes(MediaType.APPLICATION_JSON)
public final class RoleSetResource {

    private static final Set<String> READERS = Set.of(Roles.UNIT_ADMIN, Roles.SECURITY_ADMIN);
    private static final Set<String> CHANGERS = Set.of(Roles.SECURITY_ADMIN);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final Exchange exchange;

    RoleSetResource(Exchange exchange) {
        this.exchange = exchange;
    }

    /** What of a set can be changed. */
    record EditedSet(List<String> roles) {}

    @GET
    public Response list() {
        return exchange.answer(READERS, caller -> Answers.ok(new Pages.Page<>(sets().all(), null)));
    }

    @GET
    @Path("{name}")
    public Response read(@PathParam("name") String name) {
        return exchange.answer(READERS, caller -> Answers.tagged(200, existing(name)));
    }

    /** Makes a set, or changes one that is there: then only from its current version. */
    @PUT
    @Path("{name}")
    public Response define(@PathParam("name") String name, @HeaderParam("If-Match") String ifMatch, String body) {
        return exchange.answer(CHANGERS, caller -> {
            List<String> roles = Json.read(body, EditedSet.class).roles();
            requireFit(name, roles);
            RoleSet before = sets().exists(name) ? sets().named(name) : null;
            if (before != null && !Set.copyOf(before.roles()).equals(Set.copyOf(roles))) {
                Version.require(ifMatch, before);
            }
            sets().keep(name, roles);
            RoleSet after = sets().named(name);
            noted(caller, before == null ? OperationType.CREATE : OperationType.UPDATE, before, after);
            return Answers.tagged(before == null ? 201 : 200, after);
        });
    }

    @DELETE
    @Path("{name}")
    public Response remove(@PathParam("name") String name, @HeaderParam("If-Match") String ifMatch) {
        return exchange.answer(CHANGERS, caller -> {
            RoleSet before = existing(name);
            Version.require(ifMatch, before);
            boolean used = exchange.session()
                    .groups()
                    .searchGroupsByAttributes(exchange.realm(), Map.of(RoleSets.ATTRIBUTE, name), 0, 1)
                    .findAny()
                    .isPresent();
            if (used || name.equals(RoleSets.STANDARD)) {
                throw Refusal.of(409, "conflict", "角色集仍有单位使用");
            }
            sets().remove(name);
            noted(caller, OperationType.DELETE, before, null);
            return Answers.nothing();
        });
    }

    private void requireFit(String name, List<String> roles) {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.invalid("name", "角色集名须为小写字母、数字和连字符");
        }
        if (roles == null) {
            throw Refusal.invalid("roles", "须列出全部角色");
        }
        Set<String> unfit = new TreeSet<>(roles);
        unfit.removeIf(role -> exchange.realm().getRole(role) != null && !Roles.THREE.contains(role));
        if (!unfit.isEmpty()) {
            throw Refusal.invalid("roles", "不存在或只能由安全管理员授予：" + String.join("、", unfit));
        }
    }

    private RoleSet existing(String name) {
        if (!sets().exists(name)) {
            throw Refusal.notFound();
        }
        return sets().named(name);
    }

    private void noted(Caller caller, OperationType operation, RoleSet before, RoleSet after) {
        String name = (before == null ? after : before).name();
        exchange.audit().changed(caller, operation, ResourceType.REALM, "role-sets/" + name, before, after);
    }

    private RoleSets sets() {
        return new RoleSets(exchange.realm());
    }
}
