package cn.tiaokuai.keycloak.posts;

import java.util.Arrays;
import java.util.List;
import org.keycloak.models.ClientModel;

/**
 * The claim {@code machine}: what a machine client may ask for, and how often. Kept as attributes of Keycloak's client.
 *
 * @param client identity of the client
 * @param scopes sorted; none of a service account that this administration has not made
 * @param perMinute requests in a minute
 * @param perDay requests in a day
 */
public record MachineClaim(String client, List<String> scopes, int perMinute, int perDay) {

    public static final String SCOPES = "tiaokuai.scopes";
    public static final String PER_MINUTE = "tiaokuai.per-minute";
    public static final String PER_DAY = "tiaokuai.per-day";

    public static MachineClaim of(ClientModel client) {
        String scopes = client.getAttribute(SCOPES);
        return new MachineClaim(
                client.getClientId(),
                scopes == null || scopes.isBlank() ? List.of() : Arrays.asList(scopes.split(" ")),
                number(client, PER_MINUTE),
                number(client, PER_DAY));
    }

    private static int number(ClientModel client, String name) {
        String kept = client.getAttribute(name);
        return kept == null ? 1 : Integer.parseInt(kept);
    }
}
