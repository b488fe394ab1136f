package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.posts.MachineClaim;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.ClientManager;
import org.keycloak.services.managers.RealmManager;

/** Keycloak's clients as this administration makes and changes them: service accounts alone, by keys alone, with one post. */
record MachineClients(Exchange exchange, Caller caller) {

    private static final String MACHINE = "tiaokuai.machine";
    private static final String BY_SIGNED_JWT = "client-jwt";
    private static final List<String> CLAIMS = List.of("basic", "profile", "tiaokuai");

    /**
     * Those within reach, by client id. There are as many as other systems, dozens in a province; Keycloak searches by
     * attributes only where its configuration names them.
     */
    List<ClientModel> all() {
        return realm().getClientsStream()
                .filter(client -> "true".equals(client.getAttribute(MACHINE)))
                .filter(client -> post(client).filter(caller::reaches).isPresent())
                .sorted(Comparator.comparing(ClientModel::getClientId))
                .toList();
    }

    ClientModel one(String id) {
        return Optional.ofNullable(realm().getClientById(id))
                .filter(client -> "true".equals(client.getAttribute(MACHINE)))
                .filter(client -> post(client).filter(caller::reaches).isPresent())
                .orElseThrow(Refusal::notFound);
    }

    ClientView view(ClientModel client) {
        return ClientView.of(client, post(client).orElseThrow(Refusal::notFound));
    }

    Optional<GroupModel> post(ClientModel client) {
        return Optional.ofNullable(session().users().getServiceAccount(client))
                .flatMap(account -> account.getGroupsStream().findFirst());
    }

    ClientModel add(NewClient wanted, GroupModel post) {
        ClientModel client = session().clients().addClient(realm(), wanted.clientId());
        client.setProtocol("openid-connect");
        client.setPublicClient(false);
        client.setStandardFlowEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setFullScopeAllowed(false);
        client.setClientAuthenticatorType(BY_SIGNED_JWT);
        client.setAttribute(MACHINE, "true");
        List.of(true, false)
                .forEach(usual ->
                        List.copyOf(client.getClientScopes(usual).values()).forEach(client::removeClientScope));
        realm().getClientScopesStream()
                .filter(scope -> CLAIMS.contains(scope.getName()))
                .toList()
                .forEach(scope -> give(client, scope));
        new ClientManager(new RealmManager(session())).enableServiceAccount(client);
        edit(client, wanted.edited());
        session().users().getServiceAccount(client).joinGroup(post);
        return client;
    }

    void edit(ClientModel client, EditedClient wanted) {
        client.setName(wanted.name().strip());
        client.setEnabled(wanted.enabled());
        client.setAttribute(MachineClaim.SCOPES, String.join(" ", wanted.scopes()));
        client.setAttribute(MachineClaim.PER_MINUTE, wanted.perMinute().toString());
        client.setAttribute(MachineClaim.PER_DAY, wanted.perDay().toString());
        UserModel account = session().users().getServiceAccount(client);
        account.setLastName(client.getName());
    }

    private static void give(ClientModel client, ClientScopeModel scope) {
        client.addClientScope(scope, true);
    }

    private KeycloakSession session() {
        return exchange.session();
    }

    private RealmModel realm() {
        return exchange.realm();
    }
}
