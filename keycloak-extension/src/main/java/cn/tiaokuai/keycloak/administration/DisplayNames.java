package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.KeycloakDatabase;
import cn.tiaokuai.keycloak.posts.NameMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people are called whose user names stand beside decisions, values and texts; also of those who have left. Nothing else is
 * told about them. For everybody with a post.
 */
public final class DisplayNames {

    private static final int MOST = 100;

    private static final String NAMES = """
            select u.username, u.first_name, u.last_name from user_entity u
            where u.realm_id = :realm and u.service_account_client_link is null and u.username in (:usernames)
            order by u.username
            """;

    private final Exchange exchange;
    private final Rate rate;

    DisplayNames(Exchange exchange, Rate rate) {
        this.exchange = exchange;
        this.rate = rate;
    }

    /**
     * What somebody is called.
     *
     * @param name family name first for Chinese names; missing when nothing is known
     */
    record Named(String username, String name) {}

    /** Names by user name; whoever is not there is left out. */
    @GET
    public Response list(@QueryParam("username") List<String> usernames) {
        return exchange.answer(caller -> {
            exchange.require(rate, caller);
            if (usernames.isEmpty() || usernames.size() > MOST) {
                throw Refusal.of(400, "bad-parameter", "username 须为 1 至 " + MOST + " 个", Map.of("field", "username"));
            }
            return Answers.ok(new Pages.Page<>(named(usernames), null));
        });
    }

    private List<Named> named(List<String> usernames) {
        // Keycloak keeps user names in small letters.
        Set<String> wanted = usernames.stream()
                .map(username -> username.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<?> rows = KeycloakDatabase.of(exchange.session())
                .createNativeQuery(NAMES)
                .setParameter("realm", exchange.realm().getId())
                .setParameter("usernames", wanted)
                .getResultList();
        return rows.stream().map(DisplayNames::of).toList();
    }

    private static Named of(Object row) {
        Object[] cells = (Object[]) row;
        return new Named((String) cells[0], NameMapper.fullName((String) cells[1], (String) cells[2]));
    }
}
