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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;

/** Machine clients: systems of other offices, each with a post of a unit, scopes and limits (ADR 55). */
@Consumes(MediaType.APPLICATION_JSON)
public final class Clients {

    private static final Set<String> THOSE_WHO_MAY = Set.of(Roles.UNIT_ADMIN);

    private final Exchange exchange;

    Clients(Exchange exchange) {
        this.exchange = exchange;
    }

    @GET
    public Response list(@QueryParam("after") String after, @QueryParam("limit") Integer limit) {
        return exchange.answer(THOSE_WHO_MAY, caller -> {
            int size = Pages.limit(limit);
            MachineClients clients = new MachineClients(exchange, caller);
            List<ClientModel> oneMore = clients.all().stream()
                    .filter(client -> after == null || client.getClientId().compareTo(after) > 0)
                    .limit(size + 1L)
                    .toList();
            return Answers.ok(Pages.of(oneMore, size, clients::view, ClientView::clientId));
        });
    }

    @POST
    public Response create(String body) {
        return exchange.answer(THOSE_WHO_MAY, caller -> {
            NewClient wanted = Json.read(body, NewClient.class);
            wanted.require();
            GroupModel post = mayGive(caller, wanted.post());
            MachineClients clients = new MachineClients(exchange, caller);
            ClientModel known = exchange.realm().getClientByClientId(wanted.clientId());
            if (known != null) {
                boolean same = clients.all().contains(known)
                        && clients.post(known).filter(post::equals).isPresent();
                if (same) {
                    return Answers.tagged(200, clients.view(known));
                }
                throw Refusal.of(409, "already-exists", "“" + wanted.clientId() + "”已被使用");
            }
            ClientModel client = clients.add(wanted, post);
            ClientView view = clients.view(client);
            exchange.audit()
                    .changed(
                            caller, OperationType.CREATE, ResourceType.CLIENT, "clients/" + client.getId(), null, view);
            return Answers.tagged(201, view);
        });
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id) {
        return exchange.answer(THOSE_WHO_MAY, caller -> {
            MachineClients clients = new MachineClients(exchange, caller);
            return Answers.tagged(200, clients.view(clients.one(id)));
        });
    }

    @PUT
    @Path("{id}")
    public Response edit(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, String body) {
        return exchange.answer(THOSE_WHO_MAY, caller -> {
            EditedClient wanted = Json.read(body, EditedClient.class);
            wanted.require();
            MachineClients clients = new MachineClients(exchange, caller);
            Version.require(ifMatch, clients.view(changeable(clients, id)));
            return change(clients, id, client -> clients.edit(client, wanted));
        });
    }

    /** Adds a public key. Rotation: the next one in, the client signs with it, the last one out. */
    @POST
    @Path("{id}/keys")
    public Response addKey(@PathParam("id") String id, String body) {
        return exchange.answer(THOSE_WHO_MAY, caller -> {
            NewKey key = Json.read(body, NewKey.class);
            key.require();
            return change(new MachineClients(exchange, caller), id, client -> new ClientKeys(client).add(key));
        });
    }

    @DELETE
    @Path("{id}/keys/{kid}")
    public Response removeKey(@PathParam("id") String id, @PathParam("kid") String kid) {
        return exchange.answer(
                THOSE_WHO_MAY,
                caller ->
                        change(new MachineClients(exchange, caller), id, client -> new ClientKeys(client).remove(kid)));
    }

    private Response change(MachineClients clients, String id, Consumer<ClientModel> work) {
        ClientModel client = changeable(clients, id);
        ClientView before = clients.view(client);
        work.accept(client);
        ClientView after = clients.view(client);
        exchange.audit()
                .changed(clients.caller(), OperationType.UPDATE, ResourceType.CLIENT, "clients/" + id, before, after);
        return Answers.tagged(200, after);
    }

    /** Whose post has no role that the caller may not give. */
    private ClientModel changeable(MachineClients clients, String id) {
        ClientModel client = clients.one(id);
        clients.post(client)
                .ifPresent(post -> Reach.of(exchange, clients.caller()).requireGrantable(post, Reach.roles(post)));
        return client;
    }

    /** Machines work with business data and administer nothing. */
    private GroupModel mayGive(Caller caller, String post) {
        Reach reach = Reach.of(exchange, caller);
        GroupModel group = reach.group(post);
        Set<String> roles = new TreeSet<>(Reach.roles(group));
        reach.requireGrantable(group, roles);
        if (roles.isEmpty() || roles.stream().anyMatch(Roles.ADMINISTRATORS::contains)) {
            throw Refusal.invalid("post", "须为有业务角色、没有管理角色的岗位");
        }
        return group;
    }
}
