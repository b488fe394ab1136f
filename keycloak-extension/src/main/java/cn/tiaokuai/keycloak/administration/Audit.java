package cn.tiaokuai.keycloak.administration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** Entries in Keycloak's own audit of administration: every change in the change's transaction, every denial in one of its own. */
record Audit(KeycloakSession session, RealmModel realm) {

    private static final String POST = "post";

    /**
     * Notes a change.
     *
     * @param path what was changed, as Keycloak's own API names it, for example {@code users/ID}
     * @param before null for what is new
     * @param after null for what is gone
     */
    void changed(
            Caller caller, OperationType operation, ResourceType resource, String path, Object before, Object after) {
        Map<String, Object> representation = new LinkedHashMap<>();
        representation.put("before", before);
        representation.put("after", after);
        builder(session, realm, caller.client(), caller.person(), caller)
                .operation(operation)
                .resource(resource)
                .resourcePath(path)
                .representation(representation)
                .success();
    }

    void denied(Caller caller, Refusal refusal) {
        String path = session.getContext().getUri().getPath();
        String method = session.getContext().getHttpRequest().getHttpMethod();
        KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), own -> {
            RealmModel same = own.realms().getRealm(realm.getId());
            own.getContext().setRealm(same);
            ClientModel client =
                    own.clients().getClientById(same, caller.client().getId());
            UserModel person = own.users().getUserById(same, caller.person().getId());
            AdminEventBuilder entry = builder(own, same, client, person, caller)
                    .operation(OperationType.ACTION)
                    .resource("TIAOKUAI_ADMINISTRATION")
                    .resourcePath(method + " " + path);
            entry.getEvent().setError(refusal.type());
            entry.success();
        });
    }

    private AdminEventBuilder builder(
            KeycloakSession in, RealmModel of, ClientModel client, UserModel person, Caller caller) {
        AdminAuth who = new AdminAuth(of, caller.token(), person, client);
        return new AdminEventBuilder(of, who, in, session.getContext().getConnection()).detail(POST, caller.code());
    }
}
