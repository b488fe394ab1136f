package cn.tiaokuai.platform.machines;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.problems.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Lets machine clients through where they may, as often as they may, and notes what they asked. Refusals for a missing scope end in
 * the audit like every 403; one request too many leaves no trace but its answer, for writing it down is what would cost.
 */
class MachineFilter {

    private static final Logger LOG = Logger.getLogger(MachineFilter.class);
    private static final String CALL = MachineFilter.class.getName();

    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private final ActivePost activePost;
    private final MinuteLimits minute;
    private final MachineCalls calls;

    MachineFilter(
            SecurityIdentity identity,
            JsonWebToken token,
            ActivePost activePost,
            MinuteLimits minute,
            MachineCalls calls) {
        this.identity = identity;
        this.token = token;
        this.activePost = activePost;
        this.minute = minute;
        this.calls = calls;
    }

    private record Call(Machine machine, Post post) {}

    @ServerRequestFilter
    void admit(ContainerRequestContext request, ResourceInfo resource) {
        Optional<Machine> caller = identity.isAnonymous() ? Optional.empty() : Machine.of(token);
        caller.ifPresent(machine -> {
            requireScope(machine, resource.getResourceMethod().getAnnotation(ForMachines.class));
            Post post = activePost.post();
            minute.wait(machine).ifPresent(pause -> {
                throw tooMany("too-many-requests", "每分钟最多 " + machine.perMinute() + " 次请求", pause);
            });
            if (!calls.count(machine, post)) {
                throw tooMany("quota-exhausted", "每天最多 " + machine.perDay() + " 次请求", calls.untilTomorrow());
            }
            request.setProperty(CALL, new Call(machine, post));
        });
    }

    @ServerResponseFilter
    void note(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(CALL) instanceof Call call) {
            try {
                calls.note(
                        call.machine(),
                        call.post(),
                        request.getMethod(),
                        request.getUriInfo().getPath(),
                        response.getStatus());
            } catch (RuntimeException e) {
                // What was done is done, even when it cannot be written down.
                LOG.error("a call of " + call.machine().client() + " could not be noted", e);
            }
        }
    }

    private static void requireScope(Machine machine, ForMachines open) {
        if (open == null) {
            throw Problems.forbidden("machine-not-allowed", "此接口只供人员使用");
        }
        if (!machine.scopes().contains(open.value())) {
            throw Problems.of(403, "scope-missing", "此接口需要授权范围 " + open.value(), Map.of("scope", open.value()));
        }
    }

    private static HttpProblem tooMany(String type, String detail, Duration pause) {
        long seconds = Math.max(1, pause.plusMillis(999).toSeconds());
        return HttpProblem.builder(Problems.of(429, type, detail, Map.of()))
                .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .build();
    }
}
