package cn.tiaokuai.platform.problems;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.Map;

/**
 * Refusals as RFC 9457 problems: a stable {@code type}, a Chinese {@code title} from the bundles, a {@code detail} for this
 * case. Thrown where a request cannot be answered; mapped to a response in one place.
 */
public final class Problems {

    private static final String TYPES = "urn:tiaokuai:problem:";

    private Problems() {}

    /** 404, also for what exists but is not for the caller to know. */
    public static HttpProblem notFound(String what, Object id) {
        return of(404, "not-found", "没有找到，或您无权查看", Map.of("kind", what, "id", String.valueOf(id)));
    }

    /** 422: one field of a well-formed request cannot be accepted. */
    public static HttpProblem invalid(String field, String reason) {
        return of(
                422,
                "invalid",
                field + "：" + reason,
                Map.of("violations", java.util.List.of(Map.of("field", field, "message", reason))));
    }

    /** 409: the request does not fit the present state. */
    public static HttpProblem conflict(String type, String detail) {
        return of(409, type, detail, Map.of());
    }

    /** 403: this caller may never do that. */
    public static HttpProblem forbidden(String type, String detail) {
        return of(403, type, detail, Map.of());
    }

    /**
     * Any other problem.
     *
     * @param type last part of the type URI; the bundles must have a title for it
     * @param members extension members, shown as they are
     */
    public static HttpProblem of(int status, String type, String detail, Map<String, ?> members) {
        HttpProblem.Builder problem = HttpProblem.builder()
                .withType(type(type))
                .withTitle(Titles.of(type))
                .withStatus(status)
                .withDetail(detail);
        members.forEach(problem::with);
        return problem.build();
    }

    static URI type(String type) {
        return URI.create(TYPES + type);
    }
}
