package cn.tiaokuai.platform.machines;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * A system of another office that calls, as the token's claim {@code machine} tells it (written by keycloak-extension, for service
 * accounts and nobody else).
 *
 * @param client identity of the client, also the name in its limits
 * @param scopes what it may ask for
 * @param perMinute requests that it may send in a minute
 * @param perDay requests that it may send in a day
 */
public record Machine(String client, Set<String> scopes, int perMinute, int perDay) {

    private static final String CLAIM = "machine";

    public Machine {
        scopes = Set.copyOf(scopes);
    }

    /** The machine behind a token; empty for people. */
    public static Optional<Machine> of(JsonWebToken token) {
        JsonObject claim = token.getClaim(CLAIM);
        return Optional.ofNullable(claim)
                .map(machine -> new Machine(
                        machine.getString("client"),
                        machine.getJsonArray("scopes").getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString)
                                .collect(Collectors.toSet()),
                        machine.getInt("perMinute"),
                        machine.getInt("perDay")));
    }
}
