package cn.tiaokuai.keycloak.administration;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Keycloak's audit, latest first, for the audit administrator and nobody else; there is no way to change it here. */
public final class AuditTrail {

    private static final Set<String> READERS = Set.of(Roles.AUDIT_ADMIN);
    private static final String KEY = "~";

    private static final String CHANGES = """
            select e.admin_event_time, e.id, coalesce(u.username, e.auth_user_id), e.ip_address, e.operation_type, e.resource_type,
                   e.resource_path, e.error, e.representation, e.details_json
            from admin_event_entity e left join user_entity u on u.id = e.auth_user_id
            where e.realm_id = :realm and e.admin_event_time <= :until and (e.admin_event_time, e.id) < (:time, :id)
            order by e.admin_event_time desc, e.id desc
            """;

    private static final String SIGN_INS = """
            select e.event_time, e.id, coalesce(u.username, e.user_id), e.ip_address, e.type, e.client_id, e.error,
                   coalesce(e.details_json_long_value, e.details_json)
            from event_entity e left join user_entity u on u.id = e.user_id
            where e.realm_id = :realm and e.event_time <= :until and (e.event_time, e.id) < (:time, :id)
            order by e.event_time desc, e.id desc
            """;

    private final Exchange exchange;

    AuditTrail(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * A change of people, posts, units or settings, or a refused attempt.
     *
     * @param error type of the problem for a refusal
     * @param representation what was before and is after, as JSON
     */
    record Change(
            String key,
            Instant at,
            String by,
            String address,
            String operation,
            String resource,
            String path,
            String error,
            String representation,
            String details) {}

    /** A sign-in or sign-out, a change of a password, or a failure of those. */
    record SignIn(
            String key,
            Instant at,
            String username,
            String address,
            String type,
            String client,
            String error,
            String details) {}

    @GET
    @Path("changes")
    public Response changes(
            @QueryParam("until") String until, @QueryParam("after") String after, @QueryParam("limit") Integer limit) {
        return page(CHANGES, until, after, limit, AuditTrail::change, Change::key);
    }

    @GET
    @Path("sign-ins")
    public Response signIns(
            @QueryParam("until") String until, @QueryParam("after") String after, @QueryParam("limit") Integer limit) {
        return page(SIGN_INS, until, after, limit, AuditTrail::signIn, SignIn::key);
    }

    private <T> Response page(
            String sql, String until, String after, Integer limit, Function<Object, T> view, Function<T, String> key) {
        return exchange.answer(READERS, caller -> {
            int size = Pages.limit(limit);
            String[] seen = seen(after);
            List<?> rows = new Lists(exchange.session(), exchange.realm())
                    .rows(
                            sql,
                            Map.of(
                                    "realm",
                                    exchange.realm().getId(),
                                    "until",
                                    until == null ? Long.MAX_VALUE : millis(until),
                                    "time",
                                    Long.valueOf(seen[0]),
                                    "id",
                                    seen[1]),
                            size + 1);
            return Answers.ok(Pages.of(rows, size, view::apply, key));
        });
    }

    private static Change change(Object row) {
        Object[] cells = (Object[]) row;
        return new Change(
                key(cells),
                at(cells),
                text(cells[2]),
                text(cells[3]),
                text(cells[4]),
                text(cells[5]),
                text(cells[6]),
                text(cells[7]),
                text(cells[8]),
                text(cells[9]));
    }

    private static SignIn signIn(Object row) {
        Object[] cells = (Object[]) row;
        return new SignIn(
                key(cells),
                at(cells),
                text(cells[2]),
                text(cells[3]),
                text(cells[4]),
                text(cells[5]),
                text(cells[6]),
                text(cells[7]));
    }

    private static String key(Object[] cells) {
        return cells[0] + KEY + cells[1];
    }

    private static Instant at(Object[] cells) {
        return Instant.ofEpochMilli(((Number) cells[0]).longValue());
    }

    private static String text(Object cell) {
        return cell == null ? null : cell.toString();
    }

    private static String[] seen(String after) {
        if (after == null) {
            return new String[] {Long.toString(Long.MAX_VALUE), ""};
        }
        String[] parts = after.split(KEY, 2);
        if (parts.length == 2 && parts[0].matches("[0-9]{1,18}")) {
            return parts;
        }
        throw Refusal.of(400, "bad-parameter", "after 须原样取自上一页的 next", Map.of("field", "after"));
    }

    private static long millis(String until) {
        try {
            return Instant.parse(until).toEpochMilli();
        } catch (DateTimeParseException unreadable) {
            throw Refusal.of(400, "bad-parameter", "until 须为 2026-12-31T00:00:00Z 这样的时刻", Map.of("field", "until"));
        }
    }
}
