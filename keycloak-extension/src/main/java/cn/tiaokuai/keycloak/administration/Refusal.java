package cn.tiaokuai.keycloak.administration;

import java.util.Map;

/** A request that is not fulfilled, as the caller is told (RFC 9457); titles stand in problems.properties. */
final class Refusal extends RuntimeException {

    private static final int FORBIDDEN = 403;

    private final int status;
    private final String type;
    private final transient Map<String, ?> more;

    private Refusal(int status, String type, String detail, Map<String, ?> more) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
        this.more = more;
    }

    static Refusal of(int status, String type, String detail) {
        return new Refusal(status, type, detail, Map.of());
    }

    static Refusal of(int status, String type, String detail, Map<String, ?> more) {
        return new Refusal(status, type, detail, more);
    }

    /** It is not there, or not to be seen by the caller: the answer does not tell which. */
    static Refusal notFound() {
        return of(404, "not-found", "没有找到，或不在您的管理范围内");
    }

    static Refusal invalid(String field, String reason) {
        return of(422, "invalid", reason, Map.of("field", field));
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    Map<String, ?> more() {
        return more;
    }

    /** Whether somebody wanted what is not theirs to want; such requests are noted. */
    boolean isDenial() {
        return status == FORBIDDEN;
    }
}
