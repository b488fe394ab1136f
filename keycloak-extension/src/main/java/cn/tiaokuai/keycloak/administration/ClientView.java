package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.posts.MachineClaim;
import java.util.List;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;

/**
 * A machine client as administrators see it.
 *
 * @param id of Keycloak's client
 * @param clientId by which it asks for tokens
 * @param post whose roles it has
 * @param keys public keys that it may sign with; while there are none it gets no tokens
 */
record ClientView(
        String id,
        String clientId,
        String name,
        boolean enabled,
        PersonView.HeldPost post,
        List<String> scopes,
        int perMinute,
        int perDay,
        List<ClientKeys.Key> keys) {

    static ClientView of(ClientModel client, GroupModel post) {
        MachineClaim claim = MachineClaim.of(client);
        return new ClientView(
                client.getId(),
                client.getClientId(),
                client.getName(),
                client.isEnabled(),
                PersonView.HeldPost.of(post),
                claim.scopes(),
                claim.perMinute(),
                claim.perDay(),
                new ClientKeys(client).all());
    }
}
