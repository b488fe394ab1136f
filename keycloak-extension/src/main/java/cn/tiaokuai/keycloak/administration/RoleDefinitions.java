package cn.tiaokuai.keycloak.administration;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.RoleModel;

/** Roles by name: services know those of the realm file, others are for sets and for what comes later. */
@Consumes(MediaType.APPLICATION_JSON)
public final class RoleDefinitions {

    private static final Set<String> READERS = Set.of(Roles.UNIT_ADMIN, Roles.SECURITY_ADMIN);
    private static final Set<String> CHANGERS = Set.of(Roles.SECURITY_ADMIN);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final int LONGEST = 200;

    private final Exchange exchange;

    RoleDefinitions(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * A role.
     *
     * @param description its Chinese name
     */
    record RoleView(String name, String description) {

        static RoleView of(RoleModel role) {
            return new RoleView(role.getName(), role.getDescription());
        }
    }

    /** What of a role can be changed. */
    record EditedRole(String description) {}

    @GET
    public Response list() {
        return exchange.answer(
                READERS,
                caller -> Answers.ok(new Pages.Page<>(
                        exchange.realm()
                                .getRolesStream()
                                .filter(RoleDefinitions::isOurs)
                                .map(RoleView::of)
                                .sorted(Comparator.comparing(RoleView::name))
                                .toList(),
                        null)));
    }

    @GET
    @Path("{name}")
    public Response read(@PathParam("name") String name) {
        return exchange.answer(READERS, caller -> Answers.tagged(200, RoleView.of(existing(name))));
    }

    /** Defines a role, or describes one that is there: then only from its current version. */
    @PUT
    @Path("{name}")
    public Response define(@PathParam("name") String name, @HeaderParam("If-Match") String ifMatch, String body) {
        return exchange.answer(CHANGERS, caller -> {
            String description = Json.read(body, EditedRole.class).description();
            if (!NAME.matcher(name).matches()) {
                throw Refusal.invalid("name", "角色名须为 2 至 40 个小写字母、数字和连字符");
            }
            if (description == null || description.isBlank() || description.length() > LONGEST) {
                throw Refusal.invalid("description", "须填写 1 至 " + LONGEST + " 个字符的说明");
            }
            RoleModel known = exchange.realm().getRole(name);
            RoleView before = known == null ? null : RoleView.of(existing(name));
            if (before != null && !description.strip().equals(before.description())) {
                Version.require(ifMatch, before);
            }
            RoleModel role = known == null ? exchange.realm().addRole(name) : known;
            role.setDescription(description.strip());
            noted(
                    caller,
                    before == null ? OperationType.CREATE : OperationType.UPDATE,
                    name,
                    before,
                    RoleView.of(role));
            return Answers.tagged(before == null ? 201 : 200, RoleView.of(role));
        });
    }

    @DELETE
    @Path("{name}")
    public Response remove(@PathParam("name") String name, @HeaderParam("If-Match") String ifMatch) {
        return exchange.answer(CHANGERS, caller -> {
            RoleModel role = existing(name);
            RoleView before = RoleView.of(role);
            Version.require(ifMatch, before);
            boolean used = exchange.session()
                    .groups()
                    .getGroupsByRoleStream(exchange.realm(), role, 0, 1)
                    .findAny()
                    .isPresent();
            if (used
                    || new RoleSets(exchange.realm())
                            .all().stream().anyMatch(set -> set.roles().contains(name))) {
                throw Refusal.of(409, "conflict", "角色仍在岗位或角色集中使用");
            }
            if (Roles.ADMINISTRATORS.contains(name)) {
                throw Refusal.of(409, "conflict", "管理员角色不能删除");
            }
            exchange.realm().removeRole(role);
            noted(caller, OperationType.DELETE, name, before, null);
            return Answers.nothing();
        });
    }

    private void noted(Caller caller, OperationType operation, String name, RoleView before, RoleView after) {
        exchange.audit().changed(caller, operation, ResourceType.REALM_ROLE, "roles/" + name, before, after);
    }

    private RoleModel existing(String name) {
        return Optional.ofNullable(exchange.realm().getRole(name))
                .filter(RoleDefinitions::isOurs)
                .orElseThrow(Refusal::notFound);
    }

    /** Keycloak's own roles are made of others, or say what clients may do. */
    private static boolean isOurs(RoleModel role) {
        return NAME.matcher(role.getName()).matches() && !role.isComposite();
    }
}
