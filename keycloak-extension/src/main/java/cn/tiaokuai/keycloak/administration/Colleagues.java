package cn.tiaokuai.keycloak.administration;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * To whom work can be given: people of the unit in which the caller acts. Hand-overs, added reviewers, delegations and assignments
 * name people of that unit alone, so nobody is told who works elsewhere. For everybody with a post.
 */
public final class Colleagues {

    private static final int ROLES = 20;

    private final Exchange exchange;
    private final Rate rate;

    Colleagues(Exchange exchange, Rate rate) {
        this.exchange = exchange;
        this.rate = rate;
    }

    /**
     * Somebody of the unit whose account is enabled.
     *
     * @param name family name first for Chinese names, missing when nothing is known
     * @param roles in the unit, sorted, as tokens have them: those of the very groups of which they are a member
     * @param offices in which they are, by name
     */
    record Colleague(String username, String name, List<String> roles, List<String> offices) {}

    /** Colleagues by user name, the caller among them; with roles, those alone who have one of them. */
    @GET
    public Response list(
            @QueryParam("role") List<String> roles,
            @QueryParam("search") String search,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit) {
        return exchange.answer(caller -> {
            exchange.require(rate, caller);
            if (roles.size() > ROLES) {
                throw Refusal.of(400, "bad-parameter", "role 最多 " + ROLES + " 个", Map.of("field", "role"));
            }
            int size = Pages.limit(limit);
            List<Colleague> found = new PeopleOfUnit(exchange.session(), exchange.realm())
                    .of(caller.unit().getId(), Set.copyOf(roles), search, after, size + 1);
            return Answers.ok(Pages.of(found, size, Function.identity(), Colleague::username));
        });
    }
}
