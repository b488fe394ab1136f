package cn.tiaokuai.platform.problems;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Requests without a valid token. Takes the place of quarkus-resteasy-problem's own mapping, which fails on this Quarkus
 * (3.21.0 expects a field of {@code ChallengeData} that 3.33 no longer has) and would answer 500.
 */
class Unauthenticated {

    /** The library has taken {@code USER - 1} for its own; at the same priority the build order would decide. */
    private static final int BEFORE_THE_LIBRARY = Priorities.USER - 2;

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = BEFORE_THE_LIBRARY)
    Response noToken(UnauthorizedException e) {
        return answer(e, "请先登录");
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = BEFORE_THE_LIBRARY)
    Response badToken(AuthenticationFailedException e) {
        return answer(e, "登录已过期或令牌无效，请重新登录");
    }

    private static Response answer(RuntimeException e, String detail) {
        HttpProblem problem = Outage.isBehind(e)
                ? Problems.of(503, "unavailable", "身份认证服务暂时不可用", Map.of())
                : Problems.of(401, "unauthorized", detail, Map.of());
        return Response.fromResponse(problem.toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
