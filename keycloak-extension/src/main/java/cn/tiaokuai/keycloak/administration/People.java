package cn.tiaokuai.keycloak.administration;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.GroupModel;
import org.keycloak.models.UserModel;

/** People and the posts they have. */
@Consumes(MediaType.APPLICATION_JSON)
public final class People {

    private static final Set<String> THOSE_WHO_MAY = Set.of(Roles.UNIT_ADMIN, Roles.SECURITY_ADMIN);

    private final Exchange exchange;

    People(Exchange exchange) {
        this.exchange = exchange;
    }

    @GET
    public Response list(
            @QueryParam("search") String search,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit) {
        return exchange.answer(THOSE_WHO_MAY, caller -> {
            int size = Pages.limit(limit);
            List<String> ids = new Lists(exchange.session(), exchange.realm())
                    .people(caller.isBoundToUnit() ? caller.unit().getId() : null, search, after, size);
            return Answers.ok(Pages.of(
                    ids,
                    size,
                    id -> PersonView.of(exchange.session().users().getUserById(exchange.realm(), id), caller),
                    PersonView::username));
        });
    }

    @POST
    public Response create(String body) {
        return exchange.answer(THOSE_WHO_MAY, caller -> {
            NewPerson wanted = Json.read(body, NewPerson.class);
            wanted.require();
            GroupModel post = mayGive(caller, wanted.post());
            Accounts accounts = new Accounts(exchange);
            UserModel known = exchange.session().users().getUserByUsername(exchange.realm(), wanted.username());
            if (known != null) {
                if (wanted.describes(known) && known.isMemberOf(post)) {
                    return Answers.tagged(200, PersonView.of(known, caller));
                }
                throw Refusal.of(409, "already-exists", "用户名“" + wanted.username() + "”已被使用");
            }
            UserModel person = accounts.add(wanted, post);
            String password = accounts.temporaryPassword(person);
            PersonView view = PersonView.of(person, caller);
            exchange.audit()
                    .changed(caller, OperationType.CREATE, ResourceType.USER, "users/" + person.getId(), null, view);
            return Answers.tagged(201, new Created(view, password));
        });
    }

    /**
     * A new account.
     *
     * @param temporaryPassword told once, here; to be changed at the first sign-in
     */
    record Created(PersonView person, String temporaryPassword) {}

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id) {
        return exchange.answer(
                THOSE_WHO_MAY,
                caller -> Answers.tagged(
                        200, PersonView.of(Reach.of(exchange, caller).person(id), caller)));
    }

    @PUT
    @Path("{id}")
    public Response edit(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, String body) {
        return exchange.answer(THOSE_WHO_MAY, caller -> {
            EditedPerson wanted = Json.read(body, EditedPerson.class);
            wanted.require();
            UserModel person = account(caller, id);
            PersonView before = PersonView.of(person, caller);
            Version.require(ifMatch, before);
            new Accounts(exchange).edit(person, wanted);
            return changed(caller, person, OperationType.UPDATE, ResourceType.USER, "users/" + id, before);
        });
    }

    @POST
    @Path("{id}/temporary-password")
    public Response renewPassword(@PathParam("id") String id) {
        return exchange.answer(THOSE_WHO_MAY, caller -> {
            UserModel person = account(caller, id);
            String password = new Accounts(exchange).temporaryPassword(person);
            exchange.audit()
                    .changed(
                            caller,
                            OperationType.ACTION,
                            ResourceType.USER,
                            "users/" + id + "/reset-password",
                            null,
                            Map.of("username", person.getUsername()));
            return Answers.ok(Map.of("temporaryPassword", password));
        });
    }

    @PUT
    @Path("{id}/posts/{post}")
    public Response give(@PathParam("id") String id, @PathParam("post") String postId) {
        return exchange.answer(THOSE_WHO_MAY, caller -> {
            GroupModel post = mayGive(caller, postId);
            UserModel person = other(caller, id);
            PersonView before = PersonView.of(person, caller);
            if (person.isMemberOf(post)) {
                return Answers.tagged(200, before);
            }
            person.joinGroup(post);
            return changed(caller, person, OperationType.CREATE, ResourceType.GROUP_MEMBERSHIP, path(id, post), before);
        });
    }

    @DELETE
    @Path("{id}/posts/{post}")
    public Response take(@PathParam("id") String id, @PathParam("post") String postId) {
        return exchange.answer(THOSE_WHO_MAY, caller -> {
            GroupModel post = mayGive(caller, postId);
            UserModel person = other(caller, id);
            PersonView before = PersonView.of(person, caller);
            List<String> held = person.getGroupsStream().map(GroupModel::getId).toList();
            if (!held.contains(postId)) {
                return Answers.tagged(200, before);
            }
            if (held.size() == 1) {
                throw Refusal.of(409, "last-post", "该人员没有其他岗位：请停用账号，或先授予其他岗位");
            }
            person.leaveGroup(post);
            return changed(caller, person, OperationType.DELETE, ResourceType.GROUP_MEMBERSHIP, path(id, post), before);
        });
    }

    private UserModel account(Caller caller, String id) {
        Reach reach = Reach.of(exchange, caller);
        UserModel person = reach.person(id);
        reach.requireAccount(person);
        return person;
    }

    private UserModel other(Caller caller, String id) {
        Reach reach = Reach.of(exchange, caller);
        UserModel person = reach.person(id);
        reach.requireOther(person);
        return person;
    }

    private GroupModel mayGive(Caller caller, String post) {
        Reach reach = Reach.of(exchange, caller);
        GroupModel group = reach.group(post);
        reach.requireGrantable(group, Reach.roles(group));
        return group;
    }

    private Response changed(
            Caller caller,
            UserModel person,
            OperationType operation,
            ResourceType resource,
            String path,
            PersonView before) {
        new AdministratorRules(exchange.session(), exchange.realm()).require(Stream.of(person));
        PersonView after = PersonView.of(person, caller);
        exchange.audit().changed(caller, operation, resource, path, before, after);
        return Answers.tagged(200, after);
    }

    private static String path(String person, GroupModel post) {
        return "users/" + person + "/groups/" + post.getId();
    }
}
