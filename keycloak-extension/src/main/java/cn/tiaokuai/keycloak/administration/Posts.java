package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.units.UnitGroup;
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
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.GroupModel;
import org.keycloak.models.UserModel;

/** Posts and offices that are there. */
@Consumes(MediaType.APPLICATION_JSON)
public final class Posts {

    static final Set<String> THOSE_WHO_MAY = Set.of(Roles.UNIT_ADMIN, Roles.SECURITY_ADMIN);

    private final Exchange exchange;

    Posts(Exchange exchange) {
        this.exchange = exchange;
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id) {
        return exchange.answer(
                THOSE_WHO_MAY,
                caller -> Answers.tagged(
                        200, PostView.of(Reach.of(exchange, caller).group(id))));
    }

    @PUT
    @Path("{id}")
    public Response edit(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, String body) {
        return exchange.answer(THOSE_WHO_MAY, caller -> {
            EditedPost wanted = Json.read(body, EditedPost.class);
            wanted.require();
            GroupModel group = changeable(caller, id);
            PostView before = PostView.of(group);
            Version.require(ifMatch, before);
            Reach.of(exchange, caller).requireGrantable(group, wanted.roles());
            new PostGroups(exchange).edit(group, wanted.name().strip(), wanted.roles());
            new AdministratorRules(exchange.session(), exchange.realm()).require(members(group));
            PostView after = PostView.of(group);
            exchange.audit().changed(caller, OperationType.UPDATE, ResourceType.GROUP, "groups/" + id, before, after);
            return Answers.tagged(200, after);
        });
    }

    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        return exchange.answer(THOSE_WHO_MAY, caller -> {
            GroupModel group = changeable(caller, id);
            PostView before = PostView.of(group);
            Version.require(ifMatch, before);
            if (members(group).findAny().isPresent() || group.getSubGroupsCount() > 0) {
                throw Refusal.of(409, "post-occupied", "请先调走其中的人员并删除其下的岗位");
            }
            exchange.session().groups().removeGroup(exchange.realm(), group);
            exchange.audit().changed(caller, OperationType.DELETE, ResourceType.GROUP, "groups/" + id, before, null);
            return Answers.nothing();
        });
    }

    /** Not a unit's own group, not one of which the caller is a member, and with no role that the caller may not give. */
    private GroupModel changeable(Caller caller, String id) {
        Reach reach = Reach.of(exchange, caller);
        GroupModel group = reach.group(id);
        if (UnitGroup.isUnit(group)) {
            throw Refusal.notFound();
        }
        if (caller.person().isMemberOf(group)) {
            throw Refusal.of(403, "own-rights", "不能更改自己所在的岗位");
        }
        reach.requireGrantable(group, Reach.roles(group));
        return group;
    }

    private Stream<UserModel> members(GroupModel group) {
        List<UserModel> members = exchange.session()
                .users()
                .getGroupMembersStream(exchange.realm(), group)
                .toList();
        return members.stream();
    }
}
