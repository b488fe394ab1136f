package cn.tiaokuai.platform.idempotency;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.idempotency.IdempotentAnswers.Owner;
import cn.tiaokuai.platform.problems.Problems;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lets every POST of every service be sent again safely, when it carries an {@code Idempotency-Key}: the first one that
 * succeeds is kept with its answer, in the transaction of its change, and the answer is given again to the same request of the
 * same person in the same unit. A refusal keeps nothing: whoever mends its cause may use the key again.
 *
 * <p>Bound to {@code @Transactional}, so that no resource can forget it, and runs inside of it.
 */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentPosts {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final IdempotentAnswers answers;
    private final ActivePost activePost;
    private final RoutingContext request;
    private final ObjectMapper json;
    private final IdempotencyConfig config;
    private final Clock clock;

    IdempotentPosts(
            IdempotentAnswers answers,
            ActivePost activePost,
            RoutingContext request,
            ObjectMapper json,
            IdempotencyConfig config,
            Clock clock) {
        this.answers = answers;
        this.activePost = activePost;
        this.request = request;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        if (!call.getMethod().isAnnotationPresent(POST.class)) {
            return call.proceed();
        }
        String key = request.request().getHeader(HEADER);
        return key == null ? call.proceed() : once(call, key);
    }

    private Object once(InvocationContext call, String key) throws Exception {
        if (!KEY.matcher(key).matches()) {
            throw Problems.of(
                    400, "idempotency-key", "请求头 " + HEADER + " 须为 1 到 200 个可见 ASCII 字符", Map.of("header", HEADER));
        }
        Owner owner = new Owner(activePost.unit(), activePost.actor().username(), key);
        if (!answers.lock(owner)) {
            throw Problems.conflict("idempotency-key-in-use", "使用同一 " + HEADER + " 的请求正在办理，请稍后再试");
        }
        String digest = RequestDigest.of(request.request(), call.getParameters(), json);
        Optional<IdempotentAnswer> before = answers.find(owner, clock.instant());
        if (before.isPresent()) {
            throw before.get().digest().equals(digest)
                    ? new AnsweredBefore(before.get())
                    : Problems.of(422, "idempotency-key-reused", HEADER + " 已用于另一请求，请换用新的值", Map.of("header", HEADER));
        }
        Object given = call.proceed();
        answers.keep(
                owner, IdempotentAnswer.of(digest, given, json), clock.instant().plus(config.keep()));
        return given;
    }
}
